import process from 'node:process'
import { Diagnostics, readArticle } from '../pipeline/index.ts'
import { type ExitCode, exitCodeOf } from './exit-codes.ts'
import { inputName, openInput, type Said } from './input.ts'
import { printDiagnostics } from './terminal.ts'

export interface AstOptions extends Said {
  readonly format: 'json' | 'text'
}

/** Prints the tree as the renderers get it, after repair and transforms. */
export async function ast(name: string, options: AstOptions): Promise<ExitCode> {
  const file = inputName(name)
  const diagnostics = new Diagnostics(file)
  try {
    const { article, text } = diagnostics.take(await readArticle(await openInput(name, options)))
    diagnostics.sources.set(file, text)
    const { dump } = await import('../ast/index.ts')
    process.stdout.write(options.format === 'text' ? dump(article) : `${JSON.stringify(article, null, 2)}\n`)
  } catch (error) {
    diagnostics.refuse(error)
  }
  const shown = diagnostics.inSourceOrder()
  printDiagnostics(shown, diagnostics.sources)
  return exitCodeOf(shown, false)
}
