/**
 * The rows of src/ast/date-rows.ts, from the ICU of the Node.js that runs it: `node bench/date-forms.mjs`. Run it where
 * `process.versions.cldr` is the version that the file names.
 */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const TWO = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
const THREE = TWO.flatMap((first) => LETTERS.map((second) => first + second))
const SCRIPTS = 'Adlm Arab Beng Cyrl Deva Guru Hans Hant Latn Mtei Olck Tfng Vaii'.split(' ')
const PLACES = [...TWO.map((code) => code.toUpperCase()), ...SCRIPTS, '001', '150', '419']
/** Lists of these change with what stands in them. */
const OWN_LISTS = ['es', 'he', 'ti']
/** Countries whose own calendar is not the one that their languages have elsewhere, and which count by both. */
const GREGORIAN = ['AF', 'IR']
/** A day in each month, by calendar: Farvardin begins in March. */
const DAYS = {
  gregory: (month) => Date.UTC(2001, month, 1),
  buddhist: (month) => Date.UTC(2001, month, 1),
  persian: (month) => Date.UTC(2001, 2, 25) + month * 30.5 * 86_400_000,
}

const day = { year: 'numeric', month: 'long', day: 'numeric' }
const month = { year: 'numeric', month: 'long' }
const time = new Date(Date.UTC(2001, 10, 20))

const languages = [...TWO, ...THREE].filter(isKnown)
const rows = new Map(languages.map((lang) => [lang, rowOf(lang)]))
for (const lang of languages)
  for (const place of PLACES) {
    const tag = `${lang}-${place}`
    if (!isKnown(tag) || new Intl.Locale(tag).minimize().baseName === lang) continue
    if (rowOf(tag) !== rows.get(lang)) rows.set(tag, rowOf(tag))
  }
const tagsOf = Map.groupBy
  ? Map.groupBy(rows.keys(), (tag) => rows.get(tag))
  : [...rows].reduce((tags, [tag, row]) => tags.set(row, [...(tags.get(row) ?? []), tag]), new Map())
for (const [row, tags] of tagsOf) console.log([tags.join(' '), row].join('|'))

function isKnown(tag) {
  return new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag
}

function rowOf(lang) {
  const [, place] = lang.split('-')
  const own = format(lang, day).resolvedOptions().calendar
  const isOther = GREGORIAN.includes(place) && !['fa', 'ps'].includes(lang.slice(0, 2))
  const calendar = isOther || !DAYS[own] ? 'gregory' : own
  const nought = parts(lang, { day: 'numeric', calendar: 'gregory' }, new Date(Date.UTC(2000, 0, 10)))
    .find(is('day'))
    .value.at(-1)
  const [full, alone] = [months(lang, { ...day, calendar }), months(lang, { ...month, calendar })]
  const patterns = [day, month, { year: 'numeric' }].map((form) => pattern(lang, { ...form, calendar }))
  const counted = [nought === '0' ? '' : nought, calendar === 'gregory' ? '' : calendar]
  return [
    counted.join(' ').trimEnd(),
    ...patterns,
    list(lang),
    full,
    ...(alone === full ? [] : [alone]),
  ].join('|')
}

function format(lang, options) {
  return new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...options })
}

function parts(lang, options, at) {
  return format(lang, options).formatToParts(at)
}

function is(type) {
  return (part) => part.type === type
}

function pattern(lang, options) {
  const made = parts(lang, options, time)
    .map(({ type, value }) => (type === 'literal' || type === 'era' ? value : `{${type[0]}}`))
    .join('')
    // As Intl does when it writes a whole date.
    .replaceAll('\u202F', ' ')
    // It has no word for the era where it says AP, and nobody who counts so needs one.
    .replace('AP ', '')
  // CLDR has written both; the other is the older way.
  return lang.startsWith('ca') ? made.replace(' del ', ' de ') : made
}

function months(lang, options) {
  const name = (index) =>
    parts(lang, options, new Date(DAYS[options.calendar](index))).find(is('month')).value
  return Array.from({ length: 12 }, (_, index) => name(index)).join(';')
}

function list(lang) {
  if (OWN_LISTS.includes(lang.slice(0, 2))) return ''
  const joints = (...items) =>
    new Intl.ListFormat(lang, { type: 'conjunction' })
      .formatToParts(items)
      .filter(is('literal'))
      .map(({ value }) => value)
  const [between, , last] = joints('A', 'B', 'C', 'D')
  const [pair] = joints('A', 'B')
  return [between, last, ...(pair === last ? [] : [pair])].join(';')
}
