/**
 * The rows of src/ast/date-forms.ts, from the ICU of the Node.js that runs it: `node bench/date-forms.mjs`. Run it where
 * `process.versions.cldr` is the version that the file names.
 */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
/** Lists of these change with what stands in them. */
const OWN_LISTS = ['es', 'he', 'ti']

const day = { year: 'numeric', month: 'long', day: 'numeric' }
const month = { year: 'numeric', month: 'long' }
const time = new Date(Date.UTC(2001, 10, 20))

for (const lang of Intl.DateTimeFormat.supportedLocalesOf(CODES)) {
  if (lang === 'en' || !/^[a-z]{2}$/.test(lang)) continue
  if (format(lang, day).resolvedOptions().calendar !== 'gregory') continue
  const nought = parts(lang, { day: 'numeric' }, new Date(Date.UTC(2000, 0, 10)))
    .find(is('day'))
    .value.at(-1)
  const [full, alone] = [months(lang, day), months(lang, month)]
  const patterns = [day, month, { year: 'numeric' }].map((form) => pattern(lang, form))
  const row = [
    lang,
    nought === '0' ? '' : nought,
    ...patterns,
    list(lang),
    full,
    ...(alone === full ? [] : [alone]),
  ]
  console.log(row.join('|'))
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
    .map(({ type, value }) => (type === 'literal' ? value : `{${type[0]}}`))
    .join('')
    // As Intl does when it writes a whole date.
    .replaceAll('\u202F', ' ')
  // CLDR has written both; the other is the older way.
  return lang === 'ca' ? made.replace(' del ', ' de ') : made
}

function months(lang, options) {
  const name = (index) => parts(lang, options, new Date(Date.UTC(2001, index, 1))).find(is('month')).value
  return Array.from({ length: 12 }, (_, index) => name(index)).join(';')
}

function list(lang) {
  if (OWN_LISTS.includes(lang)) return ''
  const joints = (...items) =>
    new Intl.ListFormat(lang, { type: 'conjunction' })
      .formatToParts(items)
      .filter(is('literal'))
      .map(({ value }) => value)
  const [between, , last] = joints('A', 'B', 'C', 'D')
  const [pair] = joints('A', 'B')
  return [between, last, ...(pair === last ? [] : [pair])].join(';')
}
