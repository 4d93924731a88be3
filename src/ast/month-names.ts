import { dateForms } from './date-forms.ts'

// Written out, because ICU takes some ten milliseconds to wake, which a small build of an English article can save.
const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * The names of the months as a date of the language writes them (`listopadu`, not `listopad`), in full; in English where
 * CLDR does not know the language.
 */
export function monthNames(lang: string): readonly string[] {
  if (lang === 'en') return ENGLISH
  return dateForms(lang)?.months ?? ENGLISH
}
