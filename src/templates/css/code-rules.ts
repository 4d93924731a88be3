import type { Template } from '../template.ts'
import { cssName, em, type Rule } from './rules.ts'

/** Room before the lines of a listing for their numbers and for a sign, em. */
const NUMBERS = 3
const SIGN = 1.4
/** Characters from one stop of the tabulator to the next. */
export const TAB = 4
/** How far the rest of a line that is too long stands behind its beginning, em. */
const TURNOVER = 2
/** Blanks before a line that the rest of it heeds, and the most of a screen's width that they count for. */
const BLANKS = [2, 4, 6, 8, 12, 16]
const DEEPEST = '30vw'
/** Thickness of the bar at a line that is pointed at, em. */
const BAR = 0.2

/** The class of a line that begins with so many blanks, behind which the rest of it stands. */
export function turnoverClass(blanks: number): string | undefined {
  const own = BLANKS.findLast((count) => count <= blanks)
  return own === undefined ? undefined : `blanks-${own}`
}

const turnovers = BLANKS.map((blanks): Rule => {
  const own = `min(${blanks}ch, ${DEEPEST})`
  return [
    `.blanks-${blanks}`,
    {
      'padding-inline-start': `calc(${em(TURNOVER)} + ${own})`,
      'text-indent': `calc(${em(-TURNOVER)} - ${own})`,
    },
  ]
})

/** Code keeps its lines and its blanks; what stands before a line is made here, so that nobody copies it. */
export function codeRules({ code, inline }: Template, isPlain: boolean): Rule[] {
  const ground = (color: string) => (isPlain ? undefined : `var(${cssName(color)})`)
  const quiet = inline.codeComment.color
  const before = { display: 'inline-block', 'text-indent': 0 }
  return [
    ['pre', { 'white-space': 'pre-wrap', 'overflow-wrap': 'anywhere', 'tab-size': TAB }],
    // A browser sets code in its own face and size, also inside a block that has them.
    ['pre > code', { font: 'inherit' }],
    ['.unbroken', { 'white-space': 'nowrap' }],
    [
      '.code-line',
      {
        display: 'block',
        'padding-inline-start': em(TURNOVER),
        'text-indent': em(-TURNOVER),
        color: 'inherit',
        'text-decoration-line': 'none',
      },
    ],
    ...turnovers,
    ['.marked .code-line, .numbered .code-line', { 'text-indent': 0 }],
    ['.marked .code-line', { 'padding-inline-start': em(SIGN) }],
    [
      'mark.code-line',
      // A reading system's own yellow would lie under letters that a night mode makes light.
      {
        'background-color': ground(code.marked) ?? 'transparent',
        'border-inline-start': `${em(BAR)} solid currentColor`,
      },
    ],
    ['.marked mark.code-line', { 'padding-inline-start': em(SIGN - BAR) }],
    ['ins.code-line', { 'background-color': ground(code.inserted) }],
    ['del.code-line', { 'background-color': ground(code.deleted) }],
    [
      'ins.code-line::before',
      { ...before, content: '"+"', 'margin-inline': `${em(-SIGN)} ${em(SIGN - 0.6)}` },
    ],
    [
      'del.code-line::before',
      { ...before, content: '"\u2212"', 'margin-inline': `${em(-SIGN)} ${em(SIGN - 0.6)}` },
    ],
    ['.numbered', { 'counter-reset': 'line' }],
    ['.numbered .code-line', { 'counter-increment': 'line', 'padding-inline-start': em(NUMBERS + SIGN) }],
    ['.numbered mark.code-line', { 'padding-inline-start': em(NUMBERS + SIGN - BAR) }],
    [
      '.numbered .code-line::before',
      {
        ...before,
        content: 'counter(line)',
        width: em(NUMBERS + SIGN - 1),
        'margin-inline': `${em(-NUMBERS - SIGN)} ${em(1)}`,
        'text-align': 'end',
        'font-weight': 400,
        ...(quiet !== undefined && !isPlain && { color: `var(${cssName(quiet)})` }),
      },
    ],
    ['.numbered ins.code-line::before', { content: '"+ " counter(line)' }],
    ['.numbered del.code-line::before', { content: '"\u2212 " counter(line)' }],
  ]
}
