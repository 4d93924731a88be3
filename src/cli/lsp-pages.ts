import { type ChildProcess, spawn } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'
import type { Pages } from '../lsp/index.ts'

/** Runs `octavo preview` for an editor that asks for it, one text at a time; `pathOf` tells where an address lies. */
export function editorPages(pathOf: (address: string) => string): Pages & { close(): void } {
  let child: ChildProcess | undefined
  let shown: string | undefined
  const close = (): void => {
    child?.kill()
    child = undefined
    shown = undefined
  }
  return {
    close,
    async open(address, editor = 'none') {
      close()
      const args = [process.argv[1]!, 'preview', pathOf(address), '--no-open', '--editor', editor]
      child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
      shown = await addressOf(child)
      return shown
    },
    async show(address, line, column) {
      if (shown === undefined) return false
      const place = { file: pathOf(address), line: String(line), column: String(column) }
      const answer = await fetch(`${shown}show?${new URLSearchParams(place)}`).catch(() => undefined)
      return answer?.ok ?? false
    },
  }
}

/** What a preview prints once its pages are set; rejects with what it says where it ends before. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr!.on('data', (text: Buffer) => {
    said += text
  })
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line.startsWith('http://127.0.0.1:')) resolve(line)
    })
    child.once('close', () => reject(new Error(said.trim() || 'the preview has ended')))
  })
}
