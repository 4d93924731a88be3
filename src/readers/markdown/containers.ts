import type { AsideKind, Block, Inline, Position, VerseLine, VerseStanza } from '../../ast/index.ts'
import { applyAttributes } from './attributes.ts'
import { parseOpening } from './container-opening.ts'
import { mapVerbatim, placeContent, placeLines } from './content-place.ts'
import { type BlockTree, type Context, parsePhrase } from './context.ts'
import { buildInlines } from './inlines.ts'
import type { StampedToken } from './stamp.ts'

const ASIDES: readonly string[] = [
  'note',
  'tip',
  'important',
  'warning',
  'caution',
  'sidebar',
  'contact',
] satisfies AsideKind[]

/** A fenced container as what its first word says; its content alone where nobody knows the word. */
export function container(
  { token, children }: BlockTree,
  whole: Position,
  context: Context,
  buildBlocks: (trees: readonly BlockTree[], context: Context) => Block[],
): readonly Block[] {
  const { kind, title, attributes } = parseOpening(token.info)
  const position = withClosingFence(token, whole, context)
  const applied = applyAttributes(
    attributes,
    attributes.classes.filter((name) => name.toLowerCase() === kind),
    openingLine(position, token),
    context.claimId,
    context.report,
  )
  if (kind === 'verse') return [{ type: 'verse', position, ...applied, children: stanzas(children, context) }]
  const blocks = buildBlocks(children, context)
  if (kind === 'pagebreak') return [{ type: 'pageBreak', position, ...applied }, ...blocks]
  if (!isAside(kind)) {
    reportUnknown(kind, openingLine(position, token), context)
    return blocks
  }
  const titleNodes = title === '' ? [] : titleOf(title, token, context)
  return [
    {
      type: 'aside',
      kind,
      position,
      ...applied,
      ...(titleNodes.length > 0 && { title: titleNodes }),
      children: blocks,
    },
  ]
}

function isAside(kind: string): kind is AsideKind {
  return ASIDES.includes(kind)
}

function openingLine({ start }: Position, { markup, info }: StampedToken): Position {
  const width = (markup + info.trimEnd()).length
  return { start, end: { ...start, column: start.column + width, offset: start.offset + width } }
}

function titleOf(title: string, token: StampedToken, context: Context): readonly Inline[] {
  const start = token.from! + token.markup.length + token.info.lastIndexOf(title)
  return buildInlines(parsePhrase(title, context), placeContent(mapVerbatim(start), context.locate), context)
}

/** The parser ends a container before its closing fence, and without a word where there is none. */
function withClosingFence(token: StampedToken, whole: Position, context: Context): Position {
  const rest = context.text.slice(token.to!, token.to! + 2000)
  const [fence] = /^[\s>]*:{3,}(?=[ \t]*(?:\n|$))/.exec(rest) ?? []
  if (fence !== undefined) return context.locate(token.from!, token.to! + fence.length)
  context.report({
    code: 'container-unclosed',
    severity: 'warning',
    message: 'this container is never closed, so it ends where the text around it ends',
    position: openingLine(whole, token),
    hint: `close it with a line “${token.markup}”`,
  })
  return whole
}

function reportUnknown(kind: string, position: Position, { report }: Context): void {
  report({
    code: 'container-unknown',
    severity: 'warning',
    message:
      kind === ''
        ? 'this container has no name, so only its content is kept'
        : `there is no container “${kind}”, so only its content is kept`,
    position,
    hint: `the containers are ${ASIDES.join(', ')}, verse and pagebreak`,
  })
}

function stanzas(trees: readonly BlockTree[], context: Context): VerseStanza[] {
  const groups: VerseLine[][] = [[]]
  for (const tree of trees) {
    if (tree.token.type === 'verse_gap') groups.push([])
    else groups.at(-1)!.push(verseLine(tree, context))
  }
  return groups
    .filter((lines) => lines.length > 0)
    .map((children) => {
      const start = children[0]!.position!.start
      const end = children.at(-1)!.position!.end
      return { type: 'verseStanza', position: { start, end }, children }
    })
}

/** Two blanks at the start of a line set it in by 1 em. */
function verseLine({ token, children }: BlockTree, context: Context): VerseLine {
  const inline = children[0]!.token
  const indent = Math.ceil(Number(inline.meta?.indent ?? 0) / 2)
  const nodes = buildInlines(inline.children ?? [], placeLines(inline, context), context)
  return { type: 'verseLine', indent, position: context.locate(token.from!, token.to!), children: nodes }
}
