import type { Article, Heading } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'

/** The title stands above the body, so that the body may start at either level. */
const DEEPEST_FIRST = 2

/** A heading that is still open above the one that is looked at: its level as written and as rendered. */
interface Section {
  readonly written: number
  readonly rendered: number
}

/**
 * Closes gaps between heading levels, so that none is skipped when the tree is rendered; tells where one was. A heading
 * inside another block opens no section.
 */
export function headingLevels(article: Article): Told<Article> {
  const findings: Finding[] = []
  const open: Section[] = []
  const children = article.children.map((node) => {
    if (node.type !== 'heading') return node
    while ((open.at(-1)?.written ?? 0) >= node.depth) open.pop()
    const parent = open.at(-1)
    const rendered = parent ? parent.rendered + 1 : Math.min(node.depth, DEEPEST_FIRST)
    if (node.depth > (parent ? parent.written + 1 : DEEPEST_FIRST)) findings.push(skip(node, parent))
    open.push({ written: node.depth, rendered })
    return rendered === node.depth ? node : { ...node, depth: rendered as Heading['depth'] }
  })
  return told({ ...article, children }, findings)
}

/** By how many levels: which ones they are, the author of a chapter wrote in his own file. */
function skip(heading: Heading, parent: Section | undefined): Finding {
  const skipped = heading.depth - (parent ? parent.written + 1 : DEEPEST_FIRST)
  const [below, up] =
    skipped === 1 ? ['two levels', 'one level'] : [`${skipped + 1} levels`, `${skipped} levels`]
  return {
    code: 'heading-skipped',
    severity: 'warning',
    message: `heading stands ${below} below ${parent ? 'the one above it' : 'the title'}, so that ${skipped === 1 ? 'a level is' : 'levels are'} skipped`,
    ...(heading.position && { position: heading.position }),
    hint: `make it a heading ${up} higher`,
  }
}
