import type { Inline } from '../ast/index.ts'
import { textOf, unreachable } from '../ast/index.ts'

/** Replace `text.slice(from, to)`, which is never empty, by `by`. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** Stands in a run's text for what is no text of the author's prose: gaps, code, formulas, images, bare URLs. */
export const OBJECT = '\uFFFC'

/** Stands in a run's text for a forced line break. */
const LINE_END = '\u2028'

/** A leaf of the run in reading order; `value` counts for the text around it, `lang` is absent where it may not change. */
interface Leaf {
  readonly value: string
  readonly lang?: string
}

/**
 * Edits a run of inline siblings as one text, so that a mark sees its neighbours across the bounds of nodes,
 * and writes the result back to the text nodes. Marks of notes and of the index count for nothing.
 *
 * `rulesOf` names the rules of a language, by the same object each time, or `undefined` where it has none.
 * `edit` gets the whole text once for each set of rules in use; what it proposes holds in text of that language.
 * Edits that span two nodes are left out. Edits of one set of rules must be in order and must not overlap.
 */
export function rewriteRun<Rules>(
  nodes: readonly Inline[],
  lang: string,
  rulesOf: (lang: string) => Rules | undefined,
  edit: (text: string, rules: Rules) => readonly Edit[],
): readonly Inline[] {
  const leaves: Leaf[] = []
  collectLeaves(nodes, lang, leaves)
  const text = leaves.map((leaf) => leaf.value).join('')
  const rulesOfLeaf = leaves.map((leaf) => (leaf.lang === undefined ? undefined : rulesOf(leaf.lang)))
  const values = leaves.map((leaf) => leaf.value)
  for (const rules of new Set(rulesOfLeaf)) {
    if (rules !== undefined)
      patchLeaves(leaves, (index) => rulesOfLeaf[index] === rules, edit(text, rules), values)
  }
  return values.every((value, index) => value === leaves[index]!.value)
    ? nodes
    : writeBack(nodes, values.values())
}

function collectLeaves(nodes: readonly Inline[], lang: string, leaves: Leaf[]): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        leaves.push({ value: node.value, lang: node.lang ?? lang })
        break
      case 'blank':
      case 'inlineCode':
      case 'inlineMath':
      case 'image':
      case 'crossReference':
      case 'pageReference':
      case 'label':
        leaves.push({ value: OBJECT })
        break
      case 'break':
        leaves.push({ value: LINE_END })
        break
      case 'footnoteReference':
      case 'indexMark':
        break
      case 'link':
        if (showsItsAddress(node.url, node.children)) leaves.push({ value: OBJECT })
        else collectLeaves(node.children, node.lang ?? lang, leaves)
        break
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'highlight':
      case 'insert':
      case 'underline':
      case 'abbreviation':
      case 'ruby':
      case 'smallCaps':
      case 'superscript':
      case 'subscript':
      case 'span':
      case 'citation':
        collectLeaves(node.children, node.lang ?? lang, leaves)
        break
      default:
        unreachable(node)
    }
  }
}

function showsItsAddress(url: string, children: readonly Inline[]): boolean {
  const text = textOf(children)
  return text === url || text === url.replace(/^(?:https?:\/\/|mailto:)/, '')
}

function patchLeaves(
  leaves: readonly Leaf[],
  isOurs: (index: number) => boolean,
  edits: readonly Edit[],
  values: string[],
): void {
  let start = 0
  let next = 0
  for (const [index, { value }] of leaves.entries()) {
    const end = start + value.length
    const pieces: string[] = []
    let done = start
    for (; next < edits.length && edits[next]!.from < end; next++) {
      const { from, to, by } = edits[next]!
      if (from < done || to > end) continue
      pieces.push(value.slice(done - start, from - start), by)
      done = to
    }
    if (pieces.length > 0 && isOurs(index)) values[index] = pieces.join('') + value.slice(done - start)
    start = end
  }
}

/** Takes the leaves' new texts in the order of `collectLeaves`. */
function writeBack(nodes: readonly Inline[], values: Iterator<string>): readonly Inline[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: values.next().value! }
    if (node.type === 'footnoteReference' || node.type === 'indexMark') return node
    if (node.type === 'link' && showsItsAddress(node.url, node.children)) {
      values.next()
      return node
    }
    if ('children' in node && node.type !== 'blank')
      return { ...node, children: writeBack(node.children, values) }
    values.next()
    return node
  })
}
