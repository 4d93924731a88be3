import { languageIn } from './looks.ts'
import type { StyleBook } from './styles.ts'
import { isXml, type Xml } from './xml.ts'

/** The language that most letters of a text have by their styles. */
export function languageOf(text: Xml, book: StyleBook): string | undefined {
  const letters = new Map<string, number>()
  const visit = (node: Xml, paragraph: Place['paragraph'], spans: Place['spans']): void => {
    const style = node.attributes['text:style-name']
    const isParagraph = node.name === 'text:p' || node.name === 'text:h'
    const around = isParagraph ? book.lineage('paragraph', style) : paragraph
    const within =
      node.name === 'text:span' ? [book.lineage('text', style), ...spans] : isParagraph ? [] : spans
    let count = 0
    for (const child of node.children) {
      if (isXml(child)) visit(child, around, within)
      else count += child.trim().length
    }
    const lang = count > 0 ? languageIn({ paragraph: around, spans: within }, { book }) : undefined
    if (lang !== undefined) letters.set(lang, (letters.get(lang) ?? 0) + count)
  }
  visit(text, [], [])
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0]
}

type Place = Parameters<typeof languageIn>[0]

/**
 * Of what a document says of its language that which its text does not belie: programs write the language of their own
 * windows. Nothing where the text is in another one.
 */
export function likely(
  named: readonly (string | undefined)[],
  shown: string | undefined,
): string | undefined {
  const primary = (lang: string) => lang.split('-')[0]!.toLowerCase()
  return named.find((lang) => lang !== undefined && (shown === undefined || primary(lang) === primary(shown)))
}
