import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FSWatcher } from 'chokidar'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runOnChange } from '../../../src/cli/watch/run-on-change.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-change-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

it('runs again where a file was saved while it ran, though nobody told so', async () => {
  const file = join(folder, 'tides.md')
  writeFileSync(file, 'one')
  const stop = new AbortController()
  // Of the saves of a twentieth of a second chokidar tells the first alone.
  const watcher = Object.assign(new EventEmitter(), { add() {}, async close() {} })
  const read: string[] = []
  await runOnChange(
    async () => {
      read.push(readFileSync(file, 'utf8'))
      if (read.length === 1) {
        writeFileSync(file, 'two')
        setImmediate(() => watcher.emit('all', 'change', file))
      } else if (read.length === 2) writeFileSync(file, 'and three')
      else stop.abort()
    },
    stop.signal,
    watcher as unknown as FSWatcher,
  )
  expect(read).toEqual(['one', 'two', 'and three'])
})
