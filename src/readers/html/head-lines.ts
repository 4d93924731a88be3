import { readDay, SURE } from '../plain-text/index.ts'
import { calendarDate } from '../shared/index.ts'
import {
  ancestorOf,
  attributeOf,
  type DomElement,
  type DomNode,
  elementsIn,
  findAll,
  isText,
  oneLine,
  parentOf,
  tagIs,
  textContent,
} from './dom.ts'
import { replace } from './edit.ts'
import { nameWords, STANDFIRST } from './page/index.ts'

/** What stands around the headline of a page, and has left its text. */
export interface HeadLines {
  /** The lines below it, as the nodes in them. */
  readonly standfirst?: readonly DomNode[]
  /** The name of the section above it. */
  readonly kicker?: string
  /** The day that a line beside it says, where the page's data say none: ISO 8601. */
  readonly date?: string
}

const KICKER = /^(?:kicker|eyebrow|overline|dachzeile|surtitre|occhiello|antetitulo)$/
const LONGEST_STANDFIRST = 400
const LONGEST_KICKER = 60
/** Elements between the headline and what goes with it, at most. */
const NEAR = 12
/** `updated 3 days ago`, in UTF-16 units. */
const LONGEST_AGO = 40

const isBlock = tagIs(
  'p',
  'div',
  'ul',
  'ol',
  'table',
  'blockquote',
  'figure',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
)
/** Where a day may be what the text is of: `<li><time>9:00</time></li>`. */
const isOfText = tagIs('li', 'dd', 'dt', 'td', 'th', 'h2', 'h3', 'h4', 'blockquote', 'figcaption')
const isHolder = tagIs('p', 'div', 'span', 'h2', 'h3', 'h4', 'a', 'strong', 'em')

/**
 * Takes the lines that sites name as kicker and standfirst, and the day that the article's data say, too, away from around
 * its headline.
 */
export function takeHeadLines(
  nodes: readonly DomNode[],
  heading: DomElement | undefined,
  { date, lang }: { readonly date?: string; readonly lang: string },
): HeadLines {
  const all = elementsIn(nodes)
  const at = heading ? all.indexOf(heading) : -1
  if (at < 0) return {}
  const above = all.slice(Math.max(0, at - NEAR), at)
  const inside = new Set(findAll(heading!, () => true))
  const below = all
    .slice(at + 1)
    .filter((element) => !inside.has(element))
    .slice(0, NEAR)
  const kicker = above.findLast((element) => isNamed(element, KICKER, LONGEST_KICKER))
  const standfirst = below.find((element) => isNamed(element, STANDFIRST, LONGEST_STANDFIRST))
  for (const time of below.filter(({ tagName }) => tagName === 'time'))
    if (date !== undefined && saysDay(time, date, lang)) replace(time, [])
  const day = takeDay([...above, ...below], all, date)
  if (kicker) replace(kicker, [])
  if (standfirst) replace(standfirst, [])
  return {
    ...(standfirst && { standfirst: (onlyParagraph(standfirst) ?? standfirst).childNodes }),
    ...(kicker && { kicker: oneLine(textContent(kicker)) }),
    ...(day !== undefined && { date: day }),
  }
}

/** A text with more days in lines of their own is a diary, and none of them is its own. */
const MOST_DAYS = 2
/** `Published on Wednesday, 20 November 2025 at 18:30`, in UTF-16 units. */
const LONGEST_DAY = 60

/** Takes the lines beside the headline away that are the article's day and nothing else: that of its data, or the first. */
function takeDay(
  near: readonly DomElement[],
  all: readonly DomElement[],
  known: string | undefined,
): string | undefined {
  const lines = near.filter(isLine).map((line) => [line, dayOf(line)] as const)
  const day = known ?? lines.find(([, iso]) => iso !== undefined)?.[1]
  if (day === undefined || new Set(all.filter(isLine).map(dayOf)).size - 1 > MOST_DAYS) return undefined
  for (const [line, iso] of lines) if (iso === day) replace(outermost(line), [])
  return day
}

/** An element with words of its own beside which no others stand. */
function isLine(element: DomElement): boolean {
  if (!isHolder(element) || isOfText(element) || ancestorOf(element, isOfText)) return false
  if (findAll(element, isBlock).length > 0) return false
  return isBlock(element) || !hasWordsBeside(element)
}

/** The highest element that holds nothing else: a link around the line. */
function outermost(line: DomElement): DomElement {
  const text = oneLine(textContent(line))
  let outer = line
  for (let around = parentOf(line); around && isHolder(around); around = parentOf(around)) {
    if (oneLine(textContent(around)) !== text) break
    outer = around
  }
  return outer
}

function dayOf(line: DomElement): string | undefined {
  const text = oneLine(textContent(line))
  // A day that may be another one is left where it stands.
  const reading = text.length > 0 && text.length <= LONGEST_DAY ? readDay(text) : undefined
  return reading?.kind === 'date' && reading.confidence >= SURE ? reading.iso : undefined
}

const hasWordsBeside = ({ parentNode }: DomElement): boolean =>
  parentNode?.childNodes.some((node) => isText(node) && node.value.trim() !== '') ?? false

/** Whether it is the day in words, in figures, or by how long ago it was, and no words stand beside it: `on 6 May` is one phrase. */
function saysDay(time: DomElement, date: string, lang: string): boolean {
  const text = oneLine(textContent(time))
  if (hasWordsBeside(time)) return false
  if (calendarDate(text, lang) === date) return true
  if (
    ancestorOf(time, isOfText) ||
    text.length > LONGEST_AGO ||
    !/(?<![\p{L}\d])\d{1,4}(?![\p{L}\d])/u.test(text)
  )
    return false
  return calendarDate(attributeOf(time, 'datetime') ?? '', lang) === date
}

function isNamed(element: DomElement, name: RegExp, longest: number): boolean {
  const { length } = oneLine(textContent(element))
  if (!isHolder(element) || length < 2 || length > longest) return false
  const isWhole = findAll(element, isBlock).length === 0 || onlyParagraph(element) !== undefined
  return isWhole && nameWords(element).some((word) => name.test(word))
}

/** The one paragraph that an element holds, and nothing else. */
function onlyParagraph(element: DomElement): DomElement | undefined {
  const blocks = findAll(element, isBlock)
  const [first] = blocks
  return blocks.length === 1 && first!.tagName === 'p' && first!.parentNode === element ? first : undefined
}
