import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { isCode, lineStart } from './block-lines.ts'
import { nextMark } from './marks-ahead.ts'

/** A markdown-it plugin for the components of MDX: tags in lines of their own, whose values may be code. */
export function jsxRules(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'jsx_tag', jsxTag, { alt: ['paragraph', 'reference', 'blockquote'] })
  md.inline.ruler.before('html_inline', 'jsx_inline', jsxInline)
}

interface JsxTag {
  /** As HTML, with the values that are texts. */
  readonly html: string
  readonly end: number
  /** A value is code. */
  readonly hasCode: boolean
}

/** A tag of more characters is taken for text. */
const LONGEST = 3000
/** The same in running text, where any sign may begin one that never ends. */
const LONGEST_INLINE = 400

/** The tag becomes one of HTML: what encloses what, and what it shows, the reader of HTML says. */
function jsxTag(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = lineStart(state, startLine)
  if (state.src[start] !== '<' || isCode(state, startLine)) return false
  if (nextMark(state, '>', start) >= start + LONGEST) return false
  const tag = tagAt(state.src.slice(start, start + LONGEST))
  if (!tag) return false
  let line = startLine
  while (line < endLine && state.eMarks[line]! < start + tag.end) line++
  if (line >= endLine || state.skipSpaces(start + tag.end) < state.eMarks[line]!) return false
  if (silent) return true
  state.line = line + 1
  const token = state.push('html_block', '', 0)
  token.map = [startLine, state.line]
  token.content = `${tag.html}\n`
  return true
}

/** An element of HTML in running text whose values are code: `<img src={require('./well.png').default} />`. */
function jsxInline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (src[pos] !== '<' || !/[a-z]/.test(src[pos + 1] ?? '')) return false
  // Without code it is HTML as it stands.
  if (nextMark(state, '={', pos) >= Math.min(nextMark(state, '>', pos), posMax)) return false
  const tag = tagAt(src.slice(pos, Math.min(posMax, pos + LONGEST_INLINE)), ELEMENT)
  if (!tag?.hasCode) return false
  if (!silent) state.push('html_inline', '', 0).content = tag.html
  state.pos += tag.end
  return true
}

const NAME = /^<(\/?)([A-Z][\w.]*)(?=[\s/>])/
const ELEMENT = /^<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/
const EMPTY = /^(?:img|br|hr|source|input)$/
/** Code that is a text, or the address of a file. */
const LITERAL =
  /^\{\s{0,9}(?:(?:require|useBaseUrl)\(\s{0,9})?(?:"([^"\n]{0,500})"|'([^'\n]{0,500})'|`([^`$\n]{0,500})`)\s{0,9}\)?(?:\.default)?\s{0,9}\}$/
const PART = /\s*(?:([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|(?=\{)))?|(\/)?(>))/y

function tagAt(text: string, names = NAME): JsxTag | undefined {
  const [opening, slash = '', name = ''] = names.exec(text) ?? []
  if (opening === undefined) return undefined
  const values: string[] = []
  let hasCode = false
  for (let at = opening.length; at < text.length; ) {
    PART.lastIndex = at
    const [part, key, double, single, selfClosing, end] = PART.exec(text) ?? []
    if (part === undefined) return undefined
    at += part.length
    const tag = name.replaceAll('.', '-').toLowerCase()
    if (end !== undefined) {
      const html = `<${slash}${tag}${values.join('')}>${selfClosing && !EMPTY.test(tag) ? `</${tag}>` : ''}`
      return { html, end: at, hasCode }
    }
    const isCode = double === undefined && single === undefined && text[at] === '{'
    const code = isCode ? text.slice(at, codeEnd(text, at)) : ''
    at += code.length
    hasCode ||= isCode
    const value =
      double ??
      single ??
      LITERAL.exec(code)
        ?.slice(1)
        .find((one) => one !== undefined)
    if (value !== undefined) values.push(` ${key}="${value.replaceAll('"', '&quot;')}"`)
  }
  return undefined
}

const SIGN = /[{}"'`]/g
const QUOTED = /"[^"]*"?|'[^']*'?|`[^`]*`?/y

/** Offset behind the brace that closes the one at `start`. */
function codeEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start; ; ) {
    SIGN.lastIndex = at
    const sign = SIGN.exec(text)
    if (!sign) return text.length
    if (sign[0] === '{') depth++
    else if (sign[0] === '}') depth--
    QUOTED.lastIndex = sign.index
    at = sign.index + (QUOTED.exec(text)?.[0].length ?? 1)
    if (depth === 0) return at
  }
}
