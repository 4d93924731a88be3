/** Words of a line that tells whom to write to, or whose the text is. */
const INVITATION =
  /\b(?:to (?:contact|subscribe|write to)|contact(?: us| the|:)|subscribe|follow us|write to|visit(?: us| our|:)|e-?mail|donate|newsletter|for more information|press office|letters to the editor|kontakt|contacto|contact ?:|contactez|abonnieren|suscr[ií]b|(?:erreichen|schreiben) sie|mail an|leserbriefe|écri(?:vez|re)|joindre|abonnez|escr[ií]b[ae]|scrivete|scrivere a|escreva|schrijf|skriv)|(?<!\p{L})(?:пишите|написать|контакты?|подпис|γράψτε|επικοινων)|לפניות|כתבו|ליצירת קשר|للتواصل|اكتبوا|お問い合わせ|連絡先|联系|聯絡|문의/iu
const RIGHTS = /©|\(c\) ?\d{4}|\bcopyright\b|\ball rights reserved\b/i
/** A web or mail address, a handle, a telephone number. */
const ADDRESS =
  /\bhttps?:\/\/|\bwww\.|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+|(?:^|\s)@\w{2,30}\b|(?:^|\s)(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|info|eu|uk|de|fr|es|it|nl)(?:\/|\b)|(?:tel|phone)[.:]? ?\+?\d/i

/** A label of any language and an address behind it, and nothing else: `Leserbriefe an: post@example.org`. */
const LABELLED =
  /^[^\n.!?:：]{2,60}[:：]\s*(?:https?:\/\/|www\.|[\w.+-]{1,64}@[\w-]{1,63}\.)[\w./?=&#%~+@-]{2,120}$/iu

const LONGEST = 300
/** Blank lines that set a block apart. */
const WIDE_GAP = 2

export interface Ending {
  readonly text: string
  /** Blank lines above. */
  readonly gap: number
}

/** Whether a short block says something of the kind at all. */
export function isBoilerplate({ text }: Pick<Ending, 'text'>): boolean {
  return countSigns(text) > 0
}

/**
 * How sure it is that the blocks at the end of the text are no part of the argument: 0 where nothing says so. Sure
 * takes two of: an invitation or a claim of rights, an address, space that sets them apart.
 */
export function boilerplateConfidence({ text, gap }: Ending): number {
  const signs = countSigns(text)
  if (signs === 0) return 0
  return signs + (gap >= WIDE_GAP ? 1 : 0) > 1 ? 0.9 : 0.6
}

function countSigns(text: string): number {
  if (text.length > LONGEST) return 0
  const isInviting = INVITATION.test(text) || RIGHTS.test(text) || LABELLED.test(text)
  return [isInviting, ADDRESS.test(text)].filter(Boolean).length
}
