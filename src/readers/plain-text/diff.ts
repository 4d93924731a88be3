import { diffLines } from 'diff'
import type { Source } from '../reader.ts'
import type { Repair } from './repair.ts'

/** Characters shown before and after what changes. */
const CONTEXT = 40
/** Of a long passage only the beginning and the end are shown. */
const MOST_CHARACTERS = 1200
const MOST_LINES = 24
const WIDTH = 96

/**
 * The repairs of one text for review, in the manner of a unified diff: for each a head
 * `@@ RULE @ LINE  sure 0.95 @@ message`, then what goes (`-`), what comes (`+`) and what stays (space). A repair
 * that only says what a passage is shows it unchanged. `''` where there is none.
 */
export function repairDiff(source: Source, repairs: readonly Repair[]): string {
  if (repairs.length === 0) return ''
  return [`--- ${source.file}`, `+++ ${source.file} (repaired)`, ...repairs.map(hunk), ''].join('\n')
}

function hunk(repair: Repair): string {
  const { rule, confidence, applied, lines, message } = repair
  const verdict = `${applied ? 'sure' : 'suggested'} ${confidence.toFixed(2)}`
  const { before, after } = focus(repair.before, repair.after)
  return [`@@ ${rule} @ ${lines.start}  ${verdict} @@ ${message}`, ...changes(before, after)].join('\n')
}

function changes(before: string, after: string): string[] {
  const parts = diffLines(layout(before), layout(after), { maxEditLength: 200 })
  const lines = parts
    ? parts.flatMap(({ added, removed, value }) => marked(value, added ? '+' : removed ? '-' : ' '))
    : [...marked(layout(before), '-'), ...marked(layout(after), '+')]
  return lines
}

function marked(value: string, mark: string): string[] {
  return value
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `${mark}${line}`)
}

/** Cuts both texts to where they differ, with a little of what they share around it. */
function focus(before: string, after: string): { before: string; after: string } {
  if (before === after || after === '') return { before, after }
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const cut = (text: string): string => {
    const from = Math.max(0, head - CONTEXT)
    const to = Math.min(text.length, text.length - tail + CONTEXT)
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
  }
  return { before: cut(before), after: cut(after) }
}

/** Wraps and shortens a text for the screen, with a line end after its last line. */
function layout(text: string): string {
  const half = MOST_CHARACTERS / 2
  const short =
    text.length > MOST_CHARACTERS ? `${text.slice(0, half)} […] ${text.slice(text.length - half)}` : text
  const lines = short.split('\n').flatMap(wrap)
  const shown =
    lines.length > MOST_LINES
      ? [...lines.slice(0, MOST_LINES / 2), '[…]', ...lines.slice(-MOST_LINES / 2)]
      : lines
  return text === '' ? '' : `${shown.join('\n')}\n`
}

function wrap(line: string): string[] {
  const lines: string[] = []
  let open = ''
  for (const word of line.split(' ')) {
    const isFull = open !== '' && open.length + 1 + word.length > WIDTH
    if (isFull) lines.push(open)
    open = open === '' || isFull ? word : `${open} ${word}`
  }
  return [...lines, open]
}
