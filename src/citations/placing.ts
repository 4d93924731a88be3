import type { Block, Citation, Inline } from '../ast/index.ts'

/**
 * A run of nodes with what stands for its citations. A mark, a note's or one that stands high, has no blank before it;
 * in English it stands behind the sign that ends the clause (Chicago Manual of Style 18, 13.29).
 */
export function placed(
  nodes: readonly Inline[],
  replace: (citation: Citation) => readonly Inline[],
  lang: string,
): readonly Inline[] {
  const made: Inline[] = []
  const rest = [...nodes]
  for (let node = rest.shift(); node; node = rest.shift()) {
    if (node.type !== 'citation') {
      made.push(
        'children' in node ? ({ ...node, children: placed(node.children, replace, lang) } as Inline) : node,
      )
      continue
    }
    const said = replace(node)
    const isMark = isHigh(said.at(-1))
    const [next] = rest
    if (isMark && said.length === 1) trimLast(made)
    const sign =
      isMark && next?.type === 'text' && /^en\b/i.test(lang)
        ? (/^[.,;:!?]+[”’"')]*/.exec(next.value)?.[0] ?? '')
        : ''
    if (sign !== '' && next?.type === 'text') {
      made.push(...said.slice(0, -1), { type: 'text', value: sign }, said.at(-1)!)
      rest[0] = { ...next, value: next.value.slice(sign.length) }
    } else made.push(...withoutStop(said, next))
  }
  return made.filter((node) => node.type !== 'text' || node.value !== '')
}

/** A quotation whose source stands in a line of its own, and has become a mark: it stands behind the last words then. */
export function withSourceMark(block: Block): Block {
  if (block.type !== 'blockquote') return block
  const [last, before, ...rest] = block.children.toReversed()
  if (last?.type !== 'paragraph' || before?.type !== 'paragraph') return block
  const { children: marks } = last
  if (marks.length === 0 || !marks.every(isHigh)) return block
  return {
    ...block,
    children: [...rest.toReversed(), { ...before, children: [...before.children, ...marks] }],
  }
}

function isHigh(node: Inline | undefined): boolean {
  if (node?.type === 'footnoteReference' || node?.type === 'superscript') return true
  return (
    node?.type === 'citation' &&
    node.children.length > 0 &&
    node.children.every((child) => isHigh(child) || holdsHigh(child))
  )
}

function holdsHigh(node: Inline): boolean {
  return node.type === 'link' && node.children.length > 0 && node.children.every(isHigh)
}

function trimLast(nodes: Inline[]): void {
  const last = nodes.at(-1)
  if (last?.type === 'text') nodes[nodes.length - 1] = { ...last, value: last.value.trimEnd() }
}

/** The full stop with which a style ends a citation in a note is one too many where the author's sentence goes on. */
function withoutStop(said: readonly Inline[], next: Inline | undefined): readonly Inline[] {
  const last = said.at(-1)
  if (last?.type !== 'citation' || next === undefined) return said
  const end = last.children.at(-1)
  if (end?.type !== 'text' || end.value !== '.') return said
  return [...said.slice(0, -1), { ...last, children: last.children.slice(0, -1) }]
}
