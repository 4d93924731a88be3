import type { Block, Metadata } from '../../ast/index.ts'
import type { Report } from '../shared/index.ts'

/** `#ferns`, `#plants/ferns`, and Bear's `#reading list#`. A number is none: `#1`. */
const TAG = /#(?:(\p{L}[\p{L}\p{N} /_-]{0,60}[\p{L}\p{N}])#|(?=[\p{N}_/-]*\p{L})([\p{L}\p{N}_/-]{1,60}))/gu

interface Tagged {
  readonly children: readonly Block[]
  readonly subjects: Metadata['subjects']
}

/**
 * A paragraph of nothing but tags, as Obsidian, Bear and Logseq sort their notes by, where a text begins, or of several
 * where it ends: what they say are its subjects, and no words of it.
 */
export function takeTagLines(
  children: readonly Block[],
  subjects: Metadata['subjects'],
  report: Report,
): Tagged {
  const [first, last] = [children[0], children.at(-1)]
  const found: string[] = []
  const rest = children.filter((block) => {
    const tags = block === first || block === last ? tagsOf(block) : []
    if (tags.length === 0 || (block !== first && tags.length === 1)) return true
    found.push(...tags)
    report({
      code: 'tags-taken',
      severity: 'info',
      message: 'a paragraph of nothing but tags is not printed; they are the subjects of the article',
      position: block.position!,
      hint: 'put a backslash before the first of them to have it printed',
    })
    return false
  })
  return { children: rest, subjects: [...new Set([...subjects, ...found])] }
}

function tagsOf(block: Block): readonly string[] {
  if (block.type !== 'paragraph' || !block.position) return []
  const texts = block.children.map((node) => {
    if (node.type === 'break') return ' '
    return node.type === 'text' && isAsWritten(node) ? node.value : undefined
  })
  if (texts.length === 0 || texts.includes(undefined)) return []
  const text = texts.join('')
  if (text.replace(TAG, '').trim() !== '') return []
  return [...text.matchAll(TAG)].map(([, phrase, word]) => (phrase ?? word)!)
}

/** A sign with a backslash before it is one of the text. */
function isAsWritten({ value, position }: { value: string; position?: Block['position'] }): boolean {
  return position !== undefined && position.end.offset - position.start.offset === value.length
}
