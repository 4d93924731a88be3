import { slug } from 'github-slugger'
import { type Block, type Heading, isSectionRole, type Position, SECTION_ROLES } from '../../ast/index.ts'
import { append } from '../../lists.ts'
import { boxCalled, settleAnchors, TOO_DEEP } from '../shared/index.ts'
import { type Attributes, applyAttributes, takeOwnAttributes } from './attributes.ts'
import type { CalloutMeta } from './callouts.ts'
import { code } from './code.ts'
import { boxed, container } from './containers.ts'
import { mapVerbatim, placeContent, placeLines } from './content-place.ts'
import { type BlockTree, type Context, parsePhrase } from './context.ts'
import { definitionList } from './definitions.ts'
import { figureOf, isCaption, takeSetting, withCaption } from './figures.ts'
import { htmlBlocks, reportUnpaired } from './html-blocks.ts'
import { htmlRuns } from './html-runs.ts'
import { buildInlines, trimEnd } from './inlines.ts'
import { label } from './labels.ts'
import { list } from './lists.ts'
import { settleMarks } from './lone-marks.ts'
import { mathBlock } from './math-block.ts'
import { defineNote } from './notes.ts'
import { takeParagraphAttributes } from './paragraph-attributes.ts'
import { ruledTable } from './ruled-tables.ts'
import type { StampedToken } from './stamp.ts'
import { table } from './tables.ts'
import { templateBlock } from './templates.ts'
import { namedBy } from './trailers.ts'
import { reportUnread } from './unread.ts'

export function buildBlocks(trees: readonly BlockTree[], context: Context): Block[] {
  const { parts, unpaired } = htmlRuns(trees)
  for (const { tag, tree } of unpaired) reportUnpaired(tag, tree, context)
  const blocks: Block[] = []
  for (const part of parts) {
    const made = 'trees' in part ? htmlBlocks(part, context, buildBlocks) : [buildBlock(part, context)].flat()
    const captioned = 'trees' in part || !isCaption(part) ? undefined : withCaption(blocks.at(-1), made)
    if (captioned) blocks[blocks.length - 1] = captioned
    else append(blocks, made)
  }
  return settleAnchors(settleMarks(blocks))
}

function buildBlock(tree: BlockTree, context: Context): Block | readonly Block[] {
  const { token, children } = tree
  const position = context.locate(token.from!, token.to!)
  switch (token.type) {
    case 'paragraph_open':
      return paragraph(tree, position, context)
    case 'heading_open':
      return heading(tree, position, context)
    case 'blockquote_open':
      return quotation(tree, position, context)
    case 'bullet_list_open':
    case 'ordered_list_open':
      return list(tree, position, context, buildBlocks)
    case 'dl_open':
      return definitionList(tree, position, context, buildBlocks)
    case 'code_block':
    case 'fence':
      return code(token, position, context)
    case 'formula_block':
      return mathBlock(token.content, token.meta?.id as string | undefined, position, context)
    case 'page_break':
      return { type: 'pageBreak', position }
    case 'hr':
      return { type: 'thematicBreak', position }
    case 'table_open':
      return table(tree, position, context)
    case 'ruled_table':
      return ruledTable(token, position, context, buildBlocks)
    case 'label':
      return label(token, position, context)
    case 'template':
      return templateBlock(token, position, context, buildInlines)
    case 'container_open':
      return container(tree, position, context, buildBlocks)
    case 'footnote_reference_open':
      defineNote(token, buildBlocks(children, context), context)
      return []
    default:
      throw new Error(`unknown block token: ${token.type}`)
  }
}

function paragraph({ token, children }: BlockTree, position: Position, context: Context): readonly Block[] {
  const inline = children[0]?.token
  const { names, box } = namedBy(token.meta, position, context)
  if (token.meta?.isCaption || !inline || inline.content === '') return []
  if (token.meta?.isTooDeep)
    context.report({ ...TOO_DEEP, position: { start: position.start, end: position.start } })
  if (/(?:^|\n):{3,}(?:\n|$)/.test(inline.content)) reportStrayFence(position, context)
  if (reportUnread(inline.content, position, context.report)) return []
  const alone = inline.children?.length === 1 ? inline.children[0] : undefined
  if (alone?.type === 'formula' && alone.markup === '$$')
    return [mathBlock(alone.content, undefined, position, context)]
  const place = placeLines(inline, context)
  const own = takeParagraphAttributes(inline, place, context)
  const { tokens, setting } = takeSetting(own.tokens, place, context.report)
  const runs = own.applied || box ? undefined : aroundDisplays(tokens)
  if (runs)
    return runs.flatMap((run): Block[] => {
      const at = place(run[0]!.from!, run.at(-1)!.to!)
      if (isDisplay(run[0]!)) return [mathBlock(run[0]!.content, undefined, at, context)]
      const children = buildInlines(run, place, context)
      return children.length > 0 ? [{ type: 'paragraph', position: at, children }] : []
    })
  const built = buildInlines(tokens, place, context)
  const nodes = own.applied ? trimEnd(built) : built
  if (nodes.length === 0) return []
  const figure = own.applied ? undefined : figureOf(nodes, inline, position, setting, context)
  const block = {
    ...names,
    ...(figure ?? { type: 'paragraph' as const, position, ...own.applied, children: nodes }),
  }
  return box ? boxed(box, [], [block], { position }) : [block]
}

