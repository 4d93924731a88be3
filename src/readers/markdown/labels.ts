import type { MarkdownIt, StateBlock, StateCore } from 'markdown-it'
import type { Block, Position } from '../../ast/index.ts'
import { idOfRule, labelOfLine } from '../shared/index.ts'
import { applyAttributes, attributesEnd, parseAttributes } from './attributes.ts'
import { isCode, lineStart, lineText } from './block-lines.ts'
import type { Context } from './context.ts'
import type { Reference } from './implicit-references.ts'
import type { StampedToken } from './stamp.ts'

/**
 * A markdown-it plugin for lines that name the block after them: MyST's `(label)=`, `{#label .class}` and the rules of a
 * specification, `r[label]`, which are referred to as `[words][label]` and `[label]`.
 */
export function labelRules(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'label', labelLine, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  md.core.ruler.after('block', 'rule_references', ruleReferences)
}

function labelLine(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = lineStart(state, startLine)
  if (!/[({r]/.test(state.src[start] ?? '') || isCode(state, startLine)) return false
  const line = lineText(state, startLine).trimEnd()
  const label = labelOfLine(line)
  // In a paragraph, or above nothing, one word is an element of an array.
  const isElement = !line.includes('.') && (silent || state.isEmpty(startLine + 1))
  if (line.startsWith('r') && (label === undefined || isElement)) return false
  const isList = label === undefined && /^\{(?!:)/.test(line) && attributesEnd(line, 0) === line.length
  // In a paragraph a list of attributes is text, or belongs to what stands before it.
  if (label === undefined && (!isList || silent)) return false
  if (silent) return true
  const token = state.push('label', '', 0)
  token.map = [startLine, startLine + 1]
  token.content = label === undefined ? line : `{#${label}}`
  token.meta = { label }
  if (label !== undefined) labelsIn(state.env as LabelEnv).add(label)
  state.line = startLine + 1
  return true
}

interface LabelEnv {
  labels?: Set<string>
  references?: Record<string, Reference>
}

/** Gives the names of rules that stand between brackets their addresses, where no definition says otherwise. */
function ruleReferences({ md, tokens, env }: StateCore): void {
  const { labels, references = {} } = env as LabelEnv
  if (!labels) return
  for (const { type, content } of tokens) {
    if (type !== 'inline') continue
    for (const [, name = ''] of content.matchAll(/\[([A-Za-z][\w.-]{0,500})\]/g)) {
      const label = md.utils.normalizeReference(name)
      if (labels.has(idOfRule(name)) && !Object.hasOwn(references, label))
        references[label] = { title: '', href: `#${idOfRule(name)}`, isImplicit: true }
    }
  }
  env.references = references
}

function labelsIn(env: LabelEnv): Set<string> {
  env.labels ??= new Set()
  return env.labels
}

/** Whether a line of the text, or of another file of the book, gives that label, which an address alone may then be: `[words](label)`. */
export function isLabelled(label: string, env: object): boolean {
  return (env as LabelEnv).labels?.has(label) === true
}

/** A target that shows nothing: it becomes a name of the block after it. */
export function label(token: StampedToken, position: Position, context: Context): readonly Block[] {
  const named = token.meta?.label as string | undefined
  const attributes =
    named === undefined ? parseAttributes(token.content) : { id: named, classes: [], pairs: [] }
  const applied = applyAttributes(attributes, [], position, context.claimId, context.report)
  if (applied.id === undefined) return []
  return [
    { type: 'paragraph', position, children: [{ type: 'span', position, id: applied.id, children: [] }] },
  ]
}
