import type { Article, Heading, Node, Paragraph } from '../ast/index.ts'
import { isDecorative, isVisible, mapArticle, textOf, walk } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'

/**
 * Takes out headings that show nothing: they would stand as empty entries in every table of contents. One that is only marks of notes
 * names nothing either, and is a paragraph.
 */
export function dropEmptyHeadings(article: Article): Told<Article> {
  const findings: Finding[] = []
  const shown = mapArticle(article, {
    block: (node) => {
      if (node.type !== 'heading' || namesSomething(node)) return node
      if (hasNote(node)) return asParagraph(node)
      findings.push({
        code: 'heading-empty',
        severity: 'warning',
        message: `heading of level ${node.depth} has no text and is left out`,
        ...(node.position && { position: node.position }),
        hint: 'give the heading a text, or delete its mark',
      })
      return []
    },
  })
  return told(shown, findings)
}

function namesSomething(heading: Heading): boolean {
  return isVisible(textOf(heading.children)) || has(heading, isNamedObject)
}

function isNamedObject(node: Node): boolean {
  if (node.type === 'image') return !isDecorative(node)
  return node.type === 'crossReference' || node.type === 'pageReference'
}

function hasNote(heading: Heading): boolean {
  return has(heading, ({ type }) => type === 'footnoteReference')
}

function has(heading: Heading, isSought: (node: Node) => boolean): boolean {
  let found = false
  walk(heading, (node) => {
    found ||= isSought(node)
  })
  return found
}

function asParagraph({ depth, level, ...rest }: Heading): Paragraph {
  return { ...rest, type: 'paragraph' }
}
