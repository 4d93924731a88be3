import { describe, expect, it } from 'vitest'
import { failureOf, sentenceOf } from '../../src/cli/failure.ts'

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  return undefined
}

const forever = (): unknown => [forever()]
const told: readonly (readonly [string, unknown])[] = [
  ['too-deep', thrownBy(forever)],
  ['too-large', thrownBy(() => 'x'.repeat(2 ** 30))],
  ['too-large', thrownBy(() => new Array(-1))],
  ['too-large', thrownBy(() => new ArrayBuffer(2 ** 53 - 1))],
  ['folder-gone', Object.assign(new Error('ENOENT: process.cwd failed, uv_cwd'), { code: 'ENOENT' })],
  ['too-many-open', Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' })],
  ['install-incomplete', Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })],
  ['internal-error', new TypeError('x is not a function')],
  ['internal-error', 'a string'],
]

describe('what nobody has caught', () => {
  it.each(told)('is told as %s, in one line', (code, error) => {
    expect(failureOf(error).code).toBe(code)
    expect(sentenceOf(error)).toMatch(/^[^\n]+\[[a-z-]+\]; [^\n]+$/)
  })
})
