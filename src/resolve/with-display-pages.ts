import {
  type Article,
  type Block,
  type Heading,
  labelOf,
  matterOf,
  type Section,
  walk,
} from '../ast/index.ts'
import type { Template } from '../templates/index.ts'

/** In the order in which they stand before the contents (The Chicago Manual of Style, 1.4). */
const DISPLAYED = ['dedication', 'epigraph'] as const

/**
 * Gives dedications and epigraphs pages of their own without a heading, where the title has one: their words say what
 * they are, and `name` says it to those who do not see the page. Those before the body come before all else.
 */
export function withDisplayPages(article: Article, { page }: Pick<Template, 'page'>): Article {
  if (!page.titlePage || !article.children.some(mayBeDisplayed)) return article
  const children = article.children.map((block) => (mayBeDisplayed(block) ? displayed(block) : block))
  const body = children.findIndex((block) => block.type === 'section' && matterOf(block.title) !== 'front')
  const front = children.slice(0, body < 0 ? children.length : body)
  const first = DISPLAYED.flatMap((role) =>
    front.filter((block) => mayBeDisplayed(block) && block.role === role),
  )
  return { ...article, children: [...first, ...children.filter((block) => !first.includes(block))] }
}

/** What a heading does that is not shown no more. */
const LOST: ReadonlySet<string> = new Set(['footnoteReference', 'image', 'indexMark', 'link'])

/** A heading that says more than a name stays, and so does one that sections stand below. */
function mayBeDisplayed(block: Block): block is Section {
  return (
    block.type === 'section' &&
    DISPLAYED.some((role) => role === block.role) &&
    !has(block.title, LOST) &&
    block.children.length > 0 &&
    block.children.every(({ type }) => type !== 'section')
  )
}

function has(root: Heading, types: ReadonlySet<string>): boolean {
  let isFound = false
  walk(root, ({ type }) => {
    isFound ||= types.has(type)
  })
  return isFound
}

function displayed(section: Section): Section {
  const { children, ...title } = section.title
  const name = title.name ?? labelOf(children)
  return name === '' ? section : { ...section, title: { ...title, name, children: [] } }
}
