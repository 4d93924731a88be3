import { codePoint, unshownIn, withoutUnshown } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import { locateIn } from './line-index.ts'

/**
 * A text with nothing in it that no page can show: controls are left out and told of once, what ends a line there is
 * made a line end, and letters written as a base and marks are composed (NFC, Unicode Standard Annex 15). A form feed
 * stays: in plain text it ends a page.
 */
export function cleanText(text: string): Told<string> {
  // CP/M and DOS ended files so.
  const whole = text.replace(/(?<!\u001A)\u001A{1,128}\s*$/, '')
  const lines = whole.replaceAll(/\r(?!\n)|[\v\u0085]/g, '\n').replaceAll('\u2029', '\n\n')
  // Files that were put together have a byte order mark each; within a line it is a blank without width.
  const composed = compose(lines.replaceAll(/^\ufeff/gm, ''))
  const found = unshownIn(composed)
  if (found.length === 0) return told(composed)
  const clean = withoutUnshown(composed)
  const first = composed.indexOf(found[0]!)
  const kinds = [...new Set(found.map(codePoint))]
  const many = found.length === 1 ? 'a control character is' : `${found.length} control characters are`
  return told(clean, [
    {
      code: 'control-characters',
      severity: 'warning',
      message: `${many} left out: ${kinds.slice(0, MOST_NAMED).join(', ')}${kinds.length > MOST_NAMED ? ' …' : ''}`,
      position: locateIn(clean)(first, first + 1),
      hint: 'they show nothing; look whether a letter should stand there',
    },
  ])
}

const MOST_NAMED = 5

/**
 * Only what grows shorter is changed: NFC would also exchange ideographs for others that look different in names, and
 * reorder marks that stay marks.
 */
function compose(text: string): string {
  if (!MARKED.test(text)) return text
  return text.replaceAll(DECOMPOSED, (letters) => {
    const composed = letters.normalize('NFC')
    return composed.length < letters.length ? composed : letters
  })
}

/** Spares most texts the longer look. */
const MARKED = /[\u1100-\u11ff]|\p{M}/u

/** A letter and its marks; a run of conjoining Hangul. Bounded, since NFC sorts the marks of one letter. */
const DECOMPOSED = /\P{M}\p{M}{1,8}|[\u1100-\u11ff]{2,3}/gu
