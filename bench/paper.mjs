/**
 * Where each setter puts what stands beside the text: notes, plates and tables, told by words that are in them alone
 * (`texts.mjs`). Pages are counted; a plate that comes two pages after its mention is "2 late".
 */
import { ask, measure, table } from './run.mjs'

/** What Octavo must reach. */
const ROWS = [
  { name: 'plates and tables', of: (m) => m.late.length },
  { name: 'mean pages after the mention', of: (m) => round(mean(m.late), 2) },
  { name: 'most pages after the mention', of: (m) => Math.max(...m.late), atMost: 2 },
  { name: 'on a page before the mention', of: (m) => m.late.filter((pages) => pages < 0).length },
  { name: 'out of order', of: (m) => m.unordered, atMost: 0 },
  { name: 'tables torn', of: (m) => m.torn, atMost: 0 },
  { name: 'notes begun on another page', of: (m) => m.strayed, atMost: 0 },
  { name: 'pages less than half full', of: (m) => m.empty, atMost: 0 },
  { name: 'lines of the last page', of: (m) => m.last },
  { name: 'pages', of: (m) => m.pages },
  { name: 'seconds', of: (m) => round(m.milliseconds / 1000, 1) },
]

/** Prints the table; gives back what is over its budget. */
export function paper({ setters, place, texts }) {
  const broken = []
  for (const text of texts) {
    const results = setters.map((setter) => {
      const { pdf, command } = place.job(setter, text)
      const { milliseconds } = measure(command)
      return { ...standing(readPages(pdf), place.spec), milliseconds }
    })
    console.log(`\nPlaces in ${text.name}, ${text.words} words\n`)
    console.log(
      table([
        ['', ...setters.map((setter) => setter.name), 'at most'],
        ...ROWS.map((row) => [row.name, ...results.map(row.of), row.atMost ?? '']),
      ]),
    )
    const ours = results[setters.findIndex((setter) => setter.name === 'Octavo')]
    for (const row of ours ? ROWS : [])
      if (row.of(ours) > row.atMost)
        broken.push(`${text.name}: ${row.name} ${row.of(ours)}, at most ${row.atMost}`)
  }
  return broken
}

const WORD = /<word xMin="[\d.]+" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/g

/** Per page its words, with how low each stands, points. */
function readPages(pdf) {
  return ask('pdftotext', ['-bbox', pdf, '-'])
    .split('<page ')
    .slice(1)
    .map((page) => [...page.matchAll(WORD)].map(([, y, text]) => ({ y: Number(y), text })))
}

function standing(pages, { top, textHeight, grid }) {
  const found = (word) =>
    pages.flatMap((words, page) => words.flatMap(({ text }) => (text.includes(word) ? [page] : [])))
  const numbers = (mention) => {
    const all = new Set()
    for (const words of pages)
      for (const { text } of words) {
        const number = new RegExp(`${mention}(\\d+)x`).exec(text)?.[1]
        if (number) all.add(Number(number))
      }
    return [...all].sort((a, b) => a - b)
  }
  const floats = ['Plate', 'Table'].map((kind) =>
    numbers(`See${kind}`).map((number) => {
      const [mention] = found(`See${kind}${number}x`)
      const page = pages.findIndex((words) => words.some(({ text }) => text.startsWith(`${kind}${number}x`)))
      if (page < 0) throw new Error(`${kind} ${number} is on no page`)
      return { mention, page }
    }),
  )
  const lowest = (words) => Math.max(top, ...words.map(({ y }) => y))
  const isSparse = (words) => lowest(words) - top < textHeight / 2
  return {
    late: floats.flat().map(({ mention, page }) => page - mention),
    unordered: floats.flatMap((kind) => kind.filter(({ page }, index) => page < kind[index - 1]?.page))
      .length,
    torn: numbers('SeeTable').filter((number) => new Set(found(`Row${number}x`)).size > 1).length,
    strayed: numbers('Remark').filter(
      (number) => found(`Gloss${number}x`)[0] !== found(`Remark${number}x`)[0],
    ).length,
    empty: pages.slice(0, -1).filter(isSparse).length,
    last: Math.round((lowest(pages.at(-1)) - top) / grid),
    pages: pages.length,
  }
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function round(value, digits) {
  return Number(value.toFixed(digits))
}
