import { dateForms } from './date-forms.ts'

// Written out, because ICU takes some ten milliseconds to wake, which a small build of an English article can save.
const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The names of the months as a date of the language writes them (`listopadu`, not `listopad`), in full. */
export function monthNames(lang: string): readonly string[] {
  if (lang === 'en') return ENGLISH
  const known = dateForms(lang)
  if (known) return known.months
  const format = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2001, month, 1))
    return parts.find((part) => part.type === 'month')!.value
  })
}
