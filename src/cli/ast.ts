import process from 'node:process'
import { type Diagnostic, Refusal } from '../diagnostic.ts'
import { inSourceOrder, readArticle } from '../pipeline/index.ts'
import type { Format } from '../readers/index.ts'
import { type ExitCode, exitCodeOf } from './exit-codes.ts'
import { inputName, openInput } from './input.ts'
import { printDiagnostics } from './terminal.ts'

export interface AstOptions {
  readonly format: 'json' | 'text'
  readonly from?: Format
}

/** Prints the tree as the renderers get it, after repair and transforms. */
export async function ast(name: string, options: AstOptions): Promise<ExitCode> {
  const file = inputName(name)
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  try {
    const { article, text } = await readArticle(await openInput(name, options.from), (finding) => {
      diagnostics.push({ file, ...finding })
    })
    sources.set(file, text)
    const { dump } = await import('../ast/index.ts')
    process.stdout.write(options.format === 'text' ? dump(article) : `${JSON.stringify(article, null, 2)}\n`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    diagnostics.push({ file, ...error.finding })
  }
  printDiagnostics(inSourceOrder(diagnostics, file), sources)
  return exitCodeOf(diagnostics, false)
}
