import type { Position } from '../ast/nodes.ts'
import type { Report } from '../diagnostic.ts'
import type { FaceKey } from '../templates/template.ts'
import type { Shaper } from './shaper.ts'
import type { Span } from './spans.ts'

/** Cuts spans so that every character is set from a face that has it. */
export type FaceFallback = (spans: readonly Span[], position: Position | undefined) => Span[]

const FAMILIES = ['serif', 'sans', 'mono'] as const

/** Characters that never show: a face without them loses nothing. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\uFFFC\n]/u

/** A character that no face has is reported once, with the place of its paragraph, and drawn as the face's own blank box. */
export function faceFallback(shaper: Shaper, report: Report): FaceFallback {
  const chosen = new Map<string, FaceKey>()
  const missing = new Set<string>()

  const faceFor = (character: string, face: FaceKey, position: Position | undefined): FaceKey => {
    const key = `${face}${character}`
    const known = chosen.get(key)
    if (known) return known
    const style = face.split('-')[1]!
    const candidates = [face, ...FAMILIES.map((family) => `${family}-${style}` as FaceKey)]
    const found = INVISIBLE.test(character)
      ? face
      : candidates.find((name) => shaper.covers(name, character.codePointAt(0)!))
    if (!found && !missing.has(character)) {
      missing.add(character)
      const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
      report({
        code: 'glyph-missing',
        severity: 'warning',
        message: `no font of the template has the character ${character} (U+${code})`,
        ...(position && { position }),
        hint: 'name a font that has it under fonts in the template',
      })
    }
    chosen.set(key, found ?? face)
    return found ?? face
  }

  return (spans, position) =>
    spans.flatMap((span) => cut(span, (character) => faceFor(character, span.style.face, position)))
}

function cut(span: Span, faceFor: (character: string) => FaceKey): Span[] {
  const parts: { text: string; face: FaceKey; from: number }[] = []
  let at = 0
  for (const character of span.text) {
    const part = parts.at(-1)
    // A space, and a mark that combines with the letter before it, stays with what it follows.
    const face = part && /[\s\p{M}]/u.test(character) ? part.face : faceFor(character)
    if (part && part.face === face) part.text += character
    else parts.push({ text: character, face, from: at })
    at += character.length
  }
  if (parts.length === 1 && parts[0]!.face === span.style.face) return [span]
  const { anchor, note, ...rest } = span
  return parts.map(({ text, face, from }, index) => ({
    ...rest,
    ...(index === 0 && anchor && { anchor }),
    ...(index === 0 && note && { note }),
    text,
    style: { ...span.style, face },
    ...(span.offset !== undefined && { offset: span.offset + from }),
  }))
}
