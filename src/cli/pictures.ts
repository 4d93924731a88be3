import { existsSync, readFileSync } from 'node:fs'
import { ownPath } from './places.ts'

/** A cover and the first pages of a sample in each look: `essay.png`. */
export const PICTURES = ownPath('docs/gallery/')

/** Cells of the terminal that a picture is wide. */
const COLUMNS = 60

/** Characters that one sequence of kitty may carry. */
const CHUNK = 4096

/** Shows a PNG where the cursor is. */
export type Showing = (png: Uint8Array) => string

/**
 * How a terminal shows pictures, by what it says of itself: as kitty does (https://sw.kovidgoyal.net/kitty/graphics-protocol/),
 * or iTerm2 (https://iterm2.com/documentation-images.html). Nothing where it shows none, or another program stands between.
 */
export function showingOf({
  TERM = '',
  TERM_PROGRAM = '',
  LC_TERMINAL = '',
  KITTY_WINDOW_ID,
}: NodeJS.ProcessEnv): Showing | undefined {
  if (/^(?:tmux|screen|dumb)/.test(TERM)) return undefined
  if (KITTY_WINDOW_ID || TERM === 'xterm-kitty' || TERM_PROGRAM === 'ghostty') return asKitty
  const isITerm = ['iTerm.app', 'WezTerm', 'mintty'].includes(TERM_PROGRAM) || LC_TERMINAL === 'iTerm2'
  return isITerm ? asITerm : undefined
}

function asKitty(png: Uint8Array): string {
  const chunks =
    Buffer.from(png)
      .toString('base64')
      .match(new RegExp(`.{1,${CHUNK}}`, 'g')) ?? []
  const sequences = chunks.map((chunk, at) => {
    const said = at === 0 ? `a=T,f=100,c=${COLUMNS},` : ''
    return `\x1B_G${said}m=${at < chunks.length - 1 ? 1 : 0};${chunk}\x1B\\`
  })
  return sequences.join('')
}

function asITerm(png: Uint8Array): string {
  const said = `inline=1;size=${png.length};width=${COLUMNS};preserveAspectRatio=1`
  return `\x1B]1337;File=${said}:${Buffer.from(png).toString('base64')}\x07`
}

/** The picture of a look; nothing of one that has none of its own. */
export function pictureOf(look: string): Uint8Array | undefined {
  const file = `${PICTURES}${look}.png`
  return existsSync(file) ? readFileSync(file) : undefined
}
