import type { MarkdownIt, StateInline } from 'markdown-it'
import type { CrossReference, Inline, Position } from '../../ast/index.ts'
import type { Locate } from '../shared/index.ts'
import type { Attributes } from './attributes.ts'
import type { Context } from './context.ts'
import { indexed } from './index-marks.ts'
import type { StampedToken } from './stamp.ts'

/**
 * A markdown-it plugin: names, references and marks of the index as LaTeX has them (`\label{x}`, `\ref{x}`,
 * `\index{a!b}`), and as bookdown has them: `(\#fig:x)`, `\@ref(fig:x)` (Xie, “bookdown”, 2.2 to 2.4).
 */
export function texReferences(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'tex_reference', rule)
}

const ID = /[\p{L}\p{N}_.:/+-]{1,100}/u.source
/** `(\#x)` behind its bracket, `\label{x}`. */
const NAMED = new RegExp(`^\\\\(?:#(${ID})\\)|label\\{(${ID})\\})`, 'u')
const IN_WORDS = new RegExp(`\\(\\\\#(${ID})\\)|\\\\label\\{(${ID})\\}`, 'gu')
const REFERENCE = new RegExp(
  `^\\\\(?:@ref\\((${ID})\\)|(ref|eqref|autoref|cref|Cref|nameref|pageref)\\{(${ID}(?:,[ ]?${ID})*)\\})`,
  'u',
)
const INDEX = /^\\index\{((?:[^{}\n]|\{[^{}\n]{0,100}\}){1,200})\}/

type Meta =
  | { readonly name: string }
  | { readonly entry: string }
  | { readonly command: string; readonly ids: string[] }

function rule(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (src[pos] !== '\\') return false
  const found = metaOf(src.slice(pos, Math.min(posMax, pos + 320)))
  const isMark = src[pos + 1] === '#'
  if (!found || (isMark && src[pos - 1] !== '(')) return false
  if (!silent) {
    // No rule is asked at a bracket, which is pending text by now.
    if (isMark) state.pending = state.pending.slice(0, -1)
    state.push('tex_reference', '', 0).meta = found.meta
  }
  state.pos = pos + found.length
  return true
}

function metaOf(text: string): { readonly meta: Meta; readonly length: number } | undefined {
  const [named, mark, label] = NAMED.exec(text) ?? []
  if (named !== undefined) return { meta: { name: (mark ?? label)! }, length: named.length }
  const [indexed, entry] = INDEX.exec(text) ?? []
  if (indexed !== undefined) return { meta: { entry: entry! }, length: indexed.length }
  const [whole, id, command = 'ref', list = ''] = REFERENCE.exec(text) ?? []
  if (whole === undefined) return undefined
  const ids = id === undefined ? list.split(',').map((one) => one.trim()) : [id]
  return { meta: { command, ids }, length: whole.length }
}

/** A name is an empty target, which becomes that of what it stands in; a reference says what its command would. */
export function texNodes(token: StampedToken, place: Locate, context: Context): readonly Inline[] {
  const position = place(token.from!, token.to!)
  const meta = token.meta as unknown as Meta
  if ('name' in meta) {
    const id = context.claimId(meta.name, position)
    return id === undefined ? [] : [{ type: 'span', id, position, children: [] }]
  }
  if ('entry' in meta) return indexed([], position, entryOf(meta.entry), context)
  const { command, ids } = meta
  if (command === 'pageref') return [{ type: 'pageReference', identifier: ids[0]!, position }]
  const references = ids.flatMap((identifier, index): Inline[] => [
    ...(index === 0 ? [] : [{ type: 'label', value: '' } as const]),
    { type: 'crossReference', identifier, ...FORMS[command], position },
  ])
  return command === 'eqref' ? inParentheses(references, position) : references
}

const FORMS: Readonly<Record<string, Pick<CrossReference, 'form' | 'isCapital'>>> = {
  ref: { form: 'number' },
  eqref: { form: 'number' },
  nameref: { form: 'name' },
  Cref: { isCapital: true },
}

function inParentheses(nodes: readonly Inline[], position: Position): readonly Inline[] {
  return [{ type: 'text', value: '(', position }, ...nodes, { type: 'text', value: ')', position }]
}

/** makeindex's `a!b`, `sort@shown`, `a|see{b}`; how a page is set there is the template's. */
function entryOf(text: string): Attributes {
  const [entry = '', directive = ''] = text.split('|', 2)
  const shown = entry.split('!').map((term) => untyped(term.replace(/^.*?@/, '')))
  const [, kind, target] = /^(see|seealso)\{(.*)\}$/.exec(directive) ?? []
  const range = directive.startsWith('(') ? 'start' : directive.startsWith(')') ? 'end' : undefined
  const pairs = [
    ['entry', shown.join('!')],
    ...(kind && target ? [[kind, target]] : []),
    ...(range ? [['range', range]] : []),
  ] as [string, string][]
  return { classes: ['index'], pairs }
}

/** The words of `\texttt{x}`, `{x}` and `x\_y`: an entry of the index has one type for all of it. */
function untyped(term: string): string {
  return term.replaceAll(/(?:\\[a-z]+)?\{([^{}]*)\}/gi, '$1').replaceAll(/\\([_&%#$])/g, '$1')
}

/** Names that stand in the source of a caption or a formula, and the source with blanks in their place. */
export function takeNames(source: string): { readonly names: readonly string[]; readonly rest: string } {
  const names: string[] = []
  const rest = source.replaceAll(IN_WORDS, (whole, mark?: string, label?: string) => {
    names.push((mark ?? label)!)
    return ' '.repeat(whole.length)
  })
  return { names, rest }
}

/** An empty target in the words of a caption is a name of what the caption is of. */
export function takeTargets(nodes: readonly Inline[]): {
  readonly id?: string
  readonly nodes: readonly Inline[]
} {
  const target = nodes.find(
    (node) => node.type === 'span' && node.children.length === 0 && node.id !== undefined,
  )
  if (target?.id === undefined) return { nodes }
  const [first, ...rest] = nodes.filter((node) => node !== target)
  if (first?.type !== 'text') return { id: target.id, nodes: first ? [first, ...rest] : [] }
  return { id: target.id, nodes: [{ ...first, value: first.value.trimStart() }, ...rest] }
}
