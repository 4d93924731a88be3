import { most } from '../../lists.ts'
import { type Element, isItem, runsIn, wordsOf } from './element.ts'

interface Look {
  readonly paragraph: Element
  readonly text: string
  readonly size: number
  readonly isBold: boolean
}

/** Longer ones are text, whatever they look like. */
const LONGEST_TITLE = 150
const LONGEST_HEADING = 90
/** Of text that says no size: Word's of 2013, and what most write in. */
const USUAL_SIZE = 12
/** How much larger a line is than text, in points, that stands out by its size. */
const LARGER = 1.5
const NAMED = /^(?:title|heading [1-9])$/i

/**
 * Names title and headings by their looks, as people set them who know no styles: a first line that is larger than the
 * text, or bold; and short lines like that above text, the larger the higher. Nothing where any paragraph has such a style.
 * @returns Whether it has named any.
 */
export function nameByLooks(document: Element): boolean {
  if (isNamed(document)) return false
  const looks = (document.children ?? []).flatMap((paragraph) => lookOf(paragraph) ?? [])
  const body = bodySize(looks)
  const [first, ...rest] = looks
  if (!first || rest.length === 0 || rest.every((look) => standsOut(look, body))) return false
  const isTitled = standsOut(first, body) && !isItem(first.paragraph) && first.text.length <= LONGEST_TITLE
  if (isTitled) name(first, 'Title')
  const headings = rest.filter((look, index) => {
    const next = rest[index + 1]
    return next && isHeading(look, body) && rankOf(next) < rankOf(look) && !isItem(look.paragraph)
  })
  const ranks = [...new Set(headings.map(rankOf))].sort((one, other) => other - one)
  for (const look of headings) name(look, `heading ${Math.min(ranks.indexOf(rankOf(look)) + 1, 3)}`)
  return isTitled || headings.length > 0
}

/** What was bold to stand out has its style now. */
function name({ paragraph }: Look, style: string): void {
  paragraph.styleName = style
  for (const run of runsIn(paragraph)) run.isBold = false
}

function isNamed({ styleName, children }: Element): boolean {
  return NAMED.test(styleName ?? '') || (children ?? []).some(isNamed)
}

/** How a paragraph of text looks; nothing of one without words. */
function lookOf(paragraph: Element): Look | undefined {
  if (paragraph.type !== 'paragraph') return undefined
  const runs = runsIn(paragraph).filter((run) => wordsOf(run).trim() !== '')
  if (runs.length === 0) return undefined
  return {
    paragraph,
    text: runs.map(wordsOf).join('').trim(),
    size: most(runs.map(({ fontSize }) => fontSize ?? 0)),
    isBold: runs.every((run) => run.isBold === true),
  }
}

/** The size in which most letters are set. */
function bodySize(looks: readonly Look[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of looks) letters.set(size, (letters.get(size) ?? 0) + text.length)
  const [size = 0] = [...letters].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0])
  return size || USUAL_SIZE
}

function standsOut({ size, isBold }: Look, body: number): boolean {
  return isBold || size >= body + LARGER
}

/** Bold questions are those of interviews; a line that ends as a sentence does is one. */
function isHeading(look: Look, body: number): boolean {
  const { text, size } = look
  const isLarge = size >= body + LARGER
  return (
    standsOut(look, body) &&
    text.length <= LONGEST_HEADING &&
    !(isLarge ? /[.,;:]$/ : /[.,;:?!…]["”»’]?$/).test(text)
  )
}

/** Larger before bold. */
function rankOf({ size, isBold }: Look): number {
  return 2 * size + (isBold ? 1 : 0)
}
