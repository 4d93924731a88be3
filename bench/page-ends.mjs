/**
 * How pages end: whether facing pages end on the same line, and widows and orphans as typography.py cannot see them,
 * which takes a head for a line of the paragraph before it.
 */
import { ask } from './run.mjs'

/** Words are on one line within this, points, as in typography.py. */
const SAME_LINE = 1.5

/** Two pages end alike within this, points: less than any leading, more than a renderer's rounding. */
const SAME_END = 1

/** `headings` are the words of all heads; `side` and `indent` the place of the text and of a paragraph's first line. */
export function pageEnds(pdf, headings, { side, indent }) {
  const kindOf = ({ x, text }) => {
    if (headings.some((heading) => heading.startsWith(text))) return 'head'
    return x > side + indent / 2 && x < side + 2 * indent ? 'start' : 'line'
  }
  return countEnds(linesOf(ask('pdftotext', ['-bbox-layout', pdf, '-'])), kindOf)
}

/** Pages of lines → what is to be seen at their ends. The first page is a recto. */
export function countEnds(pages, kindOf) {
  const isNewText = (line) => line === undefined || kindOf(line) !== 'line'
  const isLast = (page) => pages[page + 1]?.[0] === undefined || kindOf(pages[page + 1][0]) === 'head'
  const found = { widows: 0, orphans: 0, spreads: 0, unlevel: 0 }
  pages.forEach((lines, page) => {
    if (lines.length === 0) return
    if (!isNewText(lines[0]) && isNewText(lines[1])) found.widows++
    if (kindOf(lines.at(-1)) === 'start' && !isLast(page) && !isNewText(pages[page + 1][0])) found.orphans++
    const isVerso = page % 2 === 1
    if (!isVerso || isLast(page) || isLast(page + 1)) return
    found.spreads++
    if (Math.abs(lines.at(-1).y - pages[page + 1].at(-1).y) > SAME_END) found.unlevel++
  })
  return found
}

const WORD = /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/g

/** Where each line of each page starts, how low it stands and what it says, from pdftotext's boxes of words. */
export function linesOf(boxes) {
  return boxes
    .split('<page ')
    .slice(1)
    .map((page) => {
      const lines = []
      const words = [...page.matchAll(WORD)].map(([, x, y, text]) => ({
        x: Number(x),
        y: Number(y),
        text: plain(text),
      }))
      for (const word of words.sort((a, b) => a.y - b.y)) {
        const line = lines.at(-1)
        if (line && word.y - line[0].y < SAME_LINE) line.push(word)
        else lines.push([word])
      }
      return lines.map(join)
    })
}

function join(words) {
  const inOrder = words.sort((a, b) => a.x - b.x)
  return { x: inOrder[0].x, y: inOrder[0].y, text: inOrder.map(({ text }) => text).join(' ') }
}

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

function plain(text) {
  return text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
}
