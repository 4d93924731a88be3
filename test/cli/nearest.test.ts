import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nearest } from '../../src/cli/nearest.ts'
import { temporaryFolder } from '../support/folders.ts'

it('finds what a name that is none is likely to mean', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'output'))
  writeFileSync(join(folder, 'essay.md'), '')
  expect(await nearest(join(folder, 'outpt'))).toBe(join(folder, 'output'))
  expect(await nearest(join(folder, 'esay.md'))).toBe(join(folder, 'essay.md'))
  expect(await nearest(join(folder, 'essay'))).toBe(join(folder, 'essay.md'))
  expect(await nearest(join(folder, 'tides.txt'))).toBeUndefined()
  expect(await nearest(join(folder, 'gone', 'essay.md'))).toBeUndefined()
})
