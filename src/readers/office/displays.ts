import { type Element, isItem, isPlain, paragraphsOf, runsIn, wordsOf } from './element.ts'

/** Faces whose letters are all of one width, as programs for texts and for code have them. */
const MONOSPACED =
  /^(?:courier|consolas|menlo|monaco|inconsolata|lucida console|andale mono|source code|cascadia|jetbrains)|(?:^| )mono(?:space(?:d)?)?(?: |$)/i
/** Twentieths of a point: a third of an inch, and what sets an address or a date at the right. */
const LEAST_INSET = 480
const MOST_INSET = 2900
/** Shorter ones are set in for other reasons, unless they are set in on both sides. */
const SHORTEST_QUOTATION = 60
const NAMED = /^(?:title|subtitle|heading [1-9])$/i
/** What people number by hand, and what somebody says in a play. */
const MARKED = /^(?:[-–—•*]|\(?(?:\d{1,3}|\p{L})[.)]|\p{Lu}[\p{L} ]{0,20}:)\s/u

/**
 * Names paragraphs without a style by how they are set: in a face for code `Source Code`, set in on the left, or on both
 * sides, `Quote`. Nothing where most of the text is set so.
 */
export function nameDisplays(document: Element): void {
  const paragraphs = paragraphsOf(document)
  const isFew = (chosen: readonly Element[]) => 2 * lettersOf(chosen) < lettersOf(paragraphs)
  const runs = runsIn(document).filter(({ font }) => MONOSPACED.test(font ?? ''))
  if (runs.length > 0 && isFew(runs)) nameCode(paragraphs)
  const quotations = quotationsIn(paragraphs)
  if (quotations.length > 0 && isFew(quotations)) for (const one of quotations) one.styleName = 'Quote'
}

function nameCode(paragraphs: readonly Element[]): void {
  for (const paragraph of paragraphs) {
    const runs = runsIn(paragraph).filter((run) => wordsOf(run).trim() !== '')
    const mono = runs.filter(({ font }) => MONOSPACED.test(font ?? ''))
    if (mono.length === runs.length && isPlain(paragraph) && !isItem(paragraph))
      paragraph.styleName = 'Source Code'
    else if (!NAMED.test(paragraph.styleName ?? '')) for (const run of mono) run.styleName ??= 'Verbatim Char'
  }
}

function lettersOf(elements: readonly Element[]): number {
  return elements.reduce((sum, element) => sum + wordsOf(element).length, 0)
}

/** What is set in below an item goes on with it. */
function quotationsIn(paragraphs: readonly Element[]): readonly Element[] {
  let isWithinItem = false
  return paragraphs.filter((paragraph) => {
    const words = wordsOf(paragraph).trim()
    const left = Number(paragraph.indent?.start ?? 0)
    const isOnBoth = left >= LEAST_INSET && Number(paragraph.indent?.end ?? 0) >= LEAST_INSET
    isWithinItem = startsItem(paragraph, words) || (isWithinItem && left > 0)
    const isSetIn = left >= LEAST_INSET && left <= MOST_INSET && isPlain(paragraph) && !isWithinItem
    return isSetIn && (isOnBoth || words.length >= SHORTEST_QUOTATION)
  })
}

function startsItem(paragraph: Element, words: string): boolean {
  const isNamed = /^list/i.test(paragraph.styleName ?? '')
  return isItem(paragraph) || isNamed || MARKED.test(words) || Boolean(paragraph.indent?.hanging)
}
