import type { FootnoteReference, Inline, Position } from '../../ast/index.ts'
import type { Locate } from '../shared/index.ts'
import { InlineTree } from '../shared/index.ts'
import { type Attributes, parseAttributes } from './attributes.ts'
import { citation } from './citations.ts'
import { reportCodeReference } from './code-references.ts'
import { type Context, parsePhrase } from './context.ts'
import { crossReferenceNodes } from './cross-references.ts'
import { image } from './images.ts'
import { chosenWords, reportChoice } from './inline-cells.ts'
import { inlineCode, wrapOf } from './inline-nodes.ts'
import { keyNodes } from './pressed-keys.ts'
import { addHtml, closeElements } from './raw-html.ts'
import { roleNodes } from './roles.ts'
import type { StampedToken } from './stamp.ts'
import { templateInline } from './templates.ts'
import { texNodes } from './tex-references.ts'
import { textNodes } from './text-references.ts'
import { reportUnread } from './unread-inlines.ts'

/** Inline tokens → nodes. `place` gives the position of a stretch of the text that the tokens were parsed from. */
export function buildInlines(tokens: readonly StampedToken[], place: Locate, context: Context): Inline[] {
  const tree = new InlineTree<Attributes>(place, context.report)
  // Delimiters that became part of a longer one leave empty texts behind.
  const solid = tokens.filter((token) => token.type !== 'text' || token.content !== '')
  for (let index = 0; index < solid.length; index++) {
    const token = solid[index]!
    const list = attributesBehind(token, solid[index + 1])
    if (list) index++
    const attributes = list && parseAttributes(list.content)
    if (token.nesting > 0) {
      tree.open(startOf(token), wrapOf(token, context))
    } else if (token.nesting < 0) {
      closeElements(tree, startOf(token), place, context)
      tree.close(list?.to ?? endOf(token), attributes)
    } else {
      addLeaf(token, list?.to ?? token.to!, attributes, place, tree, context)
    }
  }
  closeElements(tree, solid.at(-1)?.to ?? 0, place, context)
  const nodes = tree.finish()
  reportUnread(nodes, context.report)
  return nodes
}

/** Code, or the words that it chooses. */
function codeNodes(
  token: StampedToken,
  attributes: Attributes | undefined,
  position: Position,
  context: Context,
): readonly Inline[] {
  const words = chosenWords(token.content)
  if (words === undefined) return [inlineCode(token, attributes, position, context)]
  reportChoice(position, context)
  return buildInlines(parsePhrase(words, context), () => position, context)
}

/** Without the blanks that stood before the attributes. */
export function trimEnd(nodes: readonly Inline[]): readonly Inline[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text' || !last.position) return nodes
  const value = last.value.trimEnd()
  const cut = last.value.length - value.length
  if (cut === 0) return nodes
  const { start, end } = last.position
  const position = { start, end: { ...end, column: end.column - cut, offset: end.offset - cut } }
  return value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { ...last, value, position }]
}

function addLeaf(
  token: StampedToken,
  to: number,
  attributes: Attributes | undefined,
  place: Locate,
  tree: InlineTree<Attributes>,
  context: Context,
): void {
  const from = token.from!
  switch (token.type) {
    case 'text':
    case 'text_special':
    case 'attributes':
    case 'emoji':
      return tree.text(token.content, from, to)
    case 'formula':
      return tree.add([{ type: 'inlineMath', value: token.content, position: place(from, to) }])
    case 'cross_reference':
      return tree.add(crossReferenceNodes(token, place))
    case 'citation':
      return tree.add([citation(token, place(from, to))])
    case 'remark':
      return reportRemark(place(from, to), context)
    case 'code_reference':
      return reportCodeReference(place(from, to), context)
    case 'softbreak':
      return tree.text('\n', from, to)
    case 'hardbreak':
      return tree.add([{ type: 'break', position: place(from, to) }])
    case 'code_inline':
      return tree.add(codeNodes(token, attributes, place(from, to), context))
    case 'image':
      return tree.add([image(token, attributes, place(from, to), context)])
    case 'footnote_ref':
      return tree.add([noteMark(token, place, context)])
    case 'undefined_note':
      reportUndefinedNote(token, place, context)
      return tree.text(token.content, from, to)
    case 'keys':
      return tree.add(keyNodes(token, place))
    case 'template':
      return tree.add(templateInline(token, place(from, to), context))
    case 'role':
      return tree.add(roleNodes(token, place(from, to), context))
    case 'tex_reference':
      return tree.add(texNodes(token, place, context))
    case 'text_reference':
      return tree.add(textNodes(token, place(from, to), context, buildInlines))
    case 'comment':
      return tree.add([])
    case 'html_inline':
      return addHtml(token, place, tree, context)
    default:
      throw new Error(`unknown inline token: ${token.type}`)
  }
}

/** The attribute list that belongs to a token: it stands right behind the end of a node. */
function attributesBehind(token: StampedToken, next: StampedToken | undefined): StampedToken | undefined {
  const takes = token.nesting < 0 || token.type === 'image' || token.type === 'code_inline'
  return takes && next?.type === 'attributes' && next.from === endOf(token) ? next : undefined
}

/** A strong delimiter is two tokens, of which the inner one counts. */
function startOf(token: StampedToken): number {
  return DELIMITED.test(token.type) ? token.to! - token.markup.length : token.from!
}

function endOf(token: StampedToken): number {
  return DELIMITED.test(token.type) ? token.from! + token.markup.length : token.to!
}

const DELIMITED = /^(?:em|strong|s|mark|ins)_/

function noteMark(token: StampedToken, place: Locate, { noteMarks }: Context): FootnoteReference {
  const identifier = String(token.meta?.label)
  noteMarks.add(identifier)
  return { type: 'footnoteReference', identifier, position: place(token.from!, token.to!) }
}

function reportUndefinedNote(token: StampedToken, place: Locate, { report }: Context): void {
  report({
    code: 'footnote-undefined',
    severity: 'warning',
    message: `footnote ${token.content} is never defined`,
    position: place(token.from!, token.to!),
    hint: `add a line “${token.content}: …”, or write \\${token.content} if it is meant as text`,
  })
}

function reportRemark(position: Position, { report }: Context): void {
  report({
    code: 'remark-left-out',
    severity: 'warning',
    message: 'a remark between {>> and <<} is not printed',
    position,
  })
}
