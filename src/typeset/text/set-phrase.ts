import type { Position } from '../../ast/index.ts'
import { HAIRLINE } from '../../templates/index.ts'
import type { RunStyle, TextStyle } from '../../templates/print/index.ts'
import {
  LETTERS,
  type LinkArea,
  type Rule,
  type Shaper,
  type StructureElement,
  type TextRun,
} from '../model/index.ts'
import type { FaceFallback } from './fallback-faces.ts'
import { advanceOf } from './words.ts'

/** What text is shaped with: the glyphs, and another face for those that are missing in one. */
export interface TypeCase {
  readonly shaper: Shaper
  readonly fallback: FaceFallback
}

type Pieces = TextRun['pieces']

/** One line of made text, shaped and measured. Points, counted from its left end. */
export interface Phrase {
  readonly width: number
  /** One for each face. */
  readonly runs: readonly {
    readonly style: RunStyle
    readonly pieces: Pieces
    readonly x: number
    readonly width: number
  }[]
}

/** Shapes and measures one line of made text: a folio, a label, an ornament. `position` is where its words come from. */
export function setPhrase(
  text: string,
  style: RunStyle,
  lang: string,
  type: TypeCase,
  position?: Position,
): Phrase {
  return setRuns([{ text, style }], lang, type, position)
}

/** The same of a line whose parts have looks of their own. */
export function setRuns(
  parts: readonly { readonly text: string; readonly style: RunStyle }[],
  lang: string,
  { shaper, fallback }: TypeCase,
  position?: Position,
): Phrase {
  let x = 0
  const spans = parts.map(({ text, style }) => ({ text, style, lang }))
  const runs = fallback(spans, position).map((part) => {
    const shaped = shaper.shape(part.text, part.style.face, part.style.features, lang)
    const width = advanceOf(shaped, part.style)
    x += width
    return { style: part.style, pieces: [{ shaped, x: 0 }], x: x - width, width }
  })
  return { width: x, runs }
}

/** The phrase, cut at a word, or in the midst of its first one, and ended by an ellipsis where it is wider than `room` points. */
export function fitPhrase(
  text: string,
  room: number,
  style: RunStyle,
  lang: string,
  type: TypeCase,
): { readonly text: string; readonly phrase: Phrase } {
  const whole = setPhrase(text, style, lang, type)
  if (whole.width <= room) return { text, phrase: whole }
  const words = text.split(/\s+/).slice(0, MOST_WORDS)
  for (;;) {
    const cut = `${words.join(' ')}…`
    const phrase = setPhrase(cut, style, lang, type)
    if (phrase.width <= room) return { text: cut, phrase }
    if (words.length <= 1) break
    words.pop()
  }
  const letters = (words[0]!.match(/\P{M}\p{M}*/gu) ?? []).slice(0, MOST_LETTERS)
  for (;;) {
    letters.pop()
    const cut = `${letters.join('')}…`
    const phrase = setPhrase(cut, style, lang, type)
    if (letters.length <= 1 || phrase.width <= room) return { text: cut, phrase }
  }
}

/** No line of a page holds more words. */
const MOST_WORDS = 60
/** Nor more letters of one word. */
const MOST_LETTERS = 200

/** A leader: the phrase again and again, each time `step` points further on. */
export function repeatPhrase({ runs }: Phrase, times: number, step: number): Phrase {
  const width = times * step
  const repeated = ({ pieces }: Phrase['runs'][number]): Pieces =>
    Array.from({ length: times }, (_, at) =>
      pieces.map(({ shaped, x }) => ({ shaped, x: x + at * step })),
    ).flat()
  return { width, runs: runs.map((run) => ({ ...run, pieces: repeated(run), width })) }
}

/** The phrase with its left end at `x` and its baseline at `y`; an artifact where it has no element. */
export function placePhrase(
  { runs }: Phrase,
  x: number,
  y: number,
  element?: StructureElement,
): (TextRun | Rule)[] {
  return runs.flatMap((run) =>
    drawRun(run.style, { x: x + run.x, y, pieces: run.pieces, width: run.width }, element?.key),
  )
}

/** Share of the white beside a line that stands before it. */
export const ALIGNMENT: Readonly<Record<TextStyle['align'], number>> = {
  start: 0,
  justify: 0,
  center: 0.5,
  end: 1,
}

/** How far above the baseline a stroke goes through letters, and its thickness, em. */
const STRIKE = { rise: 0.28, thickness: 1 / 18 }

/** Pieces of one style at their place, with all that the style adds to them. */
export function drawRun(
  style: RunStyle,
  { x, y, pieces, width }: Pick<TextRun, 'x' | 'y' | 'pieces' | 'width'>,
  element?: number,
  { tracking = style.tracking, scale = 1 }: { readonly tracking?: number; readonly scale?: number } = {},
): (TextRun | Rule)[] {
  const { size, color, rise, strike, underline, ground } = style
  const run: TextRun = {
    kind: 'text',
    x,
    y,
    size,
    color,
    pieces,
    width,
    ...(element !== undefined && { element }),
    ...(rise && { rise }),
    ...(tracking && { tracking }),
    ...(scale !== 1 && { scale }),
  }
  const line = { kind: 'rule', height: Math.max(STRIKE.thickness * size, HAIRLINE), color } as const
  const baseline = y - rise
  return [
    ...(ground && width >= HAIRLINE ? [groundOf(run, ground)] : []),
    run,
    ...(underline
      ? stretchesBeside(run, scale).map((part) => ({ ...line, ...part, y: baseline + UNDERLINE * size }))
      : []),
    ...(strike && width >= HAIRLINE ? [{ ...line, x, y: baseline - STRIKE.rise * size, width }] : []),
  ]
}

/** How far below the baseline a line goes under letters, em. */
const UNDERLINE = 0.12

function groundOf({ x, y, size, rise = 0, width }: TextRun, color: string): Rule {
  const height = (LETTERS.ascent + LETTERS.descent) * size
  return { kind: 'rule', x, y: y - rise - LETTERS.ascent * size, width, height, color }
}

/** Letters that go below the baseline, which a line under them leaves alone. */
const DESCENDING = /[gjpqyçşţђџц,;@Q()[\]{}|]/

/** White between a letter and the ends of the line, em. */
const SKIP = 0.06

/** The stretches of a run under which a line may go. */
function stretchesBeside(
  { x, size, pieces, width, tracking = 0 }: TextRun,
  scale: number,
): { readonly x: number; readonly width: number }[] {
  const gap = SKIP * size
  const stretches: { x: number; width: number }[] = []
  let from = x
  const push = (to: number): void => {
    if (to - from > gap) stretches.push({ x: from, width: to - from })
  }
  for (const { shaped, x: left } of pieces) {
    let at = x + left
    for (const glyph of shaped.glyphs) {
      const end = at + ((glyph.advance * size) / 1000 + tracking) * scale
      if (DESCENDING.test(glyph.text)) {
        push(at - gap)
        from = end + gap
      }
      at = end
    }
  }
  push(x + width)
  return stretches
}

/** Where a pointer can follow a link whose words of one size begin at `x` on the baseline `y`. */
export function linkArea(
  { size, rise }: RunStyle,
  { x, y, width }: Pick<TextRun, 'x' | 'y' | 'width'>,
  { url, contents }: Pick<LinkArea, 'url' | 'contents'>,
  element: number,
): LinkArea {
  const height = (LETTERS.ascent + LETTERS.descent) * size
  return { kind: 'link', x, y: y - rise - LETTERS.ascent * size, width, height, url, contents, element }
}
