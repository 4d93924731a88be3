import type { Position } from '../../ast/index.ts'
import type { Finding, Report } from '../../diagnostic.ts'
import type { FaceKey } from '../../templates/index.ts'
import type { Shaper } from '../model/index.ts'
import { candidateFaces } from './candidate-faces.ts'
import { withDrawnGlyphs } from './drawn-glyphs.ts'
import type { Span } from './span.ts'

/** Cuts spans so that every character is set from a face that has it, in glyphs drawn for it where there are some. */
export type FaceFallback = (spans: readonly Span[], position: Position | undefined) => Span[]

/** Characters that never show, and spaces, which a shaper makes of U+0020: a face without them loses nothing. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\uFFFC\n\u00A0\u2000-\u200A\u202F\u205F\u3000]/u

/**
 * A space, and a mark that combines with the letter before it, stays with what it follows; but the space of a font of
 * pictures is as wide as they are.
 */
const FOLLOWER = /[\s\p{M}]/u

const PICTURE = String.raw`\p{Extended_Pictographic}[\uFE0E\uFE0F\p{Emoji_Modifier}]*[\u{E0020}-\u{E007F}]*`
/** A picture of several characters: a flag, a keycap, signs joined or varied (UTS 51, 1.4.9). */
const SEQUENCE = String.raw`\p{RI}{2}|[#*\d]\uFE0F?\u20E3|${PICTURE}(?:\u200D${PICTURE})*`

/**
 * What one face should show as a whole: a word of letters, a picture of several characters, else a character. Two faces
 * in a word look like a ransom note.
 */
const UNITS = new RegExp(String.raw`\p{L}[\p{L}\p{M}]*|${SEQUENCE}|.`, 'gsu')

/** Units longer than this are rare, and are looked up each time. */
const LONGEST_KEPT = 32

/** The face for a unit of a span; none where no face has it all. */
type FaceFor = (unit: string, face: FaceKey) => FaceKey | undefined

/** A character that no face has is reported once, with its place, as a message of itself alone. */
export function faceFallback(shaper: Shaper, report: Report): FaceFallback {
  const missing = new Set<string>()
  const { isPlain, faceFor } = finderOf(shaper)
  const shows = (text: string, face: FaceKey) => hasAll(shaper, text, face)
  const others = new Set(shaper.others)
  return (spans, position) => {
    const lack = (character: string, span: Span, at: number): void => {
      if (missing.has(character)) return
      missing.add(character)
      report(missingGlyph(character, placeOf(span, at, character) ?? position))
    }
    return spans
      .map((span) => withDrawnGlyphs(span, shaper))
      .flatMap((span) =>
        isPlain(span.text, span.style.face) ? [span] : cut(span, { faceFor, shows, others, lack }),
      )
  }
}

/** What is found out about the faces of a shaper. */
interface FaceFinder {
  readonly isPlain: (text: string, face: FaceKey) => boolean
  readonly faceFor: FaceFor
}

/** One a shaper: what it has does not change. */
const finders = new WeakMap<Shaper, FaceFinder>()

function finderOf(shaper: Shaper): FaceFinder {
  const finder = finders.get(shaper) ?? { isPlain: plainText(shaper), faceFor: faceFinder(shaper) }
  finders.set(shaper, finder)
  return finder
}

function faceFinder(shaper: Shaper): FaceFor {
  const chosen = new Map<string, FaceKey | undefined>()
  return (unit, face) => {
    const key = `${face} ${unit}`
    if (chosen.has(key)) return chosen.get(key)
    const found = candidateFaces(face, unit, shaper).find((name) => hasAll(shaper, unit, name))
    if (unit.length <= LONGEST_KEPT) chosen.set(key, found)
    return found
  }
}

function hasAll(shaper: Shaper, text: string, face: FaceKey): boolean {
  return [...text].every(
    (character) => INVISIBLE.test(character) || shaper.covers(face, character.codePointAt(0)!),
  )
}

/** The character alone is the message: `fonts/missing-glyphs.ts` words one for all of its script. */
function missingGlyph(character: string, position: Position | undefined): Finding {
  return { code: 'glyph-missing', severity: 'error', message: character, ...(position && { position }) }
}

