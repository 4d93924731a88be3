import type { MarkdownIt, StateInline } from 'markdown-it'
import type { Position } from '../../ast/index.ts'
import type { Context } from './context.ts'

/** `` [`Sheet`][paper.Sheet] ``, `` [`paper.Sheet`][] ``: words, and the name of something in code. */
const REFERENCE =
  /^\[(?:(?:`[^`\n]{1,200}`|[^[\]\\`\n]{1,200})\]\[(?:[A-Za-z_]\w*\.)+\w+|`(?:[A-Za-z_]\w*\.)+\w+`\]\[)\]/
const LONGEST = 500

/**
 * A markdown-it plugin: references of mkdocstrings, which lead to what it finds in code. Where nothing defines them, their
 * words are text.
 */
export function codeReferences(md: MarkdownIt): void {
  md.inline.ruler.after('link', 'code_reference', rule)
}

function rule(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (src[pos] !== '[' || /[\w\])]/.test(src[pos - 1] ?? '')) return false
  const [whole] = REFERENCE.exec(src.slice(pos, Math.min(posMax, pos + LONGEST))) ?? []
  if (whole === undefined) return false
  if (!silent) {
    state.push('code_reference', '', 0)
    state.pos = pos + 1
    state.posMax = pos + whole.lastIndexOf('][')
    state.md.inline.tokenize(state)
    state.posMax = posMax
  }
  state.pos = pos + whole.length
  return true
}

export function reportCodeReference(position: Position, { report }: Context): void {
  report({
    code: 'syntax-unread',
    severity: 'warning',
    message:
      'this is a reference to what mkdocstrings finds in code, which leads nowhere here; its words stay',
    position,
    hint: 'let it lead to a heading: [words](#heading)',
  })
}
