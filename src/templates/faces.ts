import { points } from './lengths.ts'
import type { FaceKey, FaceName, FontFamilyName, Template } from './template.ts'

export interface FaceParts {
  readonly font: FontFamilyName
  readonly name: FaceName
  readonly isBold: boolean
  readonly isItalic: boolean
  /** Name of the optical cut; absent on the family's own faces. */
  readonly cut?: string
}

const KEY = /^(\w+)-(\w+)(?:@(\w+))?$/

export function parseFaceKey(key: FaceKey): FaceParts {
  const [, font, name, cut] = KEY.exec(key)!
  return {
    font: font as FontFamilyName,
    name: name as FaceName,
    isBold: name!.startsWith('bold'),
    isItalic: name!.endsWith('talic'),
    ...(cut !== undefined && { cut }),
  }
}

export function faceKey(font: FontFamilyName, name: FaceName, cut?: string): FaceKey {
  return cut === undefined ? `${font}-${name}` : `${font}-${name}@${cut}`
}

/** The face in which a run of `size` points is set. */
export function faceAt(
  template: Template,
  font: FontFamilyName,
  isBold: boolean,
  isItalic: boolean,
  size: number,
): FaceKey {
  const name = isBold ? (isItalic ? 'boldItalic' : 'bold') : isItalic ? 'italic' : 'regular'
  return faceKey(font, name, cutAt(template, font, size))
}

/** Rounding must not move a size that stands on a limit over it. */
const TOLERANCE = 1e-6

/** The optical cut of a family that was drawn for `size` points; none where its own faces hold. */
export function cutAt({ fonts }: Template, font: FontFamilyName, size: number): string | undefined {
  const cuts = Object.entries(fonts[font].optical ?? {})
  const found = cuts.find(
    ([, { from, upTo }]) =>
      (from === undefined || size >= points(from) - TOLERANCE) &&
      (upTo === undefined || size <= points(upTo) + TOLERANCE),
  )
  return found?.[0]
}