/** The tokens of a paragraph before, at and behind each formula that stands on lines of its own in it; nothing where there is none. */
function aroundDisplays(tokens: readonly StampedToken[]): readonly (readonly StampedToken[])[] | undefined {
  const runs: StampedToken[][] = []
  let run: StampedToken[] = []
  let depth = 0
  const isEnd = (token: StampedToken | undefined) => token === undefined || token.type === 'softbreak'
  for (const [index, token] of tokens.entries()) {
    depth += token.nesting
    if (depth > 0 || !isDisplay(token) || !isEnd(tokens[index - 1]) || !isEnd(tokens[index + 1]))
      run.push(token)
    else {
      runs.push(run, [token])
      run = []
    }
  }
  if (runs.length === 0) return undefined
  return [...runs, run].map(withoutBreaks).filter((one) => one.length > 0)
}

function isDisplay({ type, markup }: StampedToken): boolean {
  return type === 'formula' && markup === '$$'
}

function withoutBreaks(tokens: readonly StampedToken[]): readonly StampedToken[] {
  const isBlank = ({ type, content }: StampedToken) =>
    type === 'softbreak' || (type === 'text' && content === '')
  const first = tokens.findIndex((token) => !isBlank(token))
  return first < 0 ? [] : tokens.slice(first, tokens.findLastIndex((token) => !isBlank(token)) + 1)
}

function reportStrayFence(position: Position, { report }: Context): void {
  report({
    code: 'container-unopened',
    severity: 'warning',
    message: 'this closes no container, so it is kept as text',
    position,
    hint: 'a line of colons alone closes the innermost container that is open',
  })
}

/** `# Title {#id lang=fr}`, `# Sources {.bibliography}`, `# Thanks {-}` */
function heading({ token, children }: BlockTree, position: Position, context: Context): Block {
  const inline = children[0]!.token
  const { attributes, tokens } = takeOwnAttributes(inline)
  const applied = applyAttributes(attributes, HEADING_CLASSES, position, context.claimId, context.report)
  const place = placeHeading(token, inline, context)
  const nodes = trimEnd(buildInlines(tokens, place, context))
  return {
    type: 'heading',
    depth: Number(token.tag[1]) as Heading['depth'],
    position,
    ...applied,
    ...sectionFacts(attributes),
    ...namedSigns(inline.children ?? []),
    children: nodes,
  }
}

const HEADING_CLASSES = ['unnumbered', ...SECTION_ROLES]

/** What the classes of a heading say of its section. */
function sectionFacts({ classes }: Attributes): Pick<Heading, 'role' | 'isUnnumbered'> {
  const role = classes.findLast(isSectionRole)
  return { ...(role && { role }), ...(classes.includes('unnumbered') && { isUnnumbered: true }) }
}

/** GitHub makes ids before it draws signs: `:ocean: Tides` is `ocean-tides`. */
function namedSigns(tokens: readonly StampedToken[]): Pick<Heading, 'aliases'> {
  if (!tokens.some(({ type }) => type === 'emoji')) return {}
  const words = tokens.map(({ type, markup, content }) => (type === 'emoji' ? markup : content))
  return { aliases: [slug(words.join('').trim())] }
}

/** After number signs the content begins on their line; underlined headings are lines like a paragraph's. */
function placeHeading(token: StampedToken, inline: StampedToken, context: Context) {
  if (!token.markup.startsWith('#')) return placeLines(inline, context)
  const blanks =
    /^[ \t]*/.exec(context.text.slice(token.from! + token.markup.length, token.to))?.[0].length ?? 0
  return placeContent(mapVerbatim(token.from! + token.markup.length + blanks), context.locate)
}

function quotation({ token, children }: BlockTree, position: Position, context: Context): readonly Block[] {
  const blocks = buildBlocks(children, context)
  const meta = token.meta as CalloutMeta | null
  if (!meta) return [{ type: 'blockquote', position, children: blocks }]
  const place = placeContent(mapVerbatim(meta.titleFrom), context.locate)
  const title = buildInlines(parsePhrase(meta.title, context), place, context)
  return boxed(boxCalled(meta.callout), title, blocks, { position })
}
