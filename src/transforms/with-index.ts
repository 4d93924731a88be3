import type { Article, Block, Heading, IndexMark, Inline } from '../ast/index.ts'
import { mapArticle, mapInlines, numberWordsOf, walk } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { least } from '../lists.ts'
import { IdRegister } from './ids.ts'
import { indexBlocks, indexOf } from './index-entries.ts'

/**
 * Makes the index of an article with marks for it: under the heading that its author has given it
 * (`# Index {.index}`), or at the end. Its pages are late text. What has been made stays.
 */
export function withIndex(article: Article): Told<Article> {
  const place = article.children.findIndex((block) => block.type === 'heading' && block.role === 'index')
  const after = article.children[place + 1]
  if (place >= 0 && after?.type !== 'heading' && after !== undefined) return told(article)
  const marked = withMarkIds(article)
  const marks = marksOf(marked)
  if (marks.length === 0) return told(article)
  const { lang } = article.metadata
  const findings: Finding[] = []
  const blocks = indexBlocks(
    indexOf(marks, (finding) => void findings.push(finding)),
    lang,
  )
  const { children } = marked
  const made: readonly Block[] =
    place >= 0
      ? [...children.slice(0, place + 1), ...blocks, ...children.slice(place + 1)]
      : [...children, headingOf(children, lang), ...blocks]
  return told({ ...marked, children: made }, findings)
}

/** Each mark of a place has an id, which the index leads to. */
function withMarkIds(article: Article): Article {
  const ids: string[] = []
  let isMarked = false
  walk(article, ({ id, type }) => {
    if (id !== undefined) ids.push(id)
    isMarked ||= type === 'indexMark'
  })
  if (!isMarked) return article
  const register = new IdRegister(ids, 0)
  const named = (node: Inline): Inline =>
    node.type === 'indexMark' && node.id === undefined && node.see === undefined
      ? { ...node, id: register.claim('index-mark') }
      : node
  return mapArticle(article, { inlines: (nodes) => mapInlines(nodes, named) })
}

/** In the order of the text, each with the term that it goes by: capitals that only begin a sentence are none of it. */
function marksOf(article: Article): IndexMark[] {
  const marks: IndexMark[] = []
  walk(article, (node) => {
    if (node.type === 'indexMark') marks.push(node)
  })
  const terms = new Set(marks.map(({ terms: [main] }) => main!))
  const opening = openingMarks(article)
  return marks.map((mark) => {
    const [main = '', ...below] = mark.terms
    const small = main.slice(0, 1).toLocaleLowerCase(article.metadata.lang) + main.slice(1)
    return opening.has(mark) && terms.has(small) ? { ...mark, terms: [small, ...below] } : mark
  })
}

/** Where a sentence ends in the text before. */
const SENTENCE_END = /[.!?…:。！？]["'”’»)\]]*\s*$/u

/** Marks of the words that a sentence begins with. */
function openingMarks(article: Article): ReadonlySet<IndexMark> {
  const opening = new Set<IndexMark>()
  mapArticle(article, {
    inlines: (nodes) => {
      let begins = true
      for (const node of nodes) {
        if (node.type === 'indexMark' && begins) opening.add(node)
        else if (node.type !== 'indexMark') begins = node.type === 'text' && SENTENCE_END.test(node.value)
      }
      return nodes
    },
  })
  return opening
}

function headingOf(blocks: readonly Block[], lang: string): Heading {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? block.depth : []))
  return {
    type: 'heading',
    depth: (depths.length > 0 ? least(depths) : 2) as Heading['depth'],
    role: 'index',
    isUnnumbered: true,
    children: [{ type: 'text', value: numberWordsOf(lang).made.index }],
  }
}
