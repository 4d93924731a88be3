import type { PrintStyle } from '../../templates/print/index.ts'
import type { Shaped } from '../model/index.ts'
import type { Span } from '../text/index.ts'
import { advanceOf, type Box, FORCED, type Letters, letterGive, type WordItems } from '../text/index.ts'
import type { LineBreak } from './break-lines.ts'
import type { ItemizedParagraph } from './itemize.ts'

export interface FragmentSettings {
  readonly words: WordItems
  readonly microtype: PrintStyle['microtype']
}

/** What stands in a line: words or parts of them, objects, and the spaces between. */
export interface Fragment {
  readonly span: Span
  /** Where it begins in its span's text. */
  readonly from: number
  readonly isSpace: boolean
  readonly width: number
  /** Of a space, points. */
  readonly stretch: number
  readonly shrink: number
  /** How much letters may widen or narrow, points. */
  readonly give: number
  /** Absent on an object. */
  readonly shaped: Shaped | undefined
}

export interface LineFragments {
  readonly indent: number
  readonly fragments: readonly Fragment[]
}

/** What a line holds beside its letters. */
export interface LineContent {
  /** Keys of the notes whose marks stand in it. */
  readonly notes: readonly string[]
  /** What its objects take above and below the baseline, points. */
  readonly height: number
  readonly depth: number
  /** How far its formulas reach from the baseline in truth. */
  readonly above: number
  readonly below: number
}

/** The lines of a paragraph, first to last, one at a time: all of them take many times what is set. */
export function* lineFragments(
  paragraph: ItemizedParagraph,
  breaks: readonly LineBreak[],
  settings: FragmentSettings,
): Iterable<LineFragments> {
  let start = 0
  for (const { index } of breaks) {
    yield fragmentsOf(paragraph, start, index, settings)
    start = index + 1
  }
}

export function contentOf({ fragments }: LineFragments): LineContent {
  const notes: string[] = []
  let [height, depth, above, below] = [0, 0, 0, 0]
  for (const { span, from } of fragments) {
    if (from === 0 && span.note !== undefined) notes.push(span.note)
    height = Math.max(height, span.object?.height ?? 0)
    depth = Math.max(depth, span.object?.depth ?? 0)
    above = Math.max(above, span.object?.joint?.above ?? 0)
    below = Math.max(below, span.object?.joint?.below ?? 0)
  }
  return { notes, height, depth, above, below }
}

/** The items from `start` up to the break at `end`, the parts of words put together to words again. */
function fragmentsOf(
  paragraph: ItemizedParagraph,
  start: number,
  end: number,
  settings: FragmentSettings,
): LineFragments {
  const { items } = paragraph
  const fragments: Fragment[] = []
  const last = items[end]
  const endsInHyphen = last?.type === 'penalty' && last.content?.isHyphen === true
  let indent = 0
  let index = start
  while (index < end && items[index]!.type !== 'box') index++
  while (index < end) {
    const item = items[index]!
    if (item.type === 'glue' && item.content)
      fragments.push(spaceAt(index, paragraph, item.content, item.width, item.stretch, item.shrink))
    if (item.type !== 'box') index++
    else if (item.content.from === item.content.to) {
      indent += item.width
      index++
    } else {
      const next = wordEnd(paragraph, index, end)
      const { to } = (items[next.lastBox] as Box<Letters>).content
      const isHyphenated = endsInHyphen && next.index === end
      fragments.push(lettersAt(index, paragraph, item.content, to, isHyphenated, settings))
      index = next.index
    }
  }
  // A space at the line's end takes no room but keeps the words apart for those who hear or copy the text. Where a line
  // end has a price of its own, as before a dash, the space stands behind the penalty.
  const at = last?.type === 'penalty' && last.cost !== FORCED ? end + 1 : end
  const space = items[at]
  if (space?.type === 'glue' && space.content) fragments.push(spaceAt(at, paragraph, space.content, 0, 0, 0))
  else if (last?.type === 'penalty' && last.cost === FORCED && end < items.length - 1) {
    const { style, lang } = spanOf(end, paragraph)
    const space = settings.words.spaceOf(' ', style, lang, false)
    fragments.push(spaceAt(end, paragraph, space.content!, 0, 0, 0))
  }
  return { indent, fragments }
}

/** Behind the last item of the word whose box stands at `index`, and where its last box stands. */
function wordEnd(
  { items }: ItemizedParagraph,
  index: number,
  end: number,
): { readonly index: number; readonly lastBox: number } {
  let lastBox = index
  let at = index + 1
  for (; at < end; at++) {
    const next = items[at]!
    if (next.type === 'glue') break
    if (next.type === 'penalty') continue
    const { word, to } = (items[lastBox] as Box<Letters>).content
    if (next.content.word !== word || next.content.from !== to) break
    lastBox = at
  }
  return { index: at, lastBox }
}

function lettersAt(
  index: number,
  paragraph: ItemizedParagraph,
  { word, from }: Letters,
  to: number,
  isHyphenated: boolean,
  { words, microtype }: FragmentSettings,
): Fragment {
  const span = spanOf(index, paragraph)
  const { style } = word
  let { width, shaped }: { width: number; shaped: Shaped | undefined } = word
  if (span.object) {
    width = span.object.width
    shaped = undefined
  } else if (isHyphenated || to - from < word.text.length) {
    shaped = words.partOf(word, from, to, isHyphenated)
    width = advanceOf(shaped, style)
  }
  return {
    span,
    from: paragraph.offsetAt[index]!,
    isSpace: false,
    width,
    stretch: 0,
    shrink: 0,
    give: shaped ? letterGive(width, shaped.glyphs.length, style, microtype) : 0,
    shaped,
  }
}

function spaceAt(
  index: number,
  paragraph: ItemizedParagraph,
  { word }: Letters,
  width: number,
  stretch: number,
  shrink: number,
): Fragment {
  const from = paragraph.offsetAt[index]!
  return {
    span: spanOf(index, paragraph),
    from,
    isSpace: true,
    width,
    stretch,
    shrink,
    give: 0,
    shaped: word.shaped,
  }
}

function spanOf(index: number, { spans, spanAt }: ItemizedParagraph): Span {
  return spans[spanAt[index]!]!
}
