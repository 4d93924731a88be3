import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/** Whether this run rewrites the goldens: `UPDATE=1 npx vitest run …`. */
export const isUpdating = process.env.UPDATE === '1'

/** Compares text with `test/<path>`, a golden that people have read, or rewrites it under UPDATE=1. */
export function expectGolden(path: string, actual: string): void {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url))
  if (isUpdating) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, actual)
  }
  expect(actual, `test/${path} differs; read the difference, then UPDATE=1 npx vitest run`).toBe(
    readFileSync(file, 'utf8'),
  )
}
