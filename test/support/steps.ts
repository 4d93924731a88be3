import { Session } from 'node:inspector/promises'
import { expect } from 'vitest'

/*
 * Counts work without a clock: V8 counts how often each function, and each block of one, runs (Chrome DevTools Protocol,
 * Profiler.startPreciseCoverage), in our code and in libraries. What it cannot see, a search that the engine itself makes through a text,
 * is counted by the characters that it passes over. The same work gives the same count on every machine. How a single regular expression
 * tracks back is beyond it: `bench/growth.mjs` looks at that.
 */
const session = new Session()
session.connect()
await session.post('Profiler.enable')
// Before the code under test is compiled: blocks that are compiled earlier have no counters.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** How many steps `work` takes. */
export async function stepsOf(work: () => unknown): Promise<number> {
  await session.post('Profiler.takePreciseCoverage')
  const searched = await charactersSearched(work)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(
      ({ url }) => url.startsWith('file:') && !/\/(?:vitest|@vitest|vite)\/|\/support\/steps\.ts/.test(url),
    )
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, searched)
}

/** Holds `work` to an effort in proportion to its size: twice as much may take two and a half times the steps, where a square takes four. */
export async function expectLinear(work: (size: number) => unknown, size: number): Promise<void> {
  const [once, twice] = [await stepsOf(() => work(size)), await stepsOf(() => work(2 * size))]
  expect(twice / once, `${once} steps at ${size}, ${twice} at ${2 * size}`).toBeLessThan(2.5)
}

/** Runs `work` and adds up how far `indexOf`, `includes` and regular expressions look through texts in it. */
async function charactersSearched(work: () => unknown): Promise<number> {
  const { indexOf, includes } = String.prototype
  const { exec } = RegExp.prototype
  let passed = 0
  Object.assign(String.prototype, {
    indexOf(this: string, ...args: Parameters<typeof indexOf>) {
      const found = indexOf.apply(this, args)
      passed += (found < 0 ? this.length : found) - Math.min(this.length, args[1] ?? 0)
      return found
    },
    includes(this: string, ...args: Parameters<typeof includes>) {
      return this.indexOf(...args) >= 0
    },
  })
  // `match`, `replace`, `split` and `test` all end in it (ECMA-262, RegExpExec).
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    if (found) passed += found.index + found[0].length - from
    else if (!this.sticky && !isAnchored(this)) passed += Math.max(0, text.length - from)
    return found
  }
  try {
    await work()
  } finally {
    Object.assign(String.prototype, { indexOf, includes })
    RegExp.prototype.exec = exec
  }
  return passed
}

const anchored = new Map<string, boolean>()

/** Whether an expression can match where a text begins alone, so that it does not search. */
function isAnchored({ source, multiline }: RegExp): boolean {
  if (multiline || !source.startsWith('^')) return false
  const known = anchored.get(source)
  if (known !== undefined) return known
  let outside = source.replaceAll(/\\.|\[(?:\\.|[^\\\]])*\]/gs, '')
  for (let inside = ''; inside !== outside; ) {
    inside = outside
    outside = inside.replaceAll(/\([^()]*\)/g, '')
  }
  anchored.set(source, !outside.includes('|'))
  return !outside.includes('|')
}
