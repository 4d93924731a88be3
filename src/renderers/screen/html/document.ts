import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { Article, Words } from '../../../ast/index.ts'
import { isDisplayed } from '../../../ast/index.ts'
import { parted } from '../../../lists.ts'
import {
  type ContentsEntry,
  contentsList,
  type ElementContext,
  endnotes,
  inRole,
  sectionEntries,
  titleBlock,
  toElements,
} from '../elements/index.ts'
import { colorSwitch } from './color-switch.ts'

/** From so many entries on, a way through the text is worth its place. */
const FEWEST_ENTRIES = 4
/** The same where an article asks for contents. */
const FEWEST_ASKED = 2

/** Levels of titles that lead into the text where its author says nothing: more are a list to scroll through, not a way. */
const DEPTH = 3

/** The body of the file: the reader's colours, the article with its notes, and what the numbers in the margin mean. */
export function articleBody(article: Article, context: ElementContext): Element {
  const { anchors, words } = context
  const [before, text] = parted(article.children, isDisplayed)
  return h(
    'body',
    h('a.skip-link', { href: `#${anchors.text}` }, words.skipToText),
    h('header', colorSwitch(words)),
    h(
      'main',
      { id: anchors.text },
      h(
        'article',
        h('header', titleBlock(article, context)),
        toElements(before, 'paragraph', context),
        contents(article, context),
        toElements(text, 'paragraph', context),
        endnotes([...anchors.notes.values()], context),
      ),
    ),
    colophon(article, context),
  )
}

/** Folded, so that the text is not far from its title. */
function contents(article: Article, { anchors, words, hrefTo }: ElementContext): Element[] {
  const hasParts = article.children.some((block) => block.type === 'section' && block.rank === 'part')
  const { contents: isAsked, contentsDepth } = article.metadata
  if (isAsked === false) return []
  const depth = contentsDepth ?? (hasParts ? DEPTH - 1 : DEPTH)
  const entries = sectionEntries(article.children, anchors, hrefTo, depth)
  return foldedContents(entries, words, isAsked ? FEWEST_ASKED : FEWEST_ENTRIES)
}

/** A way through a text, folded; none where it is short. */
export function foldedContents(
  entries: readonly ContentsEntry[],
  words: Words,
  fewest = FEWEST_ENTRIES,
): Element[] {
  const count = (list: readonly ContentsEntry[]): number =>
    list.reduce((sum, { children }) => sum + 1 + count(children), 0)
  if (count(entries) < fewest) return []
  const summary = inRole(h('summary.caption', words.contents), 'caption')
  const list = h('details', summary, contentsList(entries))
  return [h('nav.contents', { role: 'doc-toc', ariaLabel: words.contents }, list)]
}

/** What the numbers in the margin are, and rights, which are said once: in the imprint where there is one. */
export function colophon(
  { metadata: { rights, imprint } }: Article,
  { anchors, words }: ElementContext,
): Element[] {
  const lines = [
    ...(rights && !imprint ? [h('p', rights)] : []),
    ...(anchors.pages.size > 0 ? [h('p.margin-numbers', words.marginNumbers)] : []),
  ].map((line) => inRole(line, 'footnote'))
  return lines.length > 0 ? [h('footer.colophon.footnote', lines)] : []
}

export function htmlDocument({ lang, dir }: Article['metadata'], head: Element, body: Element): Root {
  return { type: 'root', children: [{ type: 'doctype' }, h('html', { lang, dir }, [head, body])] }
}
