import type { StateInline } from 'markdown-it'
import { nextMark } from './marks-ahead.ts'
import { tokenizeRun } from './tokenize-run.ts'

/** CriticMarkup: `{++added++}`, `{--struck--}`, `{==marked==}`, `{~~old~>new~~}` and a remark, `{>>…<<}`. */
const MARK = /^\{(\+\+|--|==|~~|>>)(.*?)(\+\+|--|==|~~|<<)\}/s
/** What ends each; a mark of more characters is taken for text. */
const CLOSE: Readonly<Record<string, string>> = {
  '++': '++}',
  '--': '--}',
  '==': '==}',
  '~~': '~~}',
  '>>': '<<}',
}
const LONGEST = 2000
const TOKENS: Readonly<Record<string, string>> = { '++': 'ins', '--': 's', '==': 'mark' }

/** Changes that are proposed stay visible as such; a remark to the author is told, and not printed. */
export function criticRule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') return false
  const limit = Math.min(state.posMax, state.pos + LONGEST)
  const closing = CLOSE[state.src.slice(state.pos + 1, state.pos + 3)]
  if (closing === undefined || nextMark(state, closing, state.pos + 3) >= limit) return false
  const here = state.src.slice(state.pos, limit)
  const [whole, open = '', inner = '', close] = MARK.exec(here) ?? []
  if (whole === undefined || close !== (open === '>>' ? '<<' : open) || inner === '') return false
  const arrow = inner.indexOf('~>')
  if (open === '~~' && arrow < 0) return false
  const from = state.pos
  if (!silent) {
    if (open === '>>') state.push('remark', '', 0).content = inner
    else if (open === '~~') {
      tokenizeRun(state, 'critic_s', from + 3, from + 3 + arrow)
      tokenizeRun(state, 'critic_ins', from + 3 + arrow + 2, from + whole.length - 3)
    } else tokenizeRun(state, `critic_${TOKENS[open]}`, from + 3, from + whole.length - 3)
  }
  state.pos = from + whole.length
  return true
}
