import {
  type Article,
  type Audience,
  type Block,
  type Inline,
  type ListItem,
  mapArticle,
  mapInlines,
  textOf,
  walk,
  widthOfLowLines,
} from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'

/**
 * What a worksheet leaves to its readers: low lines are gaps, and answers, ticks among them, stand in the edition for
 * teachers alone. In another they are gone from the tree, so that no file holds them.
 */
export function handwriting(article: Article, audience: Audience = 'student'): Told<Article> {
  if (!isWritten(article)) return told(article)
  let answers = 0
  const settle = (node: Inline): Inline | readonly Inline[] => {
    if (node.type === 'text') return gapsIn(node)
    if (node.type !== 'blank') return node
    const isAnswered = !/^[_\s]*$/.test(textOf(node.children))
    if (isAnswered && audience === 'teacher') return shown(node)
    if (isAnswered) answers++
    return { ...node, children: [] }
  }
  const value = mapArticle(article, {
    inlines: (nodes) => mapInlines(nodes, settle),
    block: (node): Block | readonly Block[] => {
      if (node.type === 'aside' && node.kind === 'wordBank')
        return { ...node, children: node.children.map(inColumns) }
      if (audience === 'teacher') return node
      if (node.type === 'list') {
        const ticks = node.children.filter(({ checked }) => checked).length
        answers += ticks
        return ticks > 0 ? { ...node, children: node.children.map(unticked) } : node
      }
      if (node.type !== 'aside' || node.kind !== 'answer') return node
      answers++
      return []
    },
  })
  return told(value, answers > 0 ? [leftOut(answers)] : [])
}

/** Most articles are no worksheets, and stay the tree that they are. */
function isWritten(article: Article): boolean {
  let found = false
  walk(article, (node) => {
    found ||=
      node.type === 'text'
        ? node.value.includes('___') && node.value.search(LOW_LINES) >= 0
        : node.type === 'blank' ||
          node.type === 'writingSpace' ||
          (node.type === 'aside' && (node.kind === 'answer' || node.kind === 'wordBank'))
  })
  return found
}

/** Words side by side, in as few rows as `MOST_BESIDE` columns need. */
function inColumns(block: Block): Block {
  if (block.type !== 'list' || block.columns) return block
  const { length } = block.children
  const columns = Math.ceil(length / Math.ceil(length / MOST_BESIDE))
  return columns > 1 ? { ...block, columns } : block
}

/** A page or a screen that has no room for so many words side by side has fewer. */
const MOST_BESIDE = 4

/** A choice to be made. */
function unticked(item: ListItem): ListItem {
  return item.checked ? { ...item, checked: false } : item
}

function leftOut(count: number) {
  return {
    code: 'answers-left-out',
    severity: 'info',
    message: count === 1 ? 'an answer is left out' : `${count} answers are left out`,
    hint: 'build with --for teacher for an edition that shows them',
  } as const
}

/** A word in its gap. */
function shown({ width: _, children, ...node }: Extract<Inline, { type: 'blank' }>): Inline {
  return { ...node, type: 'underline', children }
}

/** Low lines that are no part of a name: three and more by themselves, five and more behind a word. */
const LOW_LINES = /(?<![\p{L}\p{N}_/])_{3,}(?![\p{L}\p{N}_/])|_{5,}/gu

function gapsIn(node: Extract<Inline, { type: 'text' }>): readonly Inline[] {
  if (node.id !== undefined || !node.value.includes('___')) return [node]
  const parts: Inline[] = []
  let from = 0
  const push = (to: number): void => {
    if (to > from) parts.push({ ...node, value: node.value.slice(from, to) })
  }
  for (const { 0: line, index } of node.value.matchAll(LOW_LINES)) {
    push(index)
    parts.push({
      type: 'blank',
      ...(node.position && { position: node.position }),
      width: widthOfLowLines(line.length),
      children: [],
    })
    from = index + line.length
  }
  push(node.value.length)
  return parts
}
