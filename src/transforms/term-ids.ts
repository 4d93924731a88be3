import { slug } from 'github-slugger'
import { type Article, type Block, type DefinitionTerm, labelOf, mapBlocks, walk } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'
import { IdRegister, usableId } from './ids.ts'

/** Names the terms of a glossary, `term-deckle`, so that the text may lead to them. What has a name keeps it. */
export function termIds(article: Article): Told<Article> {
  if (!article.children.some((block) => block.type === 'heading' && block.role === 'glossary'))
    return told(article)
  const taken: string[] = []
  walk(article, ({ id }) => {
    if (id !== undefined) taken.push(id)
  })
  const register = new IdRegister(taken)
  const named = (term: DefinitionTerm): DefinitionTerm => {
    const name = slug(labelOf(term.children))
    return term.id !== undefined || name === ''
      ? term
      : { ...term, id: register.claim(usableId(`term-${name}`)) }
  }
  const block = (node: Block): Block =>
    node.type === 'definitionList'
      ? {
          ...node,
          children: node.children.map((part) => (part.type === 'definitionTerm' ? named(part) : part)),
        }
      : node
  let depth = Number.POSITIVE_INFINITY
  let isInside = false
  const children = article.children.flatMap((node): readonly Block[] => {
    if (node.type === 'heading' && node.depth <= depth) {
      isInside = node.role === 'glossary'
      depth = isInside ? node.depth : Number.POSITIVE_INFINITY
    }
    return isInside ? mapBlocks([node], { block }) : [node]
  })
  return told({ ...article, children })
}
