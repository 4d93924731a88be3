/** How well each setter sets the text: typography.py and the ends of pages over every result. */
import { pageEnds } from './page-ends.mjs'
import { ask, measure, table } from './run.mjs'

/** What Octavo must reach on the first chapters; `isAlways` where the whole book is held to it, too. */
const ROWS = [
  { name: 'gap_sd, em', of: (m) => m.gap_sd, atMost: 0.034 },
  { name: 'adjacent, em', of: (m) => m.adjacent, atMost: 0.032 },
  { name: 'hyphens per 100 lines', of: (m) => m.hyphens, atMost: 3 },
  { name: 'ladder', of: (m) => m.ladder, atMost: 1 },
  { name: 'rivers per 100 lines', of: (m) => m.rivers, atMost: 6 },
  { name: 'loose lines, %', of: (m) => m.loose, atMost: 0 },
  { name: 'tight lines, %', of: (m) => m.tight, atMost: 0.2 },
  { name: 'stacks per 1000 lines', of: (m) => round((1000 * m.stacks) / m.lines, 1), atMost: 8 },
  { name: 'runts', of: (m) => m.runts, atMost: 0 },
  { name: 'widows + orphans, typography.py', of: (m) => m.widows + m.orphans, atMost: 0, isAlways: true },
  { name: 'widows + orphans', of: (m) => m.ends.widows + m.ends.orphans, atMost: 0, isAlways: true },
  { name: 'lines past the measure', of: (m) => m.over, atMost: 0 },
  { name: 'distance from the grid, pt', of: (m) => m.grid, atMost: 0.02 },
  { name: 'spreads not level', of: (m) => m.ends.unlevel, atMost: 0 },
  { name: 'of spreads', of: (m) => m.ends.spreads },
  { name: 'characters a line', of: (m) => m.cpl },
  { name: 'lines', of: (m) => m.lines },
  { name: 'pages', of: (m) => m.pages },
]

/** Prints the tables; gives back what is over its budget. */
export function quality({ setters, typography, place, texts }) {
  const broken = []
  for (const text of texts) {
    const { name, base, words, headings } = text
    const results = setters.map((setter) => {
      const { pdf, markdown, command } = place.job(setter, text)
      measure(command)
      const [metrics] = Object.values(
        JSON.parse(ask('python3', [typography, '--json', '--source', markdown, pdf])),
      )
      return { ...metrics, ends: pageEnds(pdf, headings, place.spec) }
    })
    const isHeld = (row) => row.atMost !== undefined && (base === 'chapters' || row.isAlways)
    console.log(`\nQuality of ${name}, ${words} words\n`)
    console.log(
      table([
        ['', ...setters.map((setter) => setter.name), 'at most'],
        ...ROWS.map((row) => [row.name, ...results.map(row.of), isHeld(row) ? row.atMost : '']),
      ]),
    )
    const ours = results[setters.findIndex((setter) => setter.name === 'Octavo')]
    for (const row of ours ? ROWS.filter(isHeld) : [])
      if (row.of(ours) > row.atMost)
        broken.push(`${name}: ${row.name} ${row.of(ours)}, at most ${row.atMost}`)
  }
  return broken
}

function round(value, digits) {
  return Number(value.toFixed(digits))
}
