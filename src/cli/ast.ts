import process from 'node:process'
import { dump } from '../ast/index.ts'
import { Diagnostics, readArticle } from '../pipeline/index.ts'
import { locate } from './book.ts'
import { type ExitCode, exitCodeOf } from './exit-codes.ts'
import { inputName, openInput, type Said, worldAround } from './input.ts'
import { printDiagnostics } from './terminal.ts'

export interface AstOptions extends Said {
  readonly format: 'json' | 'text'
}

/** Prints the tree as the renderers get it, after repair and transforms. */
export async function ast(name: string, options: AstOptions): Promise<ExitCode> {
  const path = await locate(name)
  const file = inputName(path)
  const diagnostics = new Diagnostics(file)
  try {
    const input = await openInput(path, options)
    const read = await readArticle(input, undefined, undefined, worldAround(input))
    const { article, text, sources } = diagnostics.take(read)
    diagnostics.sources.set(file, text)
    for (const [source, content] of sources ?? [])
      diagnostics.sources.set(diagnostics.nameOf(source), content)
    process.stdout.write(options.format === 'text' ? dump(article) : `${JSON.stringify(article, null, 2)}\n`)
  } catch (error) {
    diagnostics.refuse(error)
  }
  const shown = diagnostics.inSourceOrder()
  printDiagnostics(shown, diagnostics.sources)
  return exitCodeOf(shown, false)
}
