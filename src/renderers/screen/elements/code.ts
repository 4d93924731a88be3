import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Code, CodeLine, MathBlock } from '../../../ast/index.ts'
import { codeLines } from '../../../ast/index.ts'
import { TAB, turnoverClass } from '../../../templates/css/index.ts'
import { attributesOf, type ElementContext } from './context.ts'
import { type Stretch, toTextElements } from './inlines.ts'

/** Code is not for translators. A formula shows its TeX source. */
export function codeElement(block: Code | MathBlock, context: ElementContext): Element {
  const isMath = block.type === 'math'
  const lines = codeLines(isMath ? { value: block.value } : block)
  const isMarked = lines.some(({ number, mark }) => number !== undefined || mark !== undefined)
  const isByLine = isMarked || block.value.split('\n').some(({ length }) => length > NARROWEST_LINE)
  const first = lines[0]?.number
  const className = [
    ...(isMath ? ['math'] : []),
    ...(first === undefined ? [] : ['numbered']),
    ...(lines.some(({ mark }) => mark) ? ['marked'] : []),
  ]
  const language =
    !isMath && block.language
      ? { className: [`language-${block.language.replaceAll(/[^\w#+.-]/g, '')}`] }
      : {}
  const words = toTextElements(
    lines.flatMap((line, at) => stretchesOf(line, at < lines.length - 1)),
    context,
    block,
  )
  const code = h('code', { ...language, translate: 'no' }, isByLine ? byLine(words, lines) : words)
  const element = h(
    'pre',
    {
      ...attributesOf(block, context),
      ...(className.length > 0 && { className }),
      ...(first !== undefined && first !== 1 && { style: `counter-reset: line ${first - 1}` }),
    },
    code,
  )
  return { ...element, data: { role: block.type, generated: isMarked ? SIGNS : undefined } }
}

/** Letters of code that every screen has room for: what turns over hangs behind the beginning of its own line. */
const NARROWEST_LINE = 28

/** What the style sheet puts before lines. */
const SIGNS = '0123456789+\u2212'

function stretchesOf({ runs }: CodeLine, isEnded: boolean): Stretch[] {
  return isEnded ? [...runs, { text: '\n' }] : [...runs]
}

/** The tag of a line, by its mark. */
const TAGS = { highlight: 'mark.code-line', insert: 'ins.code-line', delete: 'del.code-line' } as const

/** Each line in an element with its end, so that what is copied has it. */
function byLine(words: readonly ElementContent[], lines: readonly CodeLine[]): Element[] {
  const held: ElementContent[][] = [[]]
  for (const word of words) {
    held.at(-1)!.push(word)
    if (word.type === 'text' && word.value === '\n') held.push([])
  }
  return lines.map((line, index) => {
    const turnover = turnoverClass(blanksToHangBy(line))
    return h(
      line.mark ? TAGS[line.mark] : 'span.code-line',
      turnover ? { className: [turnover] } : {},
      held[index] ?? [],
    )
  })
}

/** Characters of white before what is written in a line, where a screen may turn the line over. */
function blanksToHangBy({ runs }: CodeLine): number {
  const text = runs.map(({ text }) => text).join('')
  if (text.length <= NARROWEST_LINE) return 0
  let blanks = 0
  for (const letter of /^[ \t]*/.exec(text)![0]) blanks += letter === '\t' ? TAB - (blanks % TAB) : 1
  return blanks
}
