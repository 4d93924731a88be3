import { hasCommonWord, readByline, readDay } from '../plain-text/index.ts'
import { type Element, isItem, isPlain, paragraphsOf, wordsOf } from './element.ts'

/** Paragraphs below the title in which a byline or a date may stand: a standfirst, both of them, and a line between. */
const MOST = 4
const LONGEST = 120

/**
 * Names the byline and the date below a title `Author` and `Date`, as the plain text of a page has them: “By” says the one,
 * or it is a bare name right below, of whom the text has nothing to say.
 */
export function nameCredits(document: Element): void {
  const paragraphs = paragraphsOf(document)
  const at = paragraphs.findIndex(({ styleName }) => /^title$/i.test(styleName ?? ''))
  if (at < 0) return
  const isStyled = (style: RegExp) => paragraphs.some(({ styleName }) => style.test(styleName ?? ''))
  const open = { author: !isStyled(/^authors?$/i), date: !isStyled(/^date$/i) }
  let isRightBelow = true
  for (const [order, paragraph] of paragraphs.slice(at + 1, at + 1 + MOST).entries()) {
    if (/^subtitle$/i.test(paragraph.styleName ?? '')) continue
    if (!isPlain(paragraph) || isItem(paragraph)) return
    const line = wordsOf(paragraph).replaceAll(/\s+/g, ' ').trim()
    const text = paragraphs.slice(at + order + 2).map(wordsOf)
    if (open.date && readDay(line)?.kind === 'date') paragraph.styleName = 'Date'
    else if (open.author && isByline(line, isRightBelow, text)) paragraph.styleName = 'Author'
    else isRightBelow = false
    if (paragraph.styleName === 'Date') open.date = false
    if (paragraph.styleName === 'Author') open.author = false
  }
}

/** What somebody is, or has done, would be lost with a style that says no more than the name. */
function isByline(line: string, isRightBelow: boolean, text: readonly string[]): boolean {
  const reading = line.length <= LONGEST ? readByline(line) : undefined
  if (!reading || reading.affiliation !== undefined || reading.parts) return false
  if (reading.isSaid) return true
  if (!isRightBelow || reading.isUncased || text.length === 0) return false
  const whole = text.join('\n')
  const hasWord = (word: string) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(whole)
  return (
    !hasCommonWord(reading.names, hasWord) &&
    reading.names.every((name) => !whole.includes(name.split(' ').at(-1)!))
  )
}
