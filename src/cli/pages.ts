import process from 'node:process'
import type { Finding } from '../diagnostic.ts'
import { withMissingScripts } from '../fonts/index.ts'
import { Diagnostics, typesetInput } from '../pipeline/index.ts'
import { type ExitCode, exitCodeOf } from './exit-codes.ts'
import { inputName, openInput, type Said } from './input.ts'
import { openPixelProcess } from './pixel-process.ts'
import { printDiagnostics } from './terminal.ts'
import { diskWorld } from './world.ts'

export interface PagesOptions extends Said {
  readonly template?: string
}

/** Prints the pages as text, a section at a time: the front matter, which names pages, comes last. */
export async function pages(name: string, options: PagesOptions): Promise<ExitCode> {
  const file = inputName(name)
  const diagnostics = new Diagnostics(file)
  const drawing = openPixelProcess()
  try {
    const input = await openInput(name, options)
    const world = diskWorld(input.folder, options.template ? { template: options.template } : {})
    const { article, typesetting } = await typesetInput(
      input,
      { ...options, ...(drawing && { pixels: drawing.pixels }) },
      world,
      diagnostics,
    )
    const found: Finding[] = []
    const { dumpPages } = await import('../typeset/pages/index.ts')
    for (const { section, findings } of typesetting.sections()) {
      found.push(...findings)
      process.stdout.write(dumpPages(section))
    }
    diagnostics.add(withMissingScripts(found, article.metadata.lang))
  } catch (error) {
    diagnostics.refuse(error)
  } finally {
    drawing?.close()
  }
  const shown = diagnostics.inSourceOrder()
  printDiagnostics(shown, diagnostics.sources)
  return exitCodeOf(shown, false)
}
