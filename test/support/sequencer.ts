import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Vitest begins with the largest files, where it has not measured them. Those that ask outside judges, or read what others have
 * written, are short and run longest: at the end of a run they would leave a core without work.
 */
const LONG = /\/test\/(?:conformance\/|readmes\.test)/

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ project, moduleId }: TestSpecification) =>
      project.name !== 'slow' ? 0 : LONG.test(moduleId) ? 1 : 2
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
