import { PARAGRAPH_STYLES } from '../office/index.ts'
import type { Context } from './context.ts'
import { frameOf, inches, isFrame } from './frames.ts'
import { escaped } from './html.ts'
import { Lists } from './lists.ts'
import { languageIn } from './looks.ts'
import type { Block, Markup, Paragraph, Piece, Run } from './model.ts'
import { contentOf, isBlank } from './pieces.ts'
import { type Lineage, namingOf, said } from './styles.ts'
import { tableOf } from './tables.ts'
import type { Left } from './told.ts'
import { elementsOf, wordsIn, type Xml } from './xml.ts'

const PARAGRAPH = 'style:paragraph-properties'

/** Reads what stands one below the other, of one document: its lists go on with each other. */
export function blockReader(context: () => Context): Context['blocks'] {
  let lists: Lists | undefined
  const read: Context['blocks'] = (nodes, readList) => {
    lists ??= new Lists(context())
    const made: Block[] = []
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!
      if (node.name === 'text:list' && !readList) {
        const end = endOfLists(nodes, at)
        for (const block of lists.read(nodes.slice(at, end))) made.push(block)
        at = end - 1
      } else
        for (const block of node.name === 'text:list' ? readList!(node) : blocksOf(node, context()))
          made.push(block)
    }
    return made
  }
  return read
}

function endOfLists(nodes: readonly Xml[], from: number): number {
  let end = from + 1
  while (end < nodes.length && /^text:(?:list|soft-page-break)$/.test(nodes[end]!.name)) end++
  return end
}

function blocksOf(node: Xml, context: Context): readonly Block[] {
  switch (node.name) {
    case 'text:p':
    case 'text:h':
      return paragraphsOf(node, context)
    case 'table:table':
      return [tableOf(node, context)]
    case 'text:section':
      return sectionOf(node, context)
    case 'text:bibliography':
      return context.blocks(elementsOf(node, 'text:index-body'))
    default:
      return isFrame(node) ? frameOf(node, context) : othersOf(node, context)
  }
}

/** What programs make of a text, and what they keep beside it. */
const LEFT_OUT: readonly (readonly [name: RegExp, left: Left])[] = [
  [/^text:(?:table-of-content|illustration-index|table-index|object-index|user-index)$/, 'contents'],
  [/^text:alphabetical-index$/, 'index'],
  [/^text:tracked-changes$/, 'deleted'],
  [/^office:forms$|^draw:control$/, 'form'],
  [/^office:annotation$/, 'comments'],
]

/** Elements that are unknown are kept by their content. */
function othersOf(node: Xml, context: Context): readonly Block[] {
  const left = LEFT_OUT.find(([name]) => name.test(node.name))?.[1]
  if (left === undefined) return context.blocks(elementsOf(node))
  if (left === 'comments' || elementsOf(node).length > 0) context.leave(left)
  return []
}

function sectionOf(section: Xml, context: Context): readonly Block[] {
  const { attributes } = section
  const isHidden = attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true'
  if (!isHidden) return context.blocks(elementsOf(section))
  context.leave('hidden')
  return []
}

/** A paragraph with what hangs on it behind it; nothing of one that holds nothing, but for what it parts. */
function paragraphsOf(node: Xml, context: Context): readonly Block[] {
  const lineage = context.book.lineage('paragraph', node.attributes['text:style-name'])
  const { pieces, beside } = contentOf(node, { paragraph: lineage, spans: [] }, context)
  const anchors = node.name === 'text:h' ? headingAnchors(node, context) : []
  const paragraph = paragraphOf(node, lineage, [...anchors, ...pieces], context)
  const { isRule, styleName, breaks } = paragraph
  const isEmpty = isBlank(pieces) && !pieces.some(({ type }) => type === 'markup')
  const isLine = PARAGRAPH_STYLES.pre.some((name) => name === styleName)
  return isEmpty && !isRule && !isLine && !breaks.before && !breaks.after ? beside : [paragraph, ...beside]
}

function paragraphOf(
  node: Xml,
  lineage: Lineage,
  pieces: Paragraph['children'],
  context: Context,
): Paragraph {
  const naming = namingOf(lineage)
  const own = (key: string) => said(lineage, PARAGRAPH, key, true)
  const level = node.name === 'text:h' ? integer(node.attributes['text:outline-level']) : naming.level
  const name = naming.kind ? PARAGRAPH_STYLES[naming.kind][0] : naming.name
  const lang = languageIn({ paragraph: lineage, spans: [] }, context)
  const align = alignOf(own('fo:text-align'))
  const isTitle = naming.kind === 'title' || naming.kind === 'subtitle'
  return {
    type: 'paragraph',
    styleName: level && !isTitle ? `heading ${level}` : name,
    indent: indentOf(lineage),
    children: level || isTitle ? unweighted(pieces) : pieces,
    isRule: isBlank(pieces) && (naming.isRule || isOn(own('fo:border-bottom')) || isOn(own('fo:border-top'))),
    ...(lang !== undefined && lang !== context.lang && { lang }),
    ...(align && { align }),
    breaks: {
      before: own('fo:break-before') === 'page' || Boolean(masterPage(lineage)),
      after: own('fo:break-after') === 'page',
    },
  }
}

/** What leads to a heading by its words. */
function headingAnchors(heading: Xml, { outline }: Context): readonly Markup[] {
  const ids = outline.get(wordsIn(heading).replaceAll(/\s+/g, ' ').trim()) ?? []
  return ids.map((id) => ({ type: 'markup', html: `<a id="${escaped(id)}"></a>`, isShown: false }))
}

/** What is bold as a whole because it is a heading is no bolder than others. */
function unweighted(pieces: readonly Piece[]): readonly Piece[] {
  const runs = pieces.filter((piece) => piece.type === 'run' && wordsOf(piece).trim() !== '')
  if (!runs.every((run) => run.type === 'run' && run.isBold)) return pieces
  return pieces.map((piece) => (piece.type === 'run' ? { ...piece, isBold: false } : piece))
}

const wordsOf = ({ children = [] }: Run) => children.map(({ value }) => value).join('')

const isOn = (border: string | undefined) => border !== undefined && border !== 'none'

/** Other pages begin with the paragraph that names their kind. */
function masterPage([first]: Lineage): string | undefined {
  return first?.isAutomatic ? first.xml.attributes['style:master-page-name'] : undefined
}

function alignOf(value: string | undefined): Paragraph['align'] {
  if (value === 'center') return 'center'
  return value === 'end' || value === 'right' ? 'right' : undefined
}

/** In twentieths of a point, as `office/` has it from Word. */
function indentOf(lineage: Lineage): NonNullable<Paragraph['indent']> {
  const twentieths = (key: string) => Math.round(1440 * inches(said(lineage, PARAGRAPH, key, true)))
  const [start, end, first] = ['fo:margin-left', 'fo:margin-right', 'fo:text-indent'].map(twentieths)
  return {
    ...(start && { start: String(start) }),
    ...(end && { end: String(end) }),
    ...(first && first < 0 && { hanging: String(-first) }),
  }
}

function integer(text: string | undefined): number {
  const number = Number.parseInt(text ?? '1', 10)
  return number >= 1 ? Math.min(number, 10) : 1
}
