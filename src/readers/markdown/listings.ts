import type { MarkdownIt, StateBlock } from 'markdown-it'
import type { Block, Figure, Inline, Position } from '../../ast/index.ts'
import { NO_ATTRIBUTES, pairValue } from './attributes.ts'
import { isCode, lineText } from './block-lines.ts'
import { type ContainerMeta, fill, openBox } from './boxes.ts'
import type { Opening } from './container-opening.ts'
import type { Context } from './context.ts'
import { closingBelow } from './failed-searches.ts'

/** The name of the containers that the plugin makes: no author can write it. */
export const LISTING = '<listing>'

/** A markdown-it plugin: code with its number, file and caption, as the preprocessor of the book on Rust reads them. */
export function listingRules(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'listing', listingRule, { alt: ['paragraph', 'reference', 'blockquote'] })
}

const OPENING = /^<Listing((?:[ \t]{1,9}[a-z][a-z-]{0,30}="[^"<>]{0,1000}"){1,9})[ \t]{0,9}>$/
const PAIR = /([a-z-]+)="([^"]*)"/g
const CLOSING = '</Listing>'

function listingRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (isCode(state, startLine)) return false
  const line = lineText(state, startLine).trim()
  const said = OPENING.exec(line)?.[1]
  if (said === undefined) return false
  const close = closingBelow(state, CLOSING, startLine, endLine)
  if (close === undefined) return false
  if (silent) return true
  const pairs = [...said.matchAll(PAIR)].map(([, key, value]) => [key!, value!] as const)
  const token = openBox(state, startLine, '', line)
  const title = pairValue({ ...NO_ATTRIBUTES, pairs }, 'caption') ?? ''
  const opening = { names: [LISTING], title, attributes: { ...NO_ATTRIBUTES, pairs } }
  token.meta = { opening, isClosed: true, isBox: false } satisfies ContainerMeta
  token.map = [startLine, close + 1]
  fill(state, startLine + 1, close, state.blkIndent)
  state.line = close + 1
  state.push('container_close', '', -1)
  return true
}

/**
 * The blocks in a figure that says what the author calls it, `Listing 1-1`, and which file it shows. Its id is the one
 * that links lead to, `listing-1-1`.
 */
export function listing(
  { attributes }: Opening,
  words: readonly Inline[],
  blocks: readonly Block[],
  position: Position,
  { claimId }: Pick<Context, 'claimId'>,
): readonly Block[] {
  const number = pairValue(attributes, 'number')
  const file = pairValue(attributes, 'file-name')
  const text = (value: string): Inline => ({ type: 'text', value, position })
  const named = number === undefined ? [] : [text(`Listing ${number}${words.length > 0 ? ': ' : ''}`)]
  const said = [...named, ...words]
  const shown: Inline[] = file === undefined ? [] : [{ type: 'inlineCode', value: file, position }]
  const around = said.length > 0 && shown.length > 0 ? [text(' ('), ...shown, text(')')] : shown
  const caption = [...said, ...around]
  if (caption.length === 0 || blocks.length === 0) return blocks
  const wanted = pairValue(attributes, 'id') ?? (number && `listing-${number.toLowerCase()}`)
  const id = wanted ? claimId(wanted, position) : undefined
  const figure: Figure = {
    type: 'figure',
    position,
    ...(id !== undefined && { id }),
    caption,
    children: blocks,
  }
  return [figure]
}
