/**
 * How long expressions over foreign text take where it is made to slow them down, at a size and at twice that: one
 * that tracks back from everywhere takes four times as long, a sound one twice. Exits with 1 over three times. The
 * tests count steps instead of time, and cannot see into an expression (test/support/steps.ts).
 *
 *   npm run build && node bench/hostile.mjs
 */
import { undrawnIn } from '../dist/images/undrawn.js'

const SIZE = 200_000
const PIECES = ['<image ', 'href="', 'href=" ', 'url(', '<', 'href  ']

/** The quickest of nine runs, milliseconds. */
function timeOf(work) {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

let isSlow = false
for (const piece of PIECES) {
  for (const drawing of [
    (size) => piece.repeat(size),
    (size) => `<image ${piece.replace('<', '').repeat(size)}`,
  ]) {
    const [once, twice] = [SIZE, 2 * SIZE].map((size) => timeOf(() => undrawnIn(drawing(size))))
    const factor = twice / once
    isSlow ||= factor > 3
    console.log(
      `${JSON.stringify(drawing(2)).padEnd(40)} ${once.toFixed(1)} ms, ${twice.toFixed(1)} ms, ×${factor.toFixed(1)}`,
    )
  }
}
process.exitCode = isSlow ? 1 : 0
