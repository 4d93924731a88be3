import { describe, expect, it, vi } from 'vitest'
import { describeWith, isMissing } from './judges.ts'

/** What is said aloud: a run of these tests must not say it of itself. */
const told: string[] = []

/** Runs on a machine without programs, as one of a developer or as one of continuous integration. */
function withoutPrograms<Result>(ci: string | undefined, run: () => Result): Result {
  const { PATH, CI } = process.env
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((line) => told.push(String(line)) > 0)
  set('PATH', '/nowhere')
  set('CI', ci)
  try {
    return run()
  } finally {
    set('PATH', PATH)
    set('CI', CI)
    write.mockRestore()
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
    expect(told.join('')).toContain('NOT JUDGED: qpdf is not installed')
  })

  it('is an error where nobody reads what is skipped', () => {
    expect(() => withoutPrograms('true', () => isMissing('qpdf'))).toThrow(
      /NOT JUDGED: qpdf is not installed/,
    )
  })
})
