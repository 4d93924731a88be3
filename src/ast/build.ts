/** Short constructors for transforms and tests, so that a test looks like the tree it expects. */
import type {
  Article,
  Block,
  Emphasis,
  FootnoteDefinition,
  Heading,
  Inline,
  Link,
  Metadata,
  Paragraph,
  Text,
} from './nodes.ts'

type Content = string | Inline

/** Strings become text nodes. */
export function inlines(content: readonly Content[]): Inline[] {
  return content.map((part) => (typeof part === 'string' ? text(part) : part))
}

export function text(value: string): Text {
  return { type: 'text', value }
}

export function emphasis(...content: Content[]): Emphasis {
  return { type: 'emphasis', children: inlines(content) }
}

export function link(url: string, ...content: Content[]): Link {
  return { type: 'link', url, children: inlines(content) }
}

export function paragraph(...content: Content[]): Paragraph {
  return { type: 'paragraph', children: inlines(content) }
}

export function heading(depth: Heading['depth'], ...content: Content[]): Heading {
  return { type: 'heading', depth, children: inlines(content) }
}

/** An article in English with what `metadata` says otherwise. */
export function article(
  children: readonly Block[],
  metadata: Partial<Metadata> = {},
  footnotes: readonly FootnoteDefinition[] = [],
): Article {
  const defaults: Metadata = { title: [text('Untitled')], authors: [], lang: 'en', dir: 'ltr', subjects: [] }
  return { type: 'article', metadata: { ...defaults, ...metadata }, children, footnotes }
}
