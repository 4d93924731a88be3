import type { Article, Inline } from '../ast/index.ts'
import { codePoint, mapArticle, mapInlines, unshownIn, withoutUnshown } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'

/**
 * What a reader made of entities and escapes: a line or paragraph separator is a forced break, in code a line end, and characters that no page can show
 * are left out.
 */
export function shownText(article: Article): Told<Article> {
  const findings: Finding[] = []
  const clean = <Node extends Shown>(node: Node): Node => withFewMarks(withoutControls(node))
  const withoutControls = <Node extends Shown>(node: Node): Node => {
    const found = unshownIn(node.value)[0]
    if (found === undefined) return node
    findings.push({
      code: 'control-characters',
      severity: 'warning',
      message: `the control character ${codePoint(found)} is left out`,
      ...(node.position && { position: node.position }),
      hint: 'it shows nothing; look whether a letter should stand there',
    })
    return { ...node, value: withoutUnshown(node.value) }
  }
  const withFewMarks = <Node extends Shown>(node: Node): Node => {
    const value = cutMarks(node.value)
    if (value === node.value) return node
    findings.push({
      code: 'marks-too-many',
      severity: 'warning',
      message: `${node.value.length - value.length} marks on one letter are left out: it has more than ${MOST_MARKS}`,
      ...(node.position && { position: node.position }),
      hint: 'no page can show so many; leave those that mean something',
    })
    return { ...node, value }
  }
  const inline = (node: Inline): Inline | readonly Inline[] => {
    if (node.type === 'inlineCode') return clean(withEnds(node, ' '))
    return node.type === 'text' ? lines(clean(withEnds(node, LINE_SEPARATOR))) : node
  }
  const value = mapArticle(article, {
    inlines: (nodes) => mapInlines(nodes, inline),
    block: (node) => (node.type === 'code' ? clean(withEnds(node, '\n')) : node),
  })
  return told(value, findings)
}

type Shown = { readonly value: string } & Pick<Inline, 'position'>

/**
 * Marks on one letter, UTF-16 units. Thirty are more than any writing has (UAX 15, 13.1), lists of marks have hundreds; shapers
 * give up on a hundred thousand, and draw blank boxes.
 */
const MOST_MARKS = 1000

function cutMarks(text: string): string {
  if (text.length <= MOST_MARKS) return text
  return text.replaceAll(/\p{M}{2,}/gu, (marks) => {
    const isWhole = marks.length <= MOST_MARKS
    // No pair of units is parted.
    return isWhole ? marks : marks.slice(0, MOST_MARKS).replace(/[\uD800-\uDBFF]$/, '')
  })
}

/** What a line or a paragraph ends with in the middle of a text (U+2028, U+2029) as `end`. */
function withEnds<Node extends Shown>(node: Node, end: string): Node {
  return SEPARATOR.test(node.value) ? { ...node, value: node.value.replaceAll(SEPARATORS, end) } : node
}

/** A text at whose line separators (U+2028) lines end. */
function lines(node: Extract<Inline, { type: 'text' }>): readonly Inline[] {
  if (!node.value.includes(LINE_SEPARATOR)) return [node]
  return node.value
    .split(LINE_SEPARATOR)
    .flatMap((value, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break', ...(node.position && { position: node.position }) } as const] : []),
      ...(value === '' ? [] : [{ ...node, value }]),
    ])
}

const LINE_SEPARATOR = '\u2028'
const SEPARATOR = /[\u2028\u2029]/
const SEPARATORS = new RegExp(SEPARATOR, 'g')
