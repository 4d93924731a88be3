import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { Article, Metadata } from '../../../ast/index.ts'
import { labelOf } from '../../../ast/index.ts'
import type { ElementContext } from '../elements/index.ts'
import { endnotes, hrefOf, inRole, titleBlock, toElements } from '../elements/index.ts'
import { policyOf } from '../policy.ts'

/** The body of the file: banner, text, notes, and what the numbers in the margin mean. */
export function articleBody(article: Article, context: ElementContext): Element {
  const { anchors, words } = context
  return h(
    'body',
    h('a.skip-link', { href: `#${anchors.text}` }, words.skipToText),
    h('header', titleBlock(article, context)),
    h(
      'main',
      { id: anchors.text },
      toElements(article.children, 'paragraph', context),
      endnotes([...anchors.notes.values()], context),
    ),
    colophon(article, context),
  )
}

function colophon({ metadata: { rights } }: Article, { anchors, words }: ElementContext): Element[] {
  const lines = [
    ...(rights ? [h('p', rights)] : []),
    ...(anchors.pages.size > 0 ? [h('p.margin-numbers', words.marginNumbers)] : []),
  ].map((line) => inRole(line, 'footnote'))
  return lines.length > 0 ? [h('footer.colophon.footnote', lines)] : []
}

export function htmlDocument(
  metadata: Metadata,
  body: Element,
  data: Element,
  css: string,
  generator: string,
): Root {
  const { lang, dir } = metadata
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang, dir }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          policyOf('html'),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', labelOf(metadata.title)),
          ...metaElements(metadata, generator),
          ...canonicalLink(metadata),
          data,
          h('style', css),
        ]),
        body,
      ]),
    ],
  }
}

/** Where the article is published, for those who find a copy of it (RFC 6596). */
function canonicalLink({ canonical = '' }: Metadata): Element[] {
  if (!/^https?:/i.test(canonical)) return []
  const found = hrefOf(canonical, 'html')
  return 'href' in found ? [h('link', { rel: 'canonical', href: found.href })] : []
}

function metaElements(metadata: Metadata, generator: string): Element[] {
  const { authors, date, description, subjects, publisher, rights, identifier } = metadata
  const facts: (readonly [string, string | undefined])[] = [
    ...authors.map(({ name }) => ['author', name] as const),
    ['description', description],
    ['keywords', subjects.length > 0 ? subjects.join(', ') : undefined],
    ['dcterms.date', date],
    ['dcterms.publisher', publisher],
    ['dcterms.rights', rights],
    ['dcterms.identifier', identifier],
    ['generator', generator],
  ]
  return facts.flatMap(([name, content]) => (content ? [h('meta', { name, content })] : []))
}
