import type { Code, CodeMark } from '../../ast/index.ts'

/** No listing of an article has more lines. */
const MOST_LINES = 100_000

/** A longer info string says nothing of lines. */
const LONGEST_INFO = 1000

/** `.numberLines`, `linenums="1"`, `showLineNumbers`, `ts:line-numbers`, `:linenos:`; not `linenos=false`. */
const NUMBERED =
  /(?:^|[\s{.:,])(?:number-?lines|show-?line-?numbers|(?:code-)?line-?numbers|linenos|linenums)\b(?!:?[ \t]{0,9}[=:][ \t]{0,9}["']?(?:false|none|0\b))/i
const FIRST =
  /(?:start-?from|lineno-?start|line-?numbers|linenums)["']?[ \t]{0,9}[=:][ \t]{0,9}["']?(\d{1,6})/i
/** `{1,3-5}`, `hl_lines="1 3-5"`, `hl_lines=[1,"3-5"]`, `:emphasize-lines: 1,3-5`. */
const MARKED =
  /\{([\d ,.-]{1,500})\}|(?:hl_lines|emphasize-lines|highlight|mark)["']?[ \t]{0,9}[=:][ \t]{0,9}["'{[]{0,2}([\d ,.\-"']{1,500})/

/** What an info string, or the options of a directive, say of lines: which are marked, and what the first is called. */
export function linesIn(info: string): { readonly marked: readonly number[]; readonly first?: number } {
  const text = info.slice(0, LONGEST_INFO)
  const [, braced, listed] = MARKED.exec(text) ?? []
  const marked = lineNumbers(braced ?? listed ?? '')
  return NUMBERED.test(text) ? { marked, first: Number(FIRST.exec(text)?.[1] ?? 1) } : { marked }
}

/** `1,3-5`, `1 3..5`: the numbers that it names. */
function lineNumbers(list: string): number[] {
  return [...list.matchAll(/(\d{1,6})(?:[ \t]*(?:-|\.\.)[ \t]*(\d{1,6}))?/g)].flatMap(
    ([, from, to = from]) => {
      const [first, last] = [Number(from), Math.min(Number(to), MOST_LINES)]
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    },
  )
}

/** Comments that mark the line that they stand in (VitePress, Shiki), or the next one, or all up to an end (Docusaurus). */
const OPEN = /(?:\/\/|\/\*|#|--|<!--|;|%|\{\/\*)/.source
const CLOSE = /(?:\*\/\}?|-->)?/.source

/** The comments that mark, between such signs. */
function marksBetween(open: string, close: string) {
  return {
    inLine: new RegExp(
      `[ \\t]*${open}[ \\t]*\\[!code (\\+\\+|--|hl|highlight|focus)(?::(\\d{1,4}))?\\][ \\t]*${close}[ \\t]*$`,
    ),
    between: new RegExp(`^[ \\t]*${open}[ \\t]*highlight-(next-line|start|end)[ \\t]*${close}[ \\t]*$`),
  }
}

/** A comment that refers to an item of the list below (Material for MkDocs): the exclamation mark is for the program alone. */
const REFERRING = new RegExp(`(${OPEN}[ \\t]*\\(\\d{1,3}\\))!(?=[ \\t]*${CLOSE}[ \\t]*$)`, 'gm')

const ANY = marksBetween(OPEN, CLOSE)
/** What another language's signs mark in the source of a text is a part of that source. */
const OF_MARKDOWN = marksBetween('<!--', '-->')
const MARKDOWN = /^[ \t]*\{?[ \t]*\.?(?:markdown|md|mdx|mdown|mkd|qmd|rmd|myst)\b/i

const KINDS: Readonly<Record<string, CodeMark['kind']>> = { '++': 'insert', '--': 'delete' }

/** Code without the comments that only mark lines, and what they mark. */
function takeLineMarks(
  value: string,
  { inLine, between }: typeof ANY,
): {
  readonly value: string
  readonly marks: readonly CodeMark[]
} {
  if (!/\[!code |highlight-/.test(value)) return { value, marks: [] }
  const kept: string[] = []
  const marks = new Map<number, CodeMark['kind']>()
  let isOn = false
  let isNext = false
  for (const line of value.split('\n')) {
    const stretch = between.exec(line)?.[1]
    if (stretch) {
      isNext = stretch === 'next-line'
      if (stretch !== 'next-line') isOn = stretch === 'start'
      continue
    }
    const [mark, sign, count = '1'] = inLine.exec(line) ?? []
    kept.push(mark === undefined ? line : line.slice(0, line.length - mark.length))
    if (isOn || isNext) marks.set(kept.length, 'highlight')
    isNext = false
    for (let at = 0; sign !== undefined && at < Number(count); at++)
      marks.set(kept.length + at, KINDS[sign] ?? 'highlight')
  }
  const inOrder = [...marks].filter(([line]) => line <= kept.length).sort(([one], [other]) => one - other)
  return { value: kept.join('\n'), marks: inOrder.map(([line, kind]) => ({ line, kind })) }
}

/** Code as it is shown, and what is said of its lines beside it and in it; a comment goes before a list of numbers. */
export function withLines(written: string, info: string): Pick<Code, 'value' | 'marks' | 'firstNumber'> {
  const { marked, first } = linesIn(info)
  const isMarkdown = MARKDOWN.test(info)
  const shown = isMarkdown || !written.includes(')!') ? written : written.replaceAll(REFERRING, '$1')
  const { value, marks: inCode } = takeLineMarks(shown, isMarkdown ? OF_MARKDOWN : ANY)
  const count = value.split('\n').length
  const kinds = new Map<number, CodeMark['kind']>()
  for (const line of marked) if (line >= 1 && line <= count) kinds.set(line, 'highlight')
  for (const { line, kind } of inCode) kinds.set(line, kind)
  const marks = [...kinds].sort(([one], [other]) => one - other).map(([line, kind]) => ({ line, kind }))
  return { value, ...(first !== undefined && { firstNumber: first }), ...(marks.length > 0 && { marks }) }
}
