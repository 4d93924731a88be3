import type { StateBlock } from 'markdown-it'
import { NO_ATTRIBUTES } from './attributes.ts'
import { lineStart, tokenizeLines } from './block-lines.ts'
import type { ContainerMeta } from './boxes.ts'
import { type TemplateTag, templateAt } from './template-tags.ts'

/** A part of an exercise between two tags. */
interface Part {
  readonly name: string
  readonly tag?: TemplateTag
  /** Lines: of its tag or first, of what it holds, behind that. */
  readonly line: number
  readonly first: number
  readonly end: number
}

/**
 * `{% exercise %}` of GitBook and HonKit, up to the line `close`: a box with what is asked and the `{% initial %}` code, behind it the
 * `{% solution %}`. The code that tries what readers write is left out as tags are. All of it is JavaScript.
 */
export function exercise(state: StateBlock, startLine: number, first: number, close: number): void {
  const parts = partsIn(state, first, close)
  box(state, 'exercise', [startLine, close], () => {
    for (const part of parts)
      if (part.name === 'exercise') tokenizeLines(state, part.first, part.end)
      else if (part.name === 'initial') code(state, part)
  })
  for (const { name, tag, line, first: from, end } of parts)
    if (name === 'solution') box(state, name, [line, end], () => code(state, { first: from, end }))
    else if (tag && name !== 'initial') {
      const token = state.push('template', '', 0)
      token.map = [line, end]
      token.meta = { tag }
    }
  state.line = close + 1
}

const PARTS = /^(?:initial|solution|validation|context)$/

function partsIn(state: StateBlock, first: number, close: number): readonly Part[] {
  const tags: Pick<Part, 'name' | 'tag' | 'line' | 'first'>[] = [{ name: 'exercise', line: first, first }]
  for (let line = first; line < close; line++) {
    const tag = templateAt(state, lineStart(state, line))
    if (tag?.kind === 'liquid' && PARTS.test(tag.name))
      tags.push({ name: tag.name, tag, line, first: line + 1 })
  }
  return tags.map((part, index) => ({ ...part, end: tags[index + 1]?.line ?? close }))
}

function box(state: StateBlock, name: string, map: [number, number], fill: () => void): void {
  const token = state.push('container_open', '', 1)
  token.map = map
  const opening = { names: [name], title: '', attributes: NO_ATTRIBUTES }
  token.meta = { opening, isClosed: true, isBox: true } satisfies ContainerMeta
  fill()
  state.push('container_close', '', -1)
}

function code(state: StateBlock, { first, end }: Pick<Part, 'first' | 'end'>): void {
  const token = state.push('fence', '', 0)
  token.map = [first, end]
  token.info = 'js'
  token.content = `${state.getLines(first, end, state.blkIndent, true).trim()}\n`
}
