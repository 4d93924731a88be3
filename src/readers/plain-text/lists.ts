import type { Line, LineBlock } from './lines.ts'
import { endsSentence, isThematicBreak, startsLower, startsUpper } from './words.ts'

/** The sign before an item, and how many characters it takes with the space after it. */
export interface Marker {
  readonly ordered: boolean
  readonly sign: string
  /** 0 where the list is not ordered. */
  readonly number: number
  readonly length: number
  /** Of a box to tick: whether it has been. */
  readonly checked?: boolean
}

/** A block that is an item of a list, or one that is not. */
export interface MarkedBlock extends LineBlock {
  readonly marker?: Marker
  /** An entry of a list of works, whose lines go on. */
  readonly isEntry?: true
}

/** What word processors and presses set before an item, and hyphens. */
const MARKER = /^(?:([-*+•·▪▫■□●○◦‣►▸▶➤❖✓✔]|[–—](?=[ \t])|o(?=\t| {2}))|(\d{1,3})([.)]))[ \t]+(?=\S)/u

/** A box to tick, by itself or behind a sign; where a line has several, they are the choices that it gives. */
const BOX = /^(?:[-*+•·–][ \t]+)?(\[[ xX_]?\]|[☐☑☒])[ \t]+(?=\S)(?!.*(?:[☐☑☒]|\[[ xX_]?\]))/u
const EMPTY = /[ _☐]|^\[\]$/u

export function markerOf(text: string): Marker | undefined {
  const box = BOX.exec(text)
  if (box)
    return { ordered: false, sign: '☐', number: 0, length: box[0].length, checked: !EMPTY.test(box[1]!) }
  const match = MARKER.exec(text)
  if (!match || isThematicBreak(text)) return undefined
  const [whole, bullet, number, closer] = match
  return { ordered: !bullet, sign: bullet ?? closer!, number: Number(number ?? 0), length: whole.length }
}

/** Whether `next` is the marker of the item after `marker`'s in the same list. */
export function follows(marker: Marker, next: Marker): boolean {
  return marker.sign === next.sign && (!marker.ordered || next.number === marker.number + 1)
}

/** Cuts blocks before the items of clear lists: two markers in a row or more, that go together. */
export function cutLists(blocks: readonly LineBlock[]): MarkedBlock[] {
  const pieces: MarkedBlock[] = partSections(blocks.flatMap((block) => cutBlock(block)))
  return pieces.map((piece, index) => {
    const { marker, ...block } = piece
    if (!marker) return piece
    const before = pieces[index - 1]?.marker
    const after = pieces[index + 1]?.marker
    const hasCompany = (before && follows(before, marker)) || (after && follows(marker, after))
    return hasCompany && !(isDash(marker) && isSpeech(pieces, index)) ? piece : block
  })
}

const isDash = ({ sign }: Marker): boolean => sign === '–' || sign === '—'

/** Whether what follows a dash is what somebody says, as in most languages of Europe: the items of a list go on from a line that ends in a colon, in small letters, with a semicolon between them, or all without a stop. */
function isSpeech(pieces: readonly MarkedBlock[], index: number): boolean {
  const sign = pieces[index]!.marker!.sign
  const isOwn = (piece: MarkedBlock | undefined) => piece?.marker?.sign === sign
  let first = index
  while (isOwn(pieces[first - 1])) first--
  let end = index + 1
  while (isOwn(pieces[end])) end++
  const lead = pieces[first - 1]?.lines.at(-1)?.text ?? ''
  const items = pieces.slice(first, end)
  const areParts = items.every(({ lines, marker }, at) => {
    const starts = lines[0]!.text.slice(marker!.length)
    return (
      startsLower(starts) || /^\d/.test(starts) || (at < items.length - 1 && /[;,]$/.test(lines.at(-1)!.text))
    )
  })
  const haveNoStop = items.every(({ lines }) => !/[.!?…"”“»’]$/u.test(lines.at(-1)!.text))
  const isLeadIn = /[:：]$/.test(lead) || (isLabel(lead) && areParts && haveNoStop)
  return !isLeadIn || !(areParts || haveNoStop)
}

/** `Ingredients`: a line that heads what is listed below it. */
const isLabel = (text: string): boolean => text.length <= 40 && startsUpper(text) && !endsSentence(text)

function cutBlock(block: LineBlock): MarkedBlock[] {
  if (block.rules) return [block]
  const starts = itemStarts(block.lines)
  if (starts.length === 0) return [block]
  const cuts = starts[0]?.index === 0 ? starts : [{ index: 0, marker: undefined }, ...starts]
  return cuts.map(({ index, marker }, order) => ({
    lines: block.lines.slice(index, cuts[order + 1]?.index),
    gap: order === 0 ? block.gap : 0,
    ...(marker && { marker }),
  }))
}

/** A line inside a paragraph that starts like an item is one only in the company of others like it. */
function itemStarts(lines: readonly Line[]): { index: number; marker: Marker }[] {
  const found = lines.flatMap((line, index) => {
    const marker = markerOf(line.text)
    return marker ? [{ index, marker }] : []
  })
  const first = found[0]
  if (!first) return []
  const starts = [first]
  for (const start of found.slice(1)) if (follows(starts.at(-1)!.marker, start.marker)) starts.push(start)
  return first.index === 0 || starts.length > 1 ? starts : []
}

/** Sections at least, and letters of their headings at most, as minutes and reports have them. */
const FEWEST_SECTIONS = 3
const LONGEST_SECTION_HEADING = 60

/** Numbered items that each have a heading of one line, and a text that begins below it, are sections. */
function partSections(pieces: readonly MarkedBlock[]): MarkedBlock[] {
  const items = pieces.filter(({ marker }) => marker?.ordered)
  const areCounted = items.every(({ marker }, at) => marker!.number === at + 1)
  if (items.length < FEWEST_SECTIONS || !areCounted || !items.every(isSection)) return [...pieces]
  return pieces.flatMap((piece) => {
    if (!piece.marker?.ordered) return [piece]
    const [heading, ...text] = piece.lines
    return [{ lines: [heading!], gap: Math.max(piece.gap, 1) }, ...cutBlock({ lines: text, gap: 1 })]
  })
}

function isSection({ lines: [heading, first] }: MarkedBlock): boolean {
  if (!first) return false
  const isText = first.indent <= heading!.indent && (startsUpper(first.text) || /^\d/.test(first.text))
  if (!isText && !markerOf(first.text)) return false
  return heading!.text.length <= LONGEST_SECTION_HEADING && !endsSentence(heading!.text) && !heading!.isBroken
}

/** Lists within lists. */
export const DEEPEST = 8
/** Columns by which an item is set in below another at least. */
const INSET = 2

/**
 * The items of a list, each with those that are set in below it: two at least, or behind a colon. Where this does not hold
 * of all that are set in, or all are below the first, white says nothing.
 */
export function nested<Item extends Setting>(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = []
  for (const item of items) {
    const isInner = item.indent >= items[0]!.indent + INSET
    if (isInner) groups.at(-1)!.push(item)
    else groups.push([item])
  }
  const areSure = groups.every(([item, ...inner]) => inner.length !== 1 || /[:：]$/.test(item!.passage.text))
  return groups.length > 1 && areSure ? groups : items.map((item) => [item])
}

interface Setting {
  readonly indent: number
  readonly passage: { readonly text: string }
}
