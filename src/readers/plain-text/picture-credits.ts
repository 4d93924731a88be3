import type { Line, LineBlock } from './lines.ts'

/** Whose a picture is, alone: `[Photo: Liv Dahl]`, `(Photo by Liv Dahl / Harbour Images)`. */
const ALONE =
  /^[[(]?(?:PHOTOS?|[Pp]hoto(?:s|graphs?|graphy)?|[Pp]ictures?|[Ii]mage|[Ii]llustrations?|[Ff]otos?|[Bb]ild(?:er)?|[Cc]rédit photo|[Ff]otografia)(?:(?: (?:by|credit))?: ?| (?:by|courtesy of|von|de|di) )\p{Lu}[^.!?\n]{2,60}[\])]?$/u
/** The same behind what it shows: `… on Wednesday. Photo: Liv Dahl`, `… at the gate. [AP Photo/Liv Dahl]`. */
const BEHIND =
  /(?:\s(?:PHOTO|[Pp]hoto(?: credit)?|[Ii]mage|[Cc]redit|[Ff]oto|[Bb]ild): ?\p{Lu}[^.!?\n]{2,60}|[[(](?:[^[\]()\n]{0,40}\s)?(?:PHOTO|[Pp]hoto|[Ii]mage|[Cc]redit|[Ff]oto|[Bb]ild)(?: ?[:/]| by ) ?\p{Lu}[^[\]()\n]{2,60}[\])])$/u
const LONGEST = 500

/** Whether a text is the caption of a picture, or says no more than whose that is. */
export function isPictureCredit(text: string): boolean {
  return ALONE.test(text) || BEHIND.test(text.slice(-150))
}

/** Captions of pictures that a text has no more: what is left of them belongs to no paragraph, and is for its author to judge. */
export function pictureCredits(blocks: readonly LineBlock[]): [Line, PictureCredit][] {
  const alone = blocks.slice(1).flatMap(({ lines }) => (lines.length === 1 ? lines : []))
  const found = alone.filter(({ text }) => text.length <= LONGEST && isPictureCredit(text))
  return found.map((line) => [
    line,
    { confidence: 0.6, reason: 'is of a picture that is not here', rule: 'desk-mark' },
  ])
}

interface PictureCredit {
  readonly confidence: number
  readonly reason: string
  readonly rule: 'desk-mark'
}
