import type { MarkdownIt, StateInline } from 'markdown-it'
import type { Inline, Position } from '../../ast/index.ts'
import type { Context } from './context.ts'
import type { StampedToken } from './stamp.ts'

/** A markdown-it plugin for MyST's roles: `{ref}` and a run between backquotes. */
export function roleRules(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'role', role)
}

const NAME = /\{([a-z][\w:.+-]{0,40})\}(`+)/iy

/** A role of more characters is taken for text. */
const LONGEST = 1000

function role(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') return false
  NAME.lastIndex = state.pos
  const [opening, name, marks] = NAME.exec(state.src) ?? []
  if (opening === undefined || marks === undefined) return false
  const start = state.pos + opening.length
  const length = state.src.slice(start, start + LONGEST).indexOf(marks)
  const end = start + length
  if (length < 1 || end >= state.posMax) return false
  if (!silent) {
    const token = state.push('role', '', 0)
    token.content = state.src.slice(start, end)
    token.meta = { role: name }
  }
  state.pos = end + marks.length
  return true
}

/** What a role shows: of a reference its words, of a formula its source. Of one that nobody knows, its content. */
export function roleNodes(token: StampedToken, position: Position, { report }: Context): readonly Inline[] {
  const name = String(token.meta?.role).toLowerCase()
  const [, words, target] = /^(.*?)\s*<([^<>]*)>$/s.exec(token.content) ?? []
  const value = words || token.content
  const text = { type: 'text', value, position } as const
  if (name === 'math') return [{ type: 'inlineMath', value: token.content, position }]
  if (name === 'kbd') return [{ type: 'inlineCode', value: token.content, isKeyboard: true, position }]
  if (/^(?:code|samp|file|literal|command|program|option)$/.test(name))
    return [{ type: 'inlineCode', value, position }]
  if (name === 'sup' || name === 'superscript') return [{ type: 'superscript', position, children: [text] }]
  if (name === 'sub' || name === 'subscript') return [{ type: 'subscript', position, children: [text] }]
  if (/^(?:abbr|term|guilabel|dfn|emphasis|strong|menuselection)$/.test(name)) return [text]
  const link = target ?? token.content
  if (name === 'ref' && target) return [{ type: 'link', url: `#${link}`, position, children: [text] }]
  if (/^(?:ref|numref|eq)$/.test(name)) {
    const form = name === 'ref' ? { form: 'name' as const } : {}
    return [{ type: 'crossReference', identifier: link, ...form, position }]
  }
  report({
    code: 'syntax-unread',
    severity: 'warning',
    message: `the role {${name}} of MyST means nothing here; its text is kept`,
    position,
    hint: 'write a link, or what the role would show',
  })
  return [text]
}
