import type { Block } from '../../ast/index.ts'
import { append } from '../../lists.ts'
import {
  buildBlocks as buildHtml,
  type DomElement,
  type HtmlContext,
  INSET,
  parsePiece,
  type Tag,
  tagsOf,
} from '../html/index.ts'
import { type ContentMap, mapLines, placeContent } from './content-place.ts'
import type { BlockTree, BuildBlocks, Context } from './context.ts'
import type { HtmlRun } from './html-runs.ts'
import { htmlContext } from './raw-html.ts'

/** HTML with elements for the Markdown in it, so that one parser sees what encloses what. */
interface Composed {
  readonly html: string
  readonly map: ContentMap
  /** By the offset of the element that stands for it. */
  readonly insets: ReadonlyMap<number, readonly BlockTree[]>
}

/** HTML in Markdown, by the rules of the HTML reader, and the Markdown that it encloses. */
export function htmlBlocks({ trees }: HtmlRun, context: Context, buildBlocks: BuildBlocks): readonly Block[] {
  const { html, map, insets } = compose(trees)
  const left = new Map(insets)
  const inset = (element: DomElement, htmlDepth: number) => {
    const offset = element.tagName === INSET ? element.sourceCodeLocation?.startOffset : undefined
    const content = offset === undefined ? undefined : left.get(offset)
    if (!content) return undefined
    left.delete(offset!)
    return buildBlocks(content, { ...context, htmlDepth })
  }
  const builder: HtmlContext = { ...htmlContext(placeContent(map, context.locate), context), inset }
  const blocks = buildHtml(parsePiece(html).childNodes, builder)
  // What stands in an element that is left out stays: it is Markdown, and no part of a form or a film.
  const rest = [...left.values()].flatMap((content) => buildBlocks(content, context))
  return [...blocks, ...rest]
}

function compose(trees: readonly BlockTree[]): Composed {
  let html = ''
  const map = { content: [] as number[], text: [] as number[] }
  const insets = new Map<number, BlockTree[]>()
  let inset: BlockTree[] | undefined
  for (const tree of trees) {
    if (isPiece(tree) || trees.length === 1) {
      const { content, lineStarts } = tree.token
      const lines = mapLines(content, lineStarts)
      append(
        map.content,
        lines.content.map((offset) => html.length + offset),
      )
      append(map.text, lines.text)
      html += content
      inset = undefined
      continue
    }
    if (!inset) {
      inset = []
      insets.set(html.length, inset)
      map.content.push(html.length)
      map.text.push(tree.token.from!)
      html += `<${INSET}></${INSET}>`
    }
    inset.push(tree)
  }
  return { html, map, insets }
}

function isPiece({ token }: BlockTree): boolean {
  return token.type === 'html_block' && tagsOf(token.content) !== undefined
}

/** Tells of a tag whose other half is nowhere among the blocks beside it. */
export function reportUnpaired(
  { name, isEnd }: Tag,
  { token }: BlockTree,
  { report, locate }: Context,
): void {
  report({
    code: 'html-unbalanced',
    severity: 'warning',
    message: isEnd ? `</${name}> closes nothing` : `<${name}> is never closed`,
    position: locate(token.from!, token.to!),
    hint: 'write both tags at the same depth of lists and quotations',
  })
}
