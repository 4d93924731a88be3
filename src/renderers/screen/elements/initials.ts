import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Article, Inline, Paragraph } from '../../../ast/index.ts'
import {
  BEFORE_OPENING,
  chapterTitles,
  countedText,
  flowOf,
  initialOf,
  mayPrecedeOpening,
  seenIn,
} from '../../../ast/index.ts'
import type { Template } from '../../../templates/index.ts'

/** Letters that an em of a line holds: a shorter paragraph would leave its initial to the next one. */
const LETTERS = 2.3

/** Keys of the paragraphs that open the article or a chapter with an initial, as they do in print. */
export function initialsOf(
  article: Article,
  { classes, opening, page, screen }: Template,
): ReadonlySet<string> {
  if (opening.dropCap < 2) return new Set()
  const titles = chapterTitles(article)
  const leastText = opening.dropCap * screen.measure * LETTERS
  const flow = seenIn(flowOf(article.children), (name) => !Object.hasOwn(classes, name))
  const opens = (index: number) => {
    if (index <= BEFORE_OPENING && flow.slice(0, index).every(mayPrecedeOpening)) return true
    const before = flow[index - (flow[index - 1]?.type === 'figure' ? 2 : 1)]
    return page.chapterStart !== 'continue' && before?.type === 'heading' && titles.has(before.key!)
  }
  return new Set(
    flow.flatMap((block, index) =>
      block.type === 'paragraph' && opens(index) && takesInitial(block, leastText) ? [block.key!] : [],
    ),
  )
}

function takesInitial(block: Paragraph, leastText: number): boolean {
  return initialOf(firstText(block.children)) !== undefined && countedText(block.children).length >= leastText
}

/** The text that a paragraph begins with; none where it begins with an image, a mark or a formula. */
function firstText([first]: readonly Inline[]): string {
  if (first?.type === 'text') return first.value
  return first?.type === 'emphasis' || first?.type === 'strong' ? firstText(first.children) : ''
}

/** A letter that is a word of its own has a word space behind it: the blank at a line's start would go. */
export function initialClasses(children: readonly Inline[]): readonly string[] {
  return initialOf(firstText(children))?.blank ? ['initial', 'lone'] : ['initial']
}

/** The marks before an initial hang out before it, smaller than it is: as in print. */
export function withHangingMarks(
  words: readonly ElementContent[],
  children: readonly Inline[],
): ElementContent[] {
  const marks = initialOf(firstText(children))?.marks ?? ''
  return marks === '' ? [...words] : partedAt(words, marks)
}

/** Marks of pages stand before the text, and are none of it. */
function partedAt(words: readonly ElementContent[], marks: string): ElementContent[] {
  const at = words.findIndex(
    (word) => word.type === 'text' || (word.type === 'element' && word.data?.role !== 'folio'),
  )
  const first = words[at]
  if (first?.type === 'element')
    return words.with(at, { ...first, children: partedAt(first.children, marks) })
  if (first?.type !== 'text' || !first.value.startsWith(marks)) return [...words]
  const rest = { ...first, value: first.value.slice(marks.length) }
  return [...words.slice(0, at), h('span.initial-marks', marks), rest, ...words.slice(at + 1)]
}