/** Where a character of a span stands in the source: exactly, where the text stands there letter by letter. */
function placeOf({ source, text }: Span, at: number, character: string): Position | undefined {
  if (!source?.position) return undefined
  const { start, end } = source.position
  if (end.offset - start.offset !== source.value.length || text.length !== source.value.length)
    return source.position
  const before = source.value.slice(0, at).split('\n')
  const line = start.line + before.length - 1
  const column = before.at(-1)!.length + (before.length > 1 ? 1 : start.column)
  const point = (shift: number) => ({ line, column: column + shift, offset: start.offset + at + shift })
  return { ...source.position, start: point(0), end: point(character.length) }
}

const UNKNOWN = 0
const COVERED = 1
const FOREIGN = 2

/**
 * Tells text that its face can show as a whole: most of a book. Every UTF-16 unit is looked up once a face, which
 * leaves one table look-up a character. Surrogates say nothing by themselves: text with them is looked at closely.
 */
function plainText(shaper: Shaper): (text: string, face: FaceKey) => boolean {
  const tables = new Map<FaceKey, Uint8Array>()
  const stateOf = (unit: number, face: FaceKey): number => {
    if (unit >= 0xd800 && unit <= 0xdfff) return FOREIGN
    return INVISIBLE.test(String.fromCharCode(unit)) || shaper.covers(face, unit) ? COVERED : FOREIGN
  }
  return (text, face) => {
    let table = tables.get(face)
    if (!table) {
      table = new Uint8Array(0x10000)
      tables.set(face, table)
    }
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (table[unit] === UNKNOWN) table[unit] = stateOf(unit, face)
      if (table[unit] !== COVERED) return false
    }
    return true
  }
}

/** A letter with its marks, at the end of a text; more marks than any script sets on one are not looked at. */
const MARKED = /\P{M}\p{M}*$/u
const MOST_MARKS = 16

interface Cutting {
  readonly faceFor: FaceFor
  /** Whether a face has all characters of a text. */
  readonly shows: (text: string, face: FaceKey) => boolean
  readonly others: ReadonlySet<FaceKey>
  readonly lack: (character: string, span: Span, at: number) => void
}

function cut(span: Span, { faceFor, shows, others, lack }: Cutting): Span[] {
  const { face: own } = span.style
  const parts: { text: string; face: FaceKey; from: number }[] = []
  const put = (text: string, face: FaceKey, from: number): void => {
    const part = parts.at(-1)
    if (part?.face === face) part.text += text
    else parts.push({ text, face, from })
  }
  const follows = (character: string, { text, face }: { text: string; face: FaceKey }): boolean => {
    if (!FOLLOWER.test(character)) return false
    if (/\s/.test(character)) return !others.has(face)
    if (shows(character, face)) return true
    const letter = MARKED.exec(text.slice(-MOST_MARKS))?.[0] ?? ''
    return shows(`${letter}${character}`.normalize('NFC'), face)
  }
  const putCharacter = (character: string, at: number): void => {
    const before = parts.at(-1)
    if (before && follows(character, before)) return put(character, before.face, at)
    const face = faceFor(character, own)
    if (!face) lack(character, span, at)
    put(character, face ?? own, at)
  }
  for (const { 0: unit, index } of span.text.matchAll(UNITS)) {
    const face = unit.length > 1 ? faceFor(unit, own) : undefined
    let at = index
    if (face) put(unit, face, at)
    else
      for (const character of unit) {
        putCharacter(character, at)
        at += character.length
      }
  }
  return parts.length === 1 && parts[0]!.face === own ? [span] : parts.map((part) => partOf(span, part))
}

function partOf(span: Span, { text, face, from }: { text: string; face: FaceKey; from: number }): Span {
  const { anchors, note, ...rest } = span
  return {
    ...rest,
    ...(from === 0 && anchors && { anchors }),
    ...(from === 0 && note && { note }),
    text,
    style: { ...span.style, face },
    ...(span.offset !== undefined && { offset: span.offset + from }),
  }
}
