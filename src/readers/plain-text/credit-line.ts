import { isPlace, readByline } from './byline.ts'
import { isDate, readMonth } from './date.ts'
import { CREDIT } from './headings.ts'
import type { Line } from './lines.ts'

/** A line, or the part of one that has byline and date beside each other. */
export interface CreditLine extends Line {
  /** With the signs that part it from its neighbours, where it is taken off a longer line. */
  readonly whole?: Line
}

/** `By Ana Costa | 20 November 2025`, tabs, or blanks as wide as a column. */
const BETWEEN =
  /\s*[|•·]\s*|\s{3,}|\t\s*|\s{2,}(?=@)|[.,;]\s+(?=(?:photo\p{L}*|pictures|images|illustrat\p{L}+|drawings|artwork|graphics|fotos?|fotograf\p{L}+|bilder|zdjęcia|ilustrac\p{L}+) ?(?::|by|von|par|por|di|de)\s)/giu
/** `By Ana Costa, 20 November 2025`, `Ana Costa – 20 November 2025`. */
const BEFORE_DATE = /,\s+|\s+[–—-]\s+/gu
/** `4 min read`, `Illustrations by Jo Abbot`: what else stands beside a byline. */
const LONGEST_OTHER = 60

/** Whether a line says by itself that it is a byline or a date, or has one beside other credits. */
export function saysCredit(text: string): boolean {
  return isDate(text) || readByline(text)?.isSaid === true || partsOf(text).length > 0
}

const saysAlone = (text: string): boolean =>
  isDate(text) || readMonth(text) !== undefined || readByline(text)?.isSaid === true

/** The parts of a line in which byline and date stand beside each other; else the line alone. */
export function partCredits(line: Line): CreditLine[] {
  const parts = line.isBroken ? [] : partsOf(line.text)
  if (parts.length === 0) return [line]
  const says = parts.map(({ from, to }) => saysAlone(line.text.slice(from, to)))
  return parts.map(({ from, to }, at) => {
    // A sign between two goes with the one that is taken off.
    const [last, next] = [parts[at - 1], parts[at + 1]]
    const before = last ? (says[at] && !says[at - 1] ? last.to : from) : 0
    const after = next ? (says[at] || !says[at + 1] ? next.from : to) : line.text.length
    return { ...slice(line, from, to), whole: slice(line, before, after) }
  })
}

/** What stands in a line between two places, without the blanks around it. */
function slice(line: Line, from: number, to: number): Line {
  const cut = line.text.slice(from, to)
  const start = line.start + from + cut.length - cut.trimStart().length
  const text = cut.trim()
  return { ...line, text, start, end: start + text.length }
}

interface Part {
  readonly from: number
  readonly to: number
}

/** Whether a line has a place and behind it a day: `Zamora - 14 NOV 2023 - 05:20 CET`. */
export function isPlacedDay(text: string): boolean {
  const gap = text.length > LONGEST ? undefined : [...text.matchAll(BEFORE_DATE)][0]
  if (!gap) return false
  return isPlace(text.slice(0, gap.index)) && isDate(text.slice(gap.index + gap[0].length))
}

/** Longer lines are text. */
const LONGEST = 400

/** The parts, of which one at least names the author or the day; none where the line has no sign between any. */
function partsOf(text: string): readonly Part[] {
  if (text.length > LONGEST) return []
  const byBars = cut(text, [...text.matchAll(BETWEEN)])
  const texts = byBars.map(({ from, to }) => text.slice(from, to))
  if (byBars.length > 1 && areCredits(texts, text)) return byBars
  for (const gap of [...text.matchAll(BEFORE_DATE)].reverse()) {
    const [left, right] = [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)]
    if (isDate(right)) return (readByline(left) || isPlace(left)) && !isDate(text) ? cut(text, [gap]) : []
  }
  return []
}

function areCredits(parts: readonly string[], text: string): boolean {
  const hasBars = /[|•·]/u.test(text)
  const isOther = (part: string) => hasBars && part.length > 0 && part.length <= LONGEST_OTHER
  const others = parts.filter((part) => !saysAlone(part))
  const areKnown = others.every((part) => CREDIT.test(part) || isOther(part) || readByline(part))
  return areKnown && parts.some((part) => isDate(part) || readByline(part)?.isSaid)
}

/** What stands between the gaps; a sign at the end of a line parts it from nothing. */
function cut(text: string, gaps: readonly RegExpMatchArray[]): Part[] {
  const starts = [0, ...gaps.map(({ index, 0: gap }) => index! + gap.length)]
  const parts = starts.map((from, at) => ({ from, to: gaps[at]?.index ?? text.length }))
  return parts.filter(({ from, to }) => to > from)
}
