import type { Draw } from '../../../templates/index.ts'
import type { Box, CoverColors, Shape } from '../cover.ts'
import { cellsOf, disc, filled, leaf, lined, rectangle, star, to } from './paths.ts'

/** Patterns that go on to every edge, as the papers that books are bound in. */

/** Small motifs in rows that stand between each other, with dots where four of them meet. */
export function seeds(box: Box, { pattern }: CoverColors, draw: Draw): Shape[] {
  const side = box.width / (8 + draw(5))
  const motif = MOTIFS[draw(MOTIFS.length)]!
  const cells = cellsOf(box, side)
  const large = cells.filter(({ column, row }) => (column + row) % 2 === 0)
  const small = cells.filter(({ column, row }) => (column + row) % 2 !== 0)
  const spot = side * (0.05 + 0.02 * draw(3))
  return [
    filled(large.map(({ x, y, row }) => motif(x, y, side * 0.36, row % 4 < 2)).join(''), pattern),
    filled(small.map(({ x, y }) => disc(x, y, spot)).join(''), pattern),
  ]
}

type Motif = (x: number, y: number, radius: number, isTurned: boolean) => string
const MOTIFS: readonly Motif[] = [
  (x, y, r) => petals(x, y, r, 4, 0.17),
  (x, y, r) => star(x, y, r, 2, 0.45),
  (x, y, r, isTurned) => twig(x, y, isTurned ? -r : r, r),
  (x, y, r) => star(x, y, r, 8, 0.38),
  (x, y, r) => petals(x, y, r, 6, 0.12),
  (x, y, r, isTurned) =>
    leaf(x - r * 0.7, isTurned ? y - r : y + r, x + r * 0.7, isTurned ? y + r : y - r, r * 0.3),
]

/** Leaves all round, from a little off the middle. */
function petals(x: number, y: number, radius: number, count: number, bulge: number): string {
  return Array.from({ length: count }, (_, at) => {
    const [sin, cos] = [Math.sin((2 * Math.PI * at) / count), Math.cos((2 * Math.PI * at) / count)]
    const [from, end] = [radius * 0.15, radius]
    return leaf(x + sin * from, y - cos * from, x + sin * end, y - cos * end, radius * bulge)
  }).join('')
}

/** A stalk with a leaf at its end and one at each side. */
function twig(x: number, y: number, dx: number, r: number): string {
  const foot = { x, y: y + r }
  const ends: readonly [number, number][] = [
    [x, y - r],
    [x + dx * 0.75, y - r * 0.25],
    [x - dx * 0.75, y + r * 0.1],
  ]
  return ends.map(([toX, toY]) => leaf(foot.x, foot.y, toX, toY, r * 0.16)).join('')
}

/** Gingham: two ways of broad bands, darker where they cross, and in some a fine line between them. */
export function checks(box: Box, { pattern }: CoverColors, draw: Draw): Shape[] {
  const side = box.width / (7 + draw(6))
  const hasLine = draw(2) === 1
  const bands = (isUpright: boolean, at: number, size: number) => {
    const count = Math.ceil((isUpright ? box.width : box.height) / side) + 1
    return Array.from({ length: count }, (_, index) => {
      const start = (index + at) * side
      return isUpright
        ? rectangle({ x: box.x + start, y: box.y, width: size, height: box.height })
        : rectangle({ x: box.x, y: box.y + start, width: box.width, height: size })
    }).join('')
  }
  return [true, false].flatMap((isUpright) => [
    filled(bands(isUpright, 0, side / 2), pattern, 0.5),
    ...(hasLine ? [filled(bands(isUpright, 0.72, side * 0.06), pattern, 0.8)] : []),
  ])
}

/** Upright bands in a rhythm of three widths. */
export function stripes(box: Box, colors: CoverColors, draw: Draw): Shape[] {
  return bandsOf(box, colors, draw, 0)
}

/** The same, leaning. */
export function slants(box: Box, colors: CoverColors, draw: Draw): Shape[] {
  return bandsOf(box, colors, draw, 0.6)
}

