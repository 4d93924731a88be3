import type { Inline, Position } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import { readMarkdown } from '../markdown/index.ts'
import { placedBy } from './places.ts'

/** Inline Markdown, all of it at the place of the value. */
export function phraseIn(value: string, position: Position): Told<readonly Inline[]> {
  const text = value.replaceAll(/\s+/g, ' ').trim()
  // A heading of the second level is no title.
  const { value: article, findings } = readMarkdown({ file: 'title', text: `\n\n${text}` })
  const [first] = article.children
  const nodes = first?.type === 'paragraph' ? first.children : article.metadata.title
  return told(
    placedBy(nodes, () => position),
    findings.filter(({ code }) => code !== 'title-missing').map((finding) => ({ ...finding, position })),
  )
}
