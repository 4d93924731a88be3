import type { Finding } from '../../diagnostic.ts'
import type { Nearness } from '../../resolve/index.ts'
import type { ExplainedSection, Going } from '../pages/index.ts'

/** All that a section is told of those before it. */
export interface Entry {
  /** The place of its first page in the document, from 0. */
  readonly pageIndex: number
  /** The place of the first page of the text, behind title page and contents. */
  readonly bodyStart: number
  /** The titles that go on. */
  readonly going: Going
  /** Labels of pages so far that show nothing which has its place in the tree behind the page before them. */
  readonly unplaced: readonly string[]
}

export interface SetSection {
  /** Without pages where there is nothing to show. */
  readonly section: ExplainedSection
  /** What the next section is told. */
  readonly exit: Entry
  readonly findings: readonly Finding[]
  /** What references of the text say of how near their targets are, by their ids; absent where none says it. */
  readonly near?: ReadonlyMap<string, Nearness>
}