function bandsOf(box: Box, { pattern, type }: CoverColors, draw: Draw, slope: number): Shape[] {
  const unit = box.width / (26 + draw(14))
  const widths = [2 + draw(3), 1, 1 + draw(2)]
  const period = widths.reduce((sum, width) => sum + width + 2, 0)
  const lean = slope * box.height
  const paths = ['', '']
  for (let at = box.x - lean; at < box.x + box.width; at += period * unit) {
    let x = at
    widths.forEach((width, index) => {
      paths[index % 2] +=
        `${to('M', x, box.y + box.height)}${to('l', lean, -box.height)}${to('h', width * unit)}${to('l', -lean, box.height)}z`
      x += (width + 2) * unit
    })
  }
  return [filled(paths[0]!, pattern), filled(paths[1]!, type, 0.85)]
}

/** Scales of fishes, or waves as Japanese cloth has them: each row hides the lower half of the one above. */
export function scales(box: Box, { ground, pattern }: CoverColors, draw: Draw): Shape[] {
  const radius = box.width / (8 + 2 * draw(4))
  const rings = [1, ...[[0.62, 0.24], [0.72, 0.44, 0.16], [0.5], [0.8, 0.6, 0.4]][draw(4)]!]
  const rows = Math.ceil((2 * box.height) / radius) + 2
  return Array.from({ length: rows }, (_, row) => {
    const y = box.y + (row * radius) / 2
    const across = Array.from(
      { length: Math.ceil(box.width / (2 * radius)) + 2 },
      (_, at) => box.x + (2 * at - (row % 2)) * radius,
    )
    const all = (share: number) => across.map((x) => disc(x, y, radius * share)).join('')
    return [filled(all(1), ground), ...rings.map((share) => lined(all(share * 0.97), pattern, radius * 0.07))]
  }).flat()
}

/** Squared paper, on which squares are filled to a figure that is the same on both sides, where there is room for it. */
export function squares(box: Box, { pattern }: CoverColors, draw: Draw, free?: Box): Shape[] {
  const count = 22 + 2 * draw(4)
  const side = box.width / count
  const rows = Math.ceil(box.height / side)
  const upright = Array.from(
    { length: count + 1 },
    (_, at) => `${to('M', box.x + at * side, box.y)}${to('v', box.height)}`,
  )
  const level = Array.from(
    { length: rows },
    (_, at) => `${to('M', box.x, box.y + at * side)}${to('h', box.width)}`,
  )
  const reach = 4 + draw(2)
  const room = free ? Math.floor(free.height / side) - 2 * reach : -1
  const [middle, top] = [count / 2, free ? Math.round((free.y - box.y) / side + room / 2) : 0]
  const taken = Array.from({ length: 2 * reach * reach }, (_, at) => at).filter(() => draw(100) < 52)
  const filledIn = taken.flatMap((at) => {
    const [column, row] = [at % reach, Math.floor(at / reach)]
    return [middle + column, middle - 1 - column].map((x) =>
      rectangle({ x: box.x + x * side, y: box.y + (top + row) * side, width: side, height: side }),
    )
  })
  return [
    lined([...upright, ...level].join(''), pattern, side * 0.05, 0.7),
    ...(room > 0 ? [filled(filledIn.join(''), pattern)] : []),
  ]
}

/** Lines like those of water, of hills or of a map: each a little farther along than the one above. */
export function waves(box: Box, { pattern }: CoverColors, draw: Draw): Shape[] {
  const gap = box.width / (18 + draw(10))
  const [long, short] = [1 + draw(3), 3 + draw(5)]
  const [drift, sway] = [0.1 + 0.05 * draw(6), 0.6 + 0.3 * draw(5)]
  const rows = Math.ceil(box.height / gap)
  const steps = 64
  const heights = (row: number, at: number) =>
    gap *
    sway *
    (Math.sin(2 * Math.PI * long * at + row * drift) +
      0.5 * Math.sin(2 * Math.PI * short * at - row * drift * 1.7))
  const lines = Array.from({ length: rows + 4 }, (_, row) =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const at = step / steps
      return to(step === 0 ? 'M' : 'L', box.x + at * box.width, box.y + (row - 1.5) * gap + heights(row, at))
    }).join(''),
  )
  return [lined(lines.join(''), pattern, gap * 0.16)]
}
