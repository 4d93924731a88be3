import { spawn } from 'node:child_process'
import process from 'node:process'

/** What opens an address on a system, and the words before it. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens an address in the browser of the user, if there is one: it is printed in any case. */
export function openInBrowser(address: string): void {
  const [program, ...before] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
