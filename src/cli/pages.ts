import process from 'node:process'
import type { Article } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'
import { withMissingScripts } from '../fonts/index.ts'
import { Diagnostics, typesetInput } from '../pipeline/index.ts'
import type { ExplainedSection } from '../typeset/pages/index.ts'
import { locate } from './book.ts'
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts'
import { inputName, openInput, type Said, worldAround } from './input.ts'
import { openPixelProcess } from './pixel-process.ts'
import { printDiagnostics } from './terminal.ts'

export interface PagesOptions extends Said {
  readonly template?: string
  /** Tell only where the pages break a rule, and fail if they do. */
  readonly lint?: boolean
}

/** Prints the pages as text, or what is wrong with them, a section at a time: the front matter, which names pages, comes last. */
export async function pages(name: string, options: PagesOptions): Promise<ExitCode> {
  const path = await locate(name)
  const file = inputName(path)
  const diagnostics = new Diagnostics(file)
  const drawing = openPixelProcess()
  let faults: Finding[] = []
  try {
    const input = await openInput(path, options)
    const world = worldAround(input, options.template ? { template: options.template } : {})
    const { article, typesetting } = await typesetInput(
      input,
      { ...options, ...(drawing && { pixels: drawing.pixels }) },
      world,
      diagnostics,
    )
    const found: Finding[] = []
    const sections = []
    const { dumpPages } = await import('../typeset/pages/index.ts')
    for (const { section, findings } of typesetting.sections()) {
      found.push(...findings)
      if (options.lint) sections.push(section)
      else process.stdout.write(dumpPages(section))
    }
    if (options.lint) faults = await lint(article, sections)
    diagnostics.add(withMissingScripts(found, article.metadata.lang))
  } catch (error) {
    diagnostics.refuse(error)
  } finally {
    drawing?.close()
  }
  diagnostics.add(faults)
  const told = diagnostics.inSourceOrder()
  const shown = options.lint ? told.filter(({ severity }) => severity !== 'info') : told
  printDiagnostics(shown, diagnostics.sources)
  const code = exitCodeOf(shown, false)
  return code === EXIT.done && faults.length > 0 ? EXIT.check : code
}

/** Where finished pages break a rule. */
async function lint(article: Article, sections: readonly ExplainedSection[]): Promise<Finding[]> {
  const { lintPages } = await import('../typeset/lint/index.ts')
  return lintPages(article, sections)
}
