import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { watchBuild } from '../../src/cli/watch-build.ts'
import { temporaryFolder } from '../support/folders.ts'

/** Waits until what is read of the disk holds some words. */
async function untilHolds(path: string, words: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const text = readUnlessGone(path)
    if (text.includes(words)) return
    await setTimeout(50)
  }
  expect(readUnlessGone(path)).toContain(words)
}

function readUnlessGone(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

it('builds again when a file of the book is saved, and goes on after a faulty one', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder()
  const page = join(folder, 'out/tides.html')
  const chapter = join(folder, 'ebb.md')
  writeFileSync(join(folder, 'octavo.yaml'), 'title: Tides\nlang: en\nchapters:\n  - ebb.md\n')
  writeFileSync(chapter, '# Ebb\n\nThe water falls.\n')
  const ending = new AbortController()
  const options = { to: ['html'], output: join(folder, 'out'), name: 'tides', quiet: true } as const
  const done = watchBuild([join(folder, 'octavo.yaml')], options, ending.signal)
  await untilHolds(page, 'The water falls.')
  await setTimeout(300)
  writeFileSync(`${chapter}.new`, '# Ebb\n\nThe water rises.\n')
  renameSync(`${chapter}.new`, chapter)
  await untilHolds(page, 'The water rises.')
  writeFileSync(join(folder, 'octavo.yaml'), 'chapters: none\n')
  await setTimeout(500)
  writeFileSync(join(folder, 'octavo.yaml'), 'title: Tides of the sea\nlang: en\nchapters:\n  - ebb.md\n')
  await untilHolds(page, 'Tides of the sea')
  ending.abort()
  expect(await done).toBe(0)
})
