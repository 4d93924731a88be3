import type { WritingSpace } from '../../ast/index.ts'
import { lengthOf } from '../shared/index.ts'

/** `lines`, `lines 4`, `box 5cm`: what stands behind the colons of room to write in, which need not be closed. */
const ROOM =
  /^(lines(?:[ \t]+\d{1,6})?|box[ \t]+[\d.]+[ \t]?(?:mm|cm|in|pt))[ \t]*(?:\{[^{}]*\})?[ \t]*:*[ \t]*$/i

export function isRoom(info: string): boolean {
  return ROOM.test(info)
}

/** Where no number of lines is named. */
const LINES = 3
/** More than a page holds of them asks for pages of lines. */
export const MOST_LINES = 200

/** The room that an opening asks for. */
export function roomOf(name: string, title: string): WritingSpace['room'] | undefined {
  if (!isRoom(`${name} ${title}`.trim())) return undefined
  if (name.toLowerCase() === 'lines')
    return { lines: Math.max(1, Math.min(title === '' ? LINES : Number(title), MOST_LINES)) }
  const length = lengthOf(title)
  return length && 'points' in length ? length : undefined
}
