import type { MarkdownIt, StateInline } from 'markdown-it'
import type { Citation, Inline, Position } from '../../ast/index.ts'
import { NO_ATTRIBUTES } from './attributes.ts'
import type { Context } from './context.ts'
import { indexed } from './index-marks.ts'
import type { StampedToken } from './stamp.ts'
import { linkedTerm } from './terms.ts'

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
export function roleNodes(token: StampedToken, position: Position, context: Context): readonly Inline[] {
  const { report } = context
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
  if (/^(?:abbr|guilabel|dfn|emphasis|strong|menuselection)$/.test(name)) return [text]
  const link = target ?? token.content
  if (/^cite(?::\w+)?$/.test(name) && context.env.isCiting) return [cited(name, token, position)]
  if (name === 'index') return indexed([text], position, { ...NO_ATTRIBUTES, classes: ['index'] }, context)
  if (name === 'term') {
    const of = { ...NO_ATTRIBUTES, pairs: [['of', link] as const] }
    return [linkedTerm([text], position, of, context)]
  }
  if (name === 'doc') return [documentLink(link, words, position)]
  if (name === 'eq')
    return [
      { type: 'text', value: '(', position },
      { type: 'crossReference', identifier: link, form: 'number', position },
      { type: 'text', value: ')', position },
    ]
  if (name === 'ref' && target) return [{ type: 'link', url: `#${link}`, position, children: [text] }]
  if (/^(?:ref|numref|prf:ref)$/.test(name)) {
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

/** `{cite}` and its kin (sphinxcontrib-bibtex, “Roles and Directives”): keys with commas between them. */
function cited(name: string, { content }: StampedToken, position: Position): Citation {
  const items = content.split(',').map((key) => ({ key: key.trim() }))
  const isInText = /^cite:(?:t|ts|ct|cts|alt)$/.test(name)
  const children = [{ type: 'text', value: content, position } as const]
  return { type: 'citation', items, ...(isInText && { isInText: true }), position, children }
}

/** Another file of the book; documents of other projects (`pandas:index`) are named, and not led to. */
function documentLink(target: string, words: string | undefined, position: Position): Inline {
  const text = { type: 'text', value: words || target, position } as const
  if (/[:]/.test(target)) return text
  const path = target.replace(/^\//, '')
  return { type: 'link', url: /\.\w+$/.test(path) ? path : `${path}.md`, position, children: [text] }
}
