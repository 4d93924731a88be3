import { boilerplateConfidence } from './boilerplate.ts'
import type { LineBlock } from './lines.ts'
import { SURE } from './repair.ts'

/** What a press office or a school prints above the headline: notices, whom to ask, room for a name. */
const NOTICE =
  /^(?:for (?:immediate )?release\b|embargo(?:ed)?\b|(?:press|news|media) release\b|not for publication\b|pressemitteilung|communiqué de presse|nota de prensa|comunicato stampa|persbericht|пресс-релиз)/iu
const CONTACT = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+|(?:^|\s)\+?\d[\d\s()/-]{6,}\d$/u
const CONTACT_WORD =
  /^(?:(?:media|press) )?(?:contacts?|kontakt|contacto|contatto|enquiries|for more information)\b/iu
/** `Name: ______`, `Date ........` */
const FORM_FIELD = /_{3,}|\.{6,}|…{3,}/u
const MOST_BLOCKS = 3
const MOST_LINES = 6

export const isNotice = (text: string): boolean => NOTICE.test(text)

/** How many blocks at the top are no headline yet: they are kept, below it. */
export function countPreamble(blocks: readonly LineBlock[]): number {
  let count = 0
  let hasNotice = false
  for (const { lines } of blocks.slice(0, MOST_BLOCKS)) {
    const isNoted = lines.length === 1 && isNotice(lines[0]!.text)
    const texts = lines.map(({ text }) => text)
    const isContact = hasNotice && CONTACT_WORD.test(texts[0]!) && texts.some((text) => CONTACT.test(text))
    const isInvitation = count === 0 && boilerplateConfidence({ text: texts.join('\n'), gap: 0 }) >= SURE
    const isForm = lines.length <= MOST_LINES && texts.every((text) => FORM_FIELD.test(text))
    if (!isNoted && !isForm && !isInvitation && !(isContact && lines.length <= MOST_LINES)) break
    hasNotice ||= isNoted
    count++
  }
  // Without a text below it a preamble is the text.
  return blocks.length > count + 1 ? count : 0
}
