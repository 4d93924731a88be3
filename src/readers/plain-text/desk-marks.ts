import type { Line, LineBlock } from './lines.ts'

interface Suspicion {
  readonly confidence: number
  readonly reason: string
  readonly rule: 'desk-mark'
}

/** A text that ends is told so to who sets it: `###`, `-30-`, `ENDS`. */
const END = /^(?:#(?: ?#){1,4}|[-–—] ?30 ?[-–—]|[-–—*#([ ]*(?:ends?|ende|fin|fine)[-–—*#)\] ]*)$/iu
/** `ends` in small letters may be the last word of a line of verse. */
const WORD_ALONE = /^\p{Ll}+$|^\p{Lu}\p{Ll}+$/u
/** That it goes on: `(MORE)`, `-more-`. */
const MORE = /^[-–—(*[] ?(?:more|more follows|mehr folgt|à suivre) ?[-–—)*\]]$/iu
/** The head of the next sheet: `STORM 2-2-2`, `Storm, page 2`. */
const SHEET = /^\p{Lu}[\p{L}-]{1,20}(?: \d{1,2}(?:-\d{1,2}){1,3}|[-–—, ]+(?:add|page) \d{1,2})$/iu
/** Where the article goes on, or came from, in its newspaper. */
const JUMP =
  /^\(?(?:(?:story )?continue[sd]|cont(?:inued|['’]?d|\.)?|see|turn to|fortsetzung|weiter|suite|sigue|continúa|continua|segue|vervolg)(?: (?:on|from|auf|von|à|en la|en|a|da|op|van)(?: (?:the )?(?:back|next))?)?,? (?:page|p\.|seite|s\.|página|pagina|pág\.|blz\.)(?: ?\d{1,3}| ?[A-Z]\d{1,2}| one| two)?\.?\)?$/iu

/** Blocks from the end in which a text says that it ends. */
const ENDING = 8

/** Lines for the desk and not for readers: marks of the end and of further sheets, and lines that lead to another page. */
export function deskMarks(blocks: readonly LineBlock[]): [Line, Suspicion][] {
  const found: [Line, Suspicion][] = []
  let isMore = false
  for (const [at, { lines }] of blocks.entries()) {
    const [line, ...others] = lines
    if (at === 0 || others.length > 0) {
      isMore = false
      continue
    }
    const { text } = line!
    const isEnd = at >= blocks.length - ENDING && END.test(text) && !WORD_ALONE.test(text)
    const reason = isEnd ? 'says that the text ends' : reasonOf(text, isMore)
    if (reason !== undefined) found.push([line!, { confidence: 0.9, reason, rule: 'desk-mark' }])
    isMore = MORE.test(text)
  }
  return found
}

/** @param isMore Whether the line before says that more follows. */
function reasonOf(text: string, isMore: boolean): string | undefined {
  if (MORE.test(text)) return 'says that more follows'
  if (isMore && SHEET.test(text)) return 'heads the next sheet'
  return JUMP.test(text) ? 'leads to another page' : undefined
}
