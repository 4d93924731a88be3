import { describe, expect, it } from 'vitest'
import { describeWith, isMissing } from './judges.ts'

/** Runs on a machine without programs, as one of a developer or as one of continuous integration. */
function withoutPrograms<Result>(ci: string | undefined, run: () => Result): Result {
  const { PATH, CI } = process.env
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  set('PATH', '/nowhere')
  set('CI', ci)
  try {
    return run()
  } finally {
    set('PATH', PATH)
    set('CI', CI)
  }
}

let isCollected = false
withoutPrograms(undefined, () =>
  describeWith(['qpdf'], 'a suite whose judge is missing', () => {
    isCollected = true
    it('would run', () => {})
  }),
)

describe('a missing judge', () => {
  it('keeps what its tests need from being made', () => {
    expect(isCollected).toBe(false)
  })

  it('is an error where nobody reads what is skipped', () => {
    expect(() => withoutPrograms('true', () => isMissing('qpdf'))).toThrow(
      /NOT JUDGED: qpdf is not installed/,
    )
  })
})
