import { DATE_ROWS } from './date-rows.ts'

/** The forms of one language. */
export interface DateForms {
  /** With `{d}`, `{m}` and `{y}` for what is known of a date. */
  readonly patterns: { readonly day: string; readonly month: string; readonly year: string }
  /** In a date with a day, and in one without. */
  readonly months: readonly string[]
  readonly monthsAlone: readonly string[]
  /** Between the items of a list, before its last, and between two that are all. */
  readonly list?: { readonly between: string; readonly last: string; readonly pair: string }
  /** The figure nought. */
  readonly nought: string
  readonly calendar: 'gregorian' | 'buddhist' | 'persian'
}

let table: ReadonlyMap<string, string> | undefined

/** The forms of a language, as it is written in its region; nothing where CLDR has none. */
export function dateForms(lang: string): DateForms | undefined {
  table ??= new Map(
    DATE_ROWS.trim()
      .split('\n')
      .flatMap((row) => {
        const end = row.indexOf('|')
        return row
          .slice(0, end)
          .split(' ')
          .map((tag) => [tag, row.slice(end + 1)] as const)
      }),
  )
  for (let tag = shortest(lang); tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const row = table.get(tag)
    if (row !== undefined) return formsOf(row)
  }
  return undefined
}

function formsOf(row: string): DateForms {
  const [counted, day, month, year, joints, months, alone] = row.split('|') as [string, ...string[]]
  const [nought, calendar] = counted.split(' ')
  const [between = '', last = '', pair = last] = joints!.split(';')
  return {
    patterns: { day: day!, month: month!, year: year! },
    months: months!.split(';'),
    monthsAlone: (alone ?? months!).split(';'),
    ...(joints !== '' && { list: { between, last, pair } }),
    nought: nought || '0',
    calendar: calendar === 'buddhist' || calendar === 'persian' ? calendar : 'gregorian',
  }
}

/** `de` of `de-DE`; `de-AT` stays, and says what it says in its own way. */
function shortest(lang: string): string {
  if (!lang.includes('-')) return lang
  try {
    return new Intl.Locale(lang).minimize().baseName
  } catch {
    return lang
  }
}
