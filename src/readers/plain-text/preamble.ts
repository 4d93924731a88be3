import { boilerplateConfidence } from './boilerplate.ts'
import { isDate } from './date.ts'
import type { Line, LineBlock } from './lines.ts'
import { SURE } from './repair.ts'

/** What a press office or a school prints above the headline: notices, whom to ask, room for a name. */
const NOTICE =
  /^(?:for (?:immediate )?release\b|embargo(?:ed)?\b|(?:press|news|media) release\b|not for publication\b|pressemitteilung|sperrfrist\b|frei zur veröffentlichung|communiqué de presse|nota de prensa|comunicato stampa|persbericht|пресс-релиз)/iu
const CONTACT = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+|(?:^|\s)\+?\d[\d\s()/-]{6,}\d$/u
const CONTACT_WORD =
  /^(?:(?:media|press) )?(?:contacts?|kontakt|contacto|contatto|enquiries|for more information)\b/iu
/** `Name: ______`, `Date ........` */
const FORM_FIELD = /_{3,}|\.{6,}|…{3,}/u
const MOST_BLOCKS = 4
const MOST_LINES = 6

export const isNotice = (text: string): boolean => NOTICE.test(text)

/**
 * Parts notices that stand in one block at the top from what is below them: the day goes below the preamble, where the headline is
 * looked for.
 */
export function partNotices(blocks: readonly LineBlock[]): readonly LineBlock[] {
  const [first, ...others] = blocks
  if (!first || first.lines.length < 2 || first.lines.length > MOST_LINES || first.rules) return blocks
  const isOther = ({ text }: Line) => !isNotice(text)
  const end = first.lines.findIndex(isOther)
  const count = end < 0 ? first.lines.length : end
  const [day, ...more] = first.lines.slice(count)
  if (count === 0 || more.length > 0 || (day && !isDate(day.text))) return blocks
  const notices = first.lines.slice(0, count).map((line) => ({ lines: [line], gap: 1 }))
  const below = day ? [{ lines: [day], gap: 1 }] : []
  const contacts = day ? countContacts(others) : 0
  return [...notices, ...others.slice(0, contacts), ...below, ...others.slice(contacts)]
}

const countContacts = ([block]: readonly LineBlock[]): number => (block && isContact(block) ? 1 : 0)

function isContact({ lines }: LineBlock): boolean {
  const isNamed = CONTACT_WORD.test(lines[0]!.text) && lines.some(({ text }) => CONTACT.test(text))
  return isNamed && lines.length <= MOST_LINES
}

/** How many blocks at the top are no headline yet: they are kept, below it. */
export function countPreamble(blocks: readonly LineBlock[]): number {
  let count = 0
  let hasNotice = false
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    const { lines } = block
    const isNoted = lines.length === 1 && isNotice(lines[0]!.text)
    const texts = lines.map(({ text }) => text)
    const isInvitation = count === 0 && boilerplateConfidence({ text: texts.join('\n'), gap: 0 }) >= SURE
    const isForm = lines.length <= MOST_LINES && texts.every((text) => FORM_FIELD.test(text))
    if (!isNoted && !isForm && !isInvitation && !(hasNotice && isContact(block))) break
    hasNotice ||= isNoted
    count++
  }
  // Without a text below it a preamble is the text.
  return blocks.length > count + 1 ? count : 0
}
