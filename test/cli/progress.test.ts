import { afterEach, describe, expect, it, vi } from 'vitest'
import { openProgress } from '../../src/cli/progress.ts'

/** What the spinner was told. */
const seen: string[] = []
vi.mock('ora', () => ({
  default: () => ({
    start: (text: string) => seen.push(`start ${text}`),
    stop: () => seen.push('stop'),
    render() {},
    set text(value: string) {
      seen.push(value)
    },
  }),
}))

/** What is written to standard error while it is such a terminal, or none. */
function terminal(isTTY: boolean, columns: number | undefined): string[] {
  const written: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  for (const [key, value] of Object.entries({ isTTY, columns })) {
    Object.defineProperty(process.stderr, key, { value, configurable: true })
  }
  return written
}

async function run(quiet: boolean): Promise<void> {
  const progress = await openProgress(quiet)
  progress.start('essay.md')
  progress.stage('typesetting')
  progress.stop()
}

describe('progress', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    for (const key of ['isTTY', 'columns']) Reflect.deleteProperty(process.stderr, key)
  })

  it.each([
    ['a file or a pipe', false, undefined],
    ['a terminal without a width', true, 0],
  ])('is one plain line an input on %s', async (_, isTTY, columns) => {
    const written = terminal(isTTY, columns)
    await run(false)
    expect(written).toEqual(['building essay.md\n'])
  })

  it('tells now and then which of many inputs it is at, and how far, where there is no terminal', async () => {
    const written = terminal(false, undefined)
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    const progress = await openProgress(false, { inputs: 3 })
    progress.start('a.md')
    clock.mockReturnValue(4000)
    progress.start('b.md')
    clock.mockReturnValue(6000)
    progress.stage('typesetting')
    progress.stage('making html')
    clock.mockReturnValue(12_000)
    progress.start('c.md')
    expect(written).toEqual([
      'building b.md (2 of 3): typesetting, about 12 s left\n',
      'building c.md (3 of 3), about 6 s left\n',
    ])
  })

  it('tells of a long one at which page it is, and how long the rest will take', async () => {
    const written = terminal(false, undefined)
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    const progress = await openProgress(false)
    progress.start('book.md')
    clock.mockReturnValue(6000)
    progress.stage('typesetting, page 40', 0.01)
    clock.mockReturnValue(12_000)
    progress.stage('typesetting, page 80', 0.25)
    clock.mockReturnValue(18_000)
    progress.stage('making html')
    expect(written).toEqual([
      'building book.md\n',
      'building book.md: typesetting, page 40, about 10 min left\n',
      'building book.md: typesetting, page 80, about 36 s left\n',
      'building book.md: making html\n',
    ])
  })

  it('names the input and the stage on a terminal, and goes away', async () => {
    const written = terminal(true, 80)
    await run(false)
    expect(seen).toEqual(['start essay.md', 'essay.md  typesetting', 'stop'])
    expect(written).toEqual([])
  })

  it('is nothing at all where it is not wanted', async () => {
    const written = terminal(true, 80)
    await run(true)
    expect(written).toEqual([])
  })
})
