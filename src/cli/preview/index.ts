/** In: an input. Out: a page in the browser that shows its pages as they will be printed, anew whenever a file is saved. */
import process from 'node:process'
import { Refusal } from '../../diagnostic.ts'
import { locate } from '../book.ts'
import type { Editor } from '../editors.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { inputName, openInput } from '../input.ts'
import { openPixelProcess } from '../pixel-process.ts'
import { printDiagnostics } from '../terminal.ts'
import { runOnChange } from '../watch/index.ts'
import { openInBrowser } from './browser.ts'
import { openServer } from './server.ts'
import { PreviewSession, type SessionOptions } from './session.ts'

export interface PreviewOptions extends Omit<SessionOptions, 'drawing'> {
  readonly editor: Editor
  /** Of the loopback; one that is free where absent. */
  readonly port?: number
  /** Whether the browser is opened. */
  readonly open: boolean
}

/** Serves until a signal ends the process, or `signal` says that it is enough. `told` is given the address. */
export async function preview(
  named: string,
  options: PreviewOptions,
  signal: AbortSignal = new AbortController().signal,
  told: (address: string) => void = (address) => void process.stdout.write(`${address}\n`),
): Promise<ExitCode> {
  const path = await locate(named)
  if (!(await isThere(path))) return EXIT.failed
  const drawing = openPixelProcess()
  const session = new PreviewSession(path, { ...options, drawing })
  const server = await openServer(session, options.port ?? 0)
  await runOnChange(async (note, changed) => {
    server.tell(await session.refresh(note, changed))
    if (changed.length > 0) return
    told(server.address)
    if (options.open) openInBrowser(server.address)
  }, signal)
  server.close()
  drawing?.close()
  return EXIT.done
}

/** What cannot be opened now is told at once: a file that is misspelt would be waited for in vain. */
async function isThere(path: string): Promise<boolean> {
  if (path === '-') return true
  try {
    await openInput(path)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    printDiagnostics([{ file: inputName(path), ...error.finding }], new Map())
    return false
  }
}
