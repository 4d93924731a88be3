import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { isCode, lineText } from './block-lines.ts'
import { findOnce } from './failed-searches.ts'
import { nextMark } from './marks-ahead.ts'
import { LONGEST_FORMULA } from './open-formulas.ts'

/** A markdown-it plugin: formulas in TeX, by pandoc's rules for dollars (User's Guide, `tex_math_dollars`). */
export function formulas(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'formula', formulaRule)
  md.block.ruler.before('fence', 'formula', formulaBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

function formulaRule(state: StateInline, silent: boolean): boolean {
  const start = state.src[state.pos]
  if (start !== '$' && start !== '\\') return false
  const found = formulaAt(state)
  if (!found) return false
  if (!silent) {
    const token = state.push('formula', '', 0)
    Object.assign(token, { content: found.value, markup: found.markup })
  }
  state.pos = found.end
  return true
}

interface Formula {
  readonly value: string
  readonly markup: string
  readonly end: number
}

/** What begins a formula with a backslash; of two the first escapes the second, for MathJax behind a program that reads Markdown. */
const ESCAPED: readonly (readonly [open: string, close: string])[] = [
  ['\\\\(', '\\\\)'],
  ['\\\\[', '\\\\]'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
]

function formulaAt(state: StateInline): Formula | undefined {
  const { src, pos: from } = state
  const limit = Math.min(state.posMax, from + LONGEST_FORMULA)
  if (src[from] === '\\') {
    const [open = '', close] = ESCAPED.find(([begin]) => src.startsWith(begin, from)) ?? []
    if (close === undefined || nextMark(state, close, from + open.length) >= limit) return undefined
  }
  const here = src.slice(from, limit)
  const before = src[from - 1] ?? ''
  const code = /^\$(`+)([^`\n]+)\1\$/.exec(here)
  const double = /^\$\$(?!\$)((?:[^$\\]|\\.)+?)\$\$(?!\$(?!\$[^$]))/s.exec(here)
  const escaped = escapedAt(here)
  if (code) return { value: code[2]!.trim(), markup: '$', end: from + code[0].length }
  if (double && double[1]!.trim() !== '')
    return { value: double[1]!.trim(), markup: '$$', end: from + double[0].length }
  if (escaped && isFormula(escaped, before, here[escaped.end])) return { ...escaped, end: from + escaped.end }
  const single = /^\$(?![\s$])((?:[^$\\\n]|\\.|\n(?!\s*\n))+)(?<!\s)\$(?![\p{L}\p{N}$])/su.exec(here)
  const script = /^\$(\\?[_^](?:\{[^{}$]*\}|\\?\w+)|\\[a-z]+)\$/i.exec(here)
  if (script) return { value: script[1]!, markup: '$', end: from + script[0].length }
  if (!single || /[$\\]/.test(before) || isMoney(single[1]!)) return undefined
  if (hasCode(single[1]!)) return undefined
  if (/[\p{L}\p{N}]/u.test(before) && !IN_WORD.test(single[1]!)) return undefined
  return { value: single[1]!.trim(), markup: '$', end: from + single[0].length }
}

/** Code that a formula would begin or end within, as in “`$2` is empty, so that `${2:-log}` …”: both dollars are the shell's. */
function hasCode(value: string): boolean {
  return value.includes('`') && !/\\(?:text|mbox|hbox)/.test(value)
}

/** A backslash before a sign of ASCII (CommonMark, 2.4). */
const ESCAPE = /\\([!-/:-@[-`{-~])/g

/** A formula between brackets with one backslash, or with two, between which signs are escaped for Markdown's sake. */
function escapedAt(here: string): Formula | undefined {
  const twice = /^\\\\(?:\((.+?)\\\\\)|\[(.+?)\\\\\])/s.exec(here)
  const [whole, inner, display] = twice ?? /^\\(?:\((.+?)\\\)|\[(.+?)\\\])/s.exec(here) ?? []
  if (whole === undefined) return undefined
  const value = (inner ?? display)!.trim()
  return {
    value: twice ? value.replaceAll(ESCAPE, '$1') : value,
    markup: display === undefined ? '$' : '$$',
    end: whole.length,
  }
}

/** Escaped brackets around words, and those of what looks like a link, are brackets. */
function isFormula({ value, markup }: Formula, before: string, behind = ''): boolean {
  if (before === ']' || /^[([:]/.test(behind)) return false
  return hasSigns(value) || (markup === '$' && /^\p{L}$/u.test(value))
}

/** TeX beside the characters that are escaped for Markdown's sake: `a\_b` and `\\` are text. */
function hasSigns(value: string): boolean {
  return /[\\^_=<>+]/.test(value.replaceAll(/\\[\\_*`~#"'.-]/g, ''))
}

/** A block in brackets that is no formula: a remark (`\[Music plays\]`), an omission (`\[...\]`). */
function isBracketed(value: string): boolean {
  return !hasSigns(value) && (/\p{L}{2}/u.test(value) || !/\p{L}/u.test(value))
}

/** Behind a letter or a figure, as in `A$n$` and `2$\pi$`: one letter, or signs of TeX without white. */
const IN_WORD = /^(?:\p{L}|(?=\S*[\\^_{])\S+)$/u

const SUM = /^\d[\d.,]*(?:\s*\p{L}{2}|[–—/-]?$)/u
const NEIGHBOURS = /\p{L}{2}[\s,;.:]+\p{L}{2}/u

/** What stands between two amounts is words: “$5 for the boat and a few $”. */
function isMoney(value: string): boolean {
  if (/[\\^_={}<>]/.test(value)) return false
  if (SUM.test(value) || NEIGHBOURS.test(value)) return true
  const word = /\p{L}{2}[\s,;.:]/u.exec(value)
  return word !== null && /\s\p{L}{2}/u.test(value.slice(word.index + 2))
}

/** Formulas on lines of their own: between `$$`, between `\[` and `\]`, environments of LaTeX, and what defines its macros. */
const BLOCKS: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^\$\$(?!\$)/, /\$\$[ \t]*(?:\{#([\w:.-]+)(?![\w:.-])[^{}]*\}|\(([\w:.-]+)\))?$/],
  [/^\\\[/, /\\\]$/],
  [
    /^\\begin\{(?:equation|align|gather|multline|eqnarray|displaymath|math|alignat|flalign)\*?\}/,
    /\\end\{\w+\*?\}$/,
  ],
  [/^\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|[gx]?def)(?![a-z])\*?[ \t]*\{?\\/, /\}$/],
]

/** In a line, the end of a formula and the beginning of the next. */
const ENDS_AND_BEGINS = '$$$$'

/** What ends a block that begins so: an environment its own end, since others may stand in it. */
function closeOf(opening: string, close: RegExp): RegExp {
  const [, name] = /^\\begin\{([a-z]+\*?)\}/.exec(opening) ?? []
  return name === undefined ? close : new RegExp(`\\\\end\\{${name.replace('*', '\\*')}\\}$`)
}

/**
 * The line that ends a formula in which lines are blank, as those may have them that open in a line of their own (remark-math,
 * Obsidian). No prose stands in it.
 */
function endBehindBlanks(
  state: StateBlock,
  startLine: number,
  isInside: (line: number) => boolean,
  isEnd: (text: string) => boolean,
): number | undefined {
  const limit = state.bMarks[startLine]! + LONGEST_FORMULA
  const isPart = (line: number) => state.isEmpty(line) || (isInside(line) && !isProse(lineText(state, line)))
  for (let line = startLine + 1; line < state.lineMax && state.bMarks[line]! < limit && isPart(line); line++)
    if (isEnd(lineText(state, line).trimEnd())) return line
  return undefined
}

/** Three words side by side that no command of TeX takes for text. */
function isProse(line: string): boolean {
  return /(?<!\p{L})(?:\p{L}{2,}[\s,;.:]+){2}\p{L}{2}/u.test(
    line.replaceAll(/\\[a-z]+\*?(?:\s*\{[^{}]*\})*/gi, ''),
  )
}

function formulaBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (isCode(state, startLine)) return false
  const lineAt = (line: number) => lineText(state, line).trimEnd()
  const first = lineAt(startLine)
  const kind = BLOCKS.find(([open]) => open.test(first))
  if (!kind) return false
  const opening = kind[0].exec(first)![0]
  const close = closeOf(opening, kind[1])
  // One that ends the paragraph of an item may stand further out than the item.
  const indent = Math.min(state.blkIndent, state.sCount[startLine]!)
  const isInside = (line: number) => line < endLine && state.sCount[line]! >= indent
  const isEnd = (text: string) => close.test(text) && !text.endsWith(ENDS_AND_BEGINS)
  const line =
    findOnce(state, `${close} ${endLine} ${indent}`, startLine, () => {
      let at = startLine
      let isFound = isEnd(first.slice(opening.length))
      while (!isFound && isInside(++at) && !state.isEmpty(at)) isFound = isEnd(lineAt(at))
      return { line: at, isFound }
    }) ?? (first === opening && !silent ? endBehindBlanks(state, startLine, isInside, isEnd) : undefined)
  if (line === undefined) return false
  const source = Array.from({ length: line + 1 - startLine }, (_, index) => lineAt(startLine + index)).join(
    '\n',
  )
  const [ending, id, label] = close.exec(source)!
  const isTight = opening === '\\[' && first !== opening
  if (isTight && isBracketed(source.slice(opening.length, -ending.length))) return false
  // A formula that ends before the block does is one of a line of text.
  if (opening === '$$' && /(?<!\$)\$\$(?!\$)/.test(source.slice(2, -ending.length))) return false
  if (silent) return true
  const isWhole = /^\\[a-zA-Z]/.test(opening)
  const formulas = isWhole ? [source] : source.slice(opening.length, -ending.length).split(ENDS_AND_BEGINS)
  let from = startLine
  for (const [index, formula] of formulas.entries()) {
    const token = state.push('formula_block', '', 0)
    const to = from + formula.split('\n').length - 1
    token.content = formula.trim()
    token.map = [from, to + 1]
    token.meta = { id: index === formulas.length - 1 ? (id ?? label) : undefined }
    from = to
  }
  state.line = line + 1
  return true
}
