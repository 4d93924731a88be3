import type { Block, Inline, Position } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import type { FrontMatter } from '../front-matter/index.ts'
import { readMarkdown } from '../markdown/index.ts'
import { placedBy } from '../shared/index.ts'

/** Inline Markdown, all of it at the place of the value. */
export function phraseIn(value: string, position: Position): Told<readonly Inline[]> {
  const text = value.replaceAll(/\s+/g, ' ').trim()
  // A file of nothing would be called by its name.
  if (text === '') return told([])
  // A heading of the second level is no title.
  const { value: article, findings } = readMarkdown({ file: 'title', text: `\n\n${text}` })
  const [first] = article.children
  const nodes = first?.type === 'paragraph' ? first.children : article.metadata.title
  return told(
    placedBy(nodes, () => position),
    findings.filter(({ code }) => code !== 'title-missing').map((finding) => ({ ...finding, position })),
  )
}

/** The abstract of a book, all of it at the place of its text. */
export function abstractIn({ text, title }: NonNullable<FrontMatter['abstract']>): Told<readonly Block[]> {
  const said = { title: 'abstract', abstract: text.value, ...(title && { 'abstract-title': title.value }) }
  const { value, findings } = readMarkdown({ file: 'abstract', text: JSON.stringify(said) })
  const { position } = text
  return told(
    placedBy(value.children, () => position),
    findings.map((finding) => ({ ...finding, position })),
  )
}
