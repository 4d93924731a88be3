import { type DateReading, readDate, weekdayWords } from '../shared/index.ts'

const LEAD =
  /^(?:(?:(?:first|last) )?(?:published|posted|updated|modified|date)(?: on)?|ver[öo]ffentlicht(?: am)?|erschienen(?: am)?|aktualisiert(?: am)?|stand|publié(?: le)?|mis à jour(?: le)?|paru le|publicado(?: el| em)?|actualizado(?: el)?|pubblicato(?: il)?|aggiornato(?: il)?|gepubliceerd(?: op)?|опубликовано|обновлено|publicerad|publisert|udgivet|julkaistu|päivitetty|opublikowano|zveřejněno|publikováno|megjelent):? /iu
/** The hour, as web pages have it after the day: `6:00 a.m. ET`, `at 18:30 GMT`. */
const HOUR =
  /(?:,| [–—-])?(?: at| um| à| alle| om)? \d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?| uhr)?(?: [A-Z]{2,4})?$/i

/** The same of an event: no zone of a site stands behind it. */
const HOUR_OF_DAY =
  /(?:,| [–—-]|(?<=\p{L}))(?: at| um| à| alle| om)? \d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?| uhr)?$/iu

/** When it was changed, behind the day. */
const CHANGED =
  /[,;]? \(?(?:(?:last )?updated|aktualisiert|zuletzt geändert|mis à jour|modifié|actualizado|aggiornato|modificato|atualizado|bijgewerkt|обновлено)(?!\p{L}).*$/iu

/** A line of figures alone that names no day may be anything: `1851`, `1914-18`. */
const NO_DAY = /^\d{4}(?:-\d{1,2})?$/

/** Reads the month of an issue, in words: `May 2023`. */
export function readMonth(text: string): DateReading | undefined {
  const reading = /\p{L}/u.test(text) ? readDate(text) : undefined
  return reading?.kind === 'date' && reading.iso.length === 7 ? reading : undefined
}

/** Reads a line that is a day and nothing else, but for a weekday or a word such as “Published” before it, and the hour after it. */
export function readDay(line: string): DateReading | undefined {
  const text = line.replaceAll(/\s+/g, ' ').replace(LEAD, '').replace(CHANGED, '').replace(HOUR, '')
  if (NO_DAY.test(text)) return undefined
  const reading = readDate(text)
  const isDay = reading?.kind === 'impossible' || (reading?.iso.split('-').length ?? 0) === 3
  return isDay ? reading : undefined
}

/**
 * Whether a line says on which day of the week, and at which hour, something takes place, in the language of its day. The hour
 * alone, or behind “Published”, is that of a site.
 */
export function saysHour(line: string, lang: string): boolean {
  const text = line.replaceAll(/\s+/g, ' ')
  const first = /^\p{L}+/u.exec(text)?.[0].toLocaleLowerCase(lang) ?? ''
  return weekdayWords(lang).has(first) && HOUR_OF_DAY.test(text) && !CHANGED.test(text)
}

/** Whether a line is a day that there is, and nothing else. */
export function isDate(text: string): boolean {
  return readDay(text)?.kind === 'date'
}
