import { dirname, join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js'
import { type Host, serve } from '../lsp/index.ts'
import { locate } from './book.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { explanationOf } from './explain.ts'
import { failureOf } from './failure.ts'
import { openInput, rootOf, worldAround } from './input.ts'
import { editorPages } from './lsp-pages.ts'
import { openPixelProcess } from './pixel-process.ts'
import { installedThemes } from './themes.ts'

/** Milliseconds without a key pressed, after which a text is read. */
const PAUSE = 150

/** Folders above a text in which the plan of its book is looked for. */
const MOST_FOLDERS = 6

/** Speaks with an editor by standard input and output until that hangs up. */
export async function lsp(): Promise<ExitCode> {
  const { stdin, stdout } = process
  const drawing = openPixelProcess()
  const ended = new Promise<void>((resolve) => {
    stdin.once('close', resolve)
    stdin.once('end', resolve)
  })
  const connection = createConnection(new StreamMessageReader(stdin), new StreamMessageWriter(stdout))
  const pages = editorPages(pathOf)
  serve(connection, { ...HOST, pages, ...(drawing && { pixels: drawing.pixels }) })
  await ended
  pages.close()
  drawing?.close()
  return EXIT.done
}

const HOST: Omit<Host, 'pages'> = {
  planOf: findPlan,
  read: async (address) => (await openInput(pathOf(address))).bytes,
  world: (address) => worldAround({ folder: dirname(pathOf(address)), ...rootOf(pathOf(address)) }),
  pause: async () => setTimeout(PAUSE),
  failure: failureOf,
  explain: explanationOf,
  themes: async (folder) => (await installedThemes(pathOf(folder))).map(({ name }) => name),
}

async function findPlan(address: string): Promise<string | undefined> {
  if (!address.startsWith('file:')) return undefined
  let folder = dirname(pathOf(address))
  for (let height = 0; height < MOST_FOLDERS; height++) {
    const found = await locate(folder)
    if (found !== folder) return pathToFileURL(found).href
    if (dirname(folder) === folder) return undefined
    folder = dirname(folder)
  }
  return undefined
}

/** A text that has not been saved anywhere has an address of another kind, and no folder. */
function pathOf(address: string): string {
  return address.startsWith('file:') ? fileURLToPath(address) : join(process.cwd(), 'untitled.md')
}
