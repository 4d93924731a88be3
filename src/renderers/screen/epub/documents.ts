import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Article, Metadata, Words } from '../../../ast/index.ts'
import { bylineOf, imprintOf, labelOf, mapInlines, sectionName } from '../../../ast/index.ts'
import { type Chapter, isDisplay } from '../chapters.ts'
import type { NamedNote } from '../elements/index.ts'
import {
  type ElementContext,
  footnotes,
  languageProperties,
  remembered,
  type ScreenImage,
  titleBlock,
  titleElement,
  toElements,
} from '../elements/index.ts'
import { policyOf } from '../policy.ts'

/** One chapter as an XHTML document. `hasTitle` says that no title page comes before it. */
export function chapterDocument(
  chapter: Chapter,
  article: Article,
  notes: readonly NamedNote[],
  hasTitle: boolean,
  context: ElementContext,
): Root {
  const { kind, heading, blocks } = chapter
  const make = (around: ElementContext) => documentOf(chapter, article, notes, hasTitle, around)
  if (!heading) return make(context)
  const { lang, dir, title } = article.metadata
  return remembered(heading, [kind, blocks, notes, lang, dir, labelOf(title)], context, make)
}

function documentOf(
  chapter: Chapter,
  article: Article,
  notes: readonly NamedNote[],
  hasTitle: boolean,
  context: ElementContext,
): Root {
  const { metadata } = article
  const { heading, blocks } = chapter
  const text = toElements([...(heading ? [heading] : []), ...blocks], 'paragraph', context)
  const content = [...text, ...footnotes(notes, context)]
  const title = labelOf(metadata.title)
  switch (chapter.kind) {
    case 'title-page': {
      const properties = {
        className: ['title-page'],
        ariaLabel: context.words.titlePage,
        'epub:type': 'titlepage',
      }
      return page(
        metadata,
        title,
        h('section', properties, titleBlock(article, context), footnotes(notes, context)),
      )
    }
    case 'text':
      return page(
        metadata,
        title,
        h(
          'article',
          hasTitle ? h('header', titleBlock(article, context)) : titleElement(withoutMarks(article), context),
          content,
        ),
      )
    default: {
      const label = (heading && sectionName(heading)) || title
      const properties = {
        role: `doc-${chapter.kind}`,
        ariaLabel: label,
        ...(isDisplay(chapter) && { className: ['display'] }),
        'epub:type': chapter.kind,
      }
      return page(metadata, label, h('section', properties, content))
    }
  }
}

/** The title once more: its notes are called for on the title page. */
function withoutMarks(article: Article): Article {
  const title = mapInlines(article.metadata.title, (node) => (node.type === 'footnoteReference' ? [] : node))
  return { ...article, metadata: { ...article.metadata, title } }
}

/** A cover of type is read as what stands on it; of an image, only that it is the cover is known. */
export function coverDocument(metadata: Metadata, cover: ScreenImage, isOfType: boolean, words: Words): Root {
  const { title, subtitle } = metadata
  const lines = [
    labelOf(title),
    ...(isOfType ? [labelOf(subtitle ?? []), bylineOf(metadata), ...imprintOf(metadata)] : []),
  ]
  const alt = `${words.cover}: ${lines.filter(Boolean).join('; ')}`
  const image = h('h1.cover-title', h('img', { ...cover, alt, role: 'doc-cover' }))
  return page(
    metadata,
    words.cover,
    h('section.cover', { 'epub:type': 'cover', ariaLabel: words.cover }, image),
  )
}

/** An XHTML document of the book: one style sheet, and a main landmark around all that it shows. */
export function page(
  metadata: Metadata,
  title: string,
  content: Element,
  hidden: readonly ElementContent[] = [],
): Root {
  const { lang, dir } = metadata
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { 'xmlns:epub': 'http://www.idpf.org/2007/ops', ...languageProperties(lang, 'epub'), dir }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          policyOf('epub'),
          h('title', title),
          h('link', { rel: ['stylesheet'], href: 'style.css' }),
        ]),
        h('body', [h('main', content), ...hidden]),
      ]),
    ],
  }
}
