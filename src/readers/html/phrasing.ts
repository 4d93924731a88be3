import type { Inline, Position } from '../../ast/index.ts'
import { textOf } from '../../ast/index.ts'
import { attributeOf, type DomElement, styleOf } from './dom.ts'

type Run = Extract<Inline, { readonly children: readonly Inline[] }>['type']

const RUNS: Readonly<
  Record<string, Exclude<Run, 'link' | 'abbreviation' | 'blank' | 'ruby' | 'span' | 'citation'>>
> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
  ins: 'insert',
  u: 'underline',
  mark: 'highlight',
  sup: 'superscript',
  sub: 'subscript',
}

/** The run that an element without a meaning of its own asks for with its style or its class. */
function styledRun(element: DomElement): (typeof RUNS)[string] | 'smallCaps' | undefined {
  const classes = attributeOf(element, 'class')?.split(/\s+/) ?? []
  const caps = styleOf(element, 'font-variant') ?? styleOf(element, 'font-variant-caps')
  if (caps?.includes('small-caps') || classes.some((name) => /^small-?caps$/i.test(name))) return 'smallCaps'
  if (/^(?:italic|oblique)/.test(styleOf(element, 'font-style') ?? '')) return 'emphasis'
  if (/^(?:bold|[6-9]00)/.test(styleOf(element, 'font-weight') ?? '')) return 'strong'
  const line = styleOf(element, 'text-decoration') ?? styleOf(element, 'text-decoration-line') ?? ''
  if (line.includes('line-through')) return 'delete'
  return line.includes('underline') || classes.includes('underline') ? 'underline' : undefined
}

/** Of an element whose text is set in a way of its own. */
export function runOf(element: DomElement): (typeof RUNS)[string] | 'smallCaps' | undefined {
  const { tagName } = element
  if (Object.hasOwn(RUNS, tagName)) return RUNS[tagName]
  return tagName === 'span' || tagName === 'font' ? styledRun(element) : undefined
}

/** Elements of phrasing content that say nothing that a page would show. */
export const PLAIN: ReadonlySet<string> = new Set(
  'a abbr acronym bdi bdo big blink center data div font label nobr output picture rb rbc rtc ruby slot small span time tt wbr'.split(
    ' ',
  ),
)

/** What stands for `<rt>` until the `<ruby>` around it is closed: a reading without words. */
export function reading(children: readonly Inline[], position: Position): Inline[] {
  return [{ type: 'ruby', reading: textOf(children).trim(), children: [], position }]
}

/** Each reading belongs to the words since the one before it (HTML Standard, 4.5.10). */
export function rubyRuns(children: readonly Inline[]): Inline[] {
  const runs: Inline[] = []
  let words: Inline[] = []
  for (const node of children) {
    if (node.type !== 'ruby' || node.children.length > 0) words.push(node)
    else if (words.length > 0) {
      const position = spanOf(words)
      runs.push({ ...node, children: words, ...(position && { position }) })
      words = []
    }
  }
  return [...runs, ...words]
}

function spanOf(nodes: readonly Inline[]): Inline['position'] {
  const [start, end] = [nodes[0]?.position?.start, nodes.at(-1)?.position?.end]
  return start && end && { start, end }
}
