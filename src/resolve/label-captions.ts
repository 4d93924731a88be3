import type { Article, Aside, Block, Figure, Inline, Label, Section, Table } from '../ast/index.ts'
import { calledBy, capitalised, mapArticle, nameOf, numberWordsOf, walk, wordsOf } from '../ast/index.ts'
import { letterOf, seriesOf } from './number-things.ts'

/** Takes the words away that numbering has made, so that an article may be resolved again. */
export function withoutLabels(article: Article): Article {
  let isLabelled = false
  walk(article, ({ type }) => {
    isLabelled ||= type === 'label'
  })
  if (!isLabelled) return article
  const inlines = (nodes: readonly Inline[]) => (nodes[0]?.type === 'label' ? nodes.slice(1) : nodes)
  const block = (node: Block): Block => {
    if (node.type === 'aside' && node.title?.length === 0) {
      const { title: _, ...bare } = node
      return bare
    }
    if ((node.type !== 'figure' && node.type !== 'table') || node.caption?.length !== 0) return node
    const { caption: _, ...bare } = node
    return bare
  }
  return mapArticle(article, { inlines, block })
}

/** Says in captions what figures, tables and listings are called, and in headings the numbers of sections where they are wanted. */
export function labelCaptions(article: Article): Article {
  const { lang, numberSections = false } = article.metadata
  const block = (node: Block): Block => {
    if (node.type === 'section' && numberSections) return labelledSection(node, lang)
    if (node.type === 'aside') return labelledAside(node, lang)
    const isCaptioned = (node.type === 'figure' || node.type === 'table') && node.number !== undefined
    return isCaptioned ? labelledCaption(node, lang) : node
  }
  return mapArticle(article, { block })
}

function labelledCaption(node: Figure | Table, lang: string): Figure | Table {
  const { caption = [], number } = node
  const letter = letterOf(number!)
  if (letter !== undefined) return { ...node, caption: [label(`(${letter}) `), ...caption] }
  const words = capitalised(calledBy(seriesOf(node)!, number!, lang), lang)
  const behind = caption.length > 0 ? numberWordsOf(lang).behindLabel : ''
  return { ...node, caption: [label(words + behind), ...caption] }
}

/** Statements always, callouts where they are numbered. */
function labelledAside(node: Aside, lang: string): Aside {
  const { statement, number, title = [] } = node
  const series = seriesOf(node)
  if (series === undefined || (statement === undefined && number === undefined)) return node
  const words = capitalised(
    number === undefined ? nameOf(series, lang) : calledBy(series, number, lang),
    lang,
  )
  const parting = statement === undefined ? wordsOf(lang).colon : numberWordsOf(lang).behindLabel
  const behind = title.length > 0 ? parting : ''
  return { ...node, title: [label(words + behind), ...title] }
}

/** A number alone suffices for chapters and sections; parts and appendices say what they are. */
function labelledSection(section: Section, lang: string): Section {
  const { title, number } = section
  const words = number === undefined ? undefined : headingLabel(section, number, lang)
  return words === undefined
    ? section
    : { ...section, title: { ...title, children: [label(words), ...title.children] } }
}

function headingLabel({ role, rank }: Section, number: string, lang: string): string {
  const kind = rank === 'section' ? rank : role
  if (kind === 'part' || kind === 'appendix')
    return capitalised(calledBy(kind, number, lang), lang) + numberWordsOf(lang).behindLabel
  // Where the name stands around the number, the number is never alone.
  const words = kind === 'chapter' ? calledBy(kind, number, lang) : ''
  return /^\p{L}+\d+\p{L}+$/u.test(words) ? `${words}\u3000` : `${number}\u2003`
}

function label(value: string): Label {
  return { type: 'label', value }
}
