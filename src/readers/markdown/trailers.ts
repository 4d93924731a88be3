import type { StateCore, Token } from 'markdown-it'
import type { Paragraph, Position } from '../../ast/index.ts'
import { type Box, boxOf } from '../shared/index.ts'
import type { Context } from './context.ts'
import type { StampedToken } from './stamp.ts'

/** What a paragraph's opening token carries that its last words name it by. */
export type TrailerMeta = {
  /** Obsidian's `^name`, to which `[[#^name]]` leads. */
  readonly blockId?: string
  /** Kramdown's `{: .class #id}` on a line of its own. */
  readonly blockAttributes?: string
}

const BLOCK_ID = /(?:^|[ \t\n])\^(?=[A-Za-z0-9-]*[A-Za-z])([A-Za-z0-9-]{3,40})$/
const BLOCK_ATTRIBUTES = /(?:^|\n)[ \t]*\{:([^{}\n]{0,500})\}$/
const LEADING = /^\{:([^{}\n]{0,500})\}[ \t]*\n[ \t]*/

/** Takes the names of a paragraph off its end, before its text is parsed. */
export function takeTrailers({ tokens }: StateCore): void {
  for (const [index, paragraph] of tokens.entries()) {
    const inline: Token | undefined = tokens[index + 1]
    if (paragraph.type !== 'paragraph_open' || !inline || paragraph.meta?.isTooDeep) continue
    const leading = LEADING.exec(inline.content)?.[1]
    if (leading !== undefined) {
      dropLine(inline)
      paragraph.meta = { ...paragraph.meta, blockAttributes: leading.trim() } satisfies TrailerMeta
      continue
    }
    const attributes = lastLine(inline).includes('{:') ? BLOCK_ATTRIBUTES.exec(inline.content) : null
    const name = lastLine(inline).includes('^') ? BLOCK_ID.exec(inline.content) : null
    const found = attributes ?? name
    if (!found?.[1]) continue
    inline.content = inline.content.slice(0, found.index).trimEnd()
    const meta: TrailerMeta = attributes ? { blockAttributes: found[1].trim() } : { blockId: found[1] }
    paragraph.meta = { ...paragraph.meta, ...meta }
  }
}

function dropLine(inline: StampedToken): void {
  inline.content = inline.content.replace(LEADING, '')
  inline.lineStarts = inline.lineStarts?.slice(1) ?? []
}

function lastLine({ content }: Token): string {
  return content.slice(content.lastIndexOf('\n') + 1)
}

/** What the attributes of a paragraph say of it. */
export interface Named {
  readonly names: Pick<Paragraph, 'id' | 'aliases'>
  /** A class that means a box: `{: .note }`. */
  readonly box?: Box
}

/** Kramdown's other classes are for a style sheet, and told of. */
export function namedBy(
  meta: Readonly<Record<string, unknown>> | null,
  position: Position,
  { claimId, report }: Context,
): Named {
  const { blockId, blockAttributes } = (meta ?? {}) as TrailerMeta
  if (blockId !== undefined) return { names: { aliases: [`^${blockId}`] } }
  if (blockAttributes === undefined) return { names: {} }
  const wanted = /(?:^|\s)#([\w-]+)/.exec(blockAttributes)?.[1]
  const id = wanted === undefined ? undefined : claimId(wanted, position)
  const names = id === undefined ? {} : { id }
  const boxes = [...blockAttributes.matchAll(/\.([\w-]+)/g)].flatMap(([, name]) => boxOf(name!) ?? [])
  const box = boxes.find(({ kind }) => kind !== 'note') ?? boxes[0]
  if (box) return { names, box }
  report({
    code: 'syntax-unread',
    severity: 'info',
    message: 'these are attributes of kramdown; but for an id they are left out',
    position,
  })
  return { names }
}
