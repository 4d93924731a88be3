import { languageTag } from './metadata.ts'

/** Languages whose names are known, with the forms of some that people tell apart. */
const TAGS = (
  'en es fr pt ru de it pl uk nl tr ro cs el sv da nb nn no fi ar he hu bg sk hr sr sl lt lv et ca gl eu ga is cy sq ' +
  'mk be bs az id ms vi fa ur hi bn mr ta te kn ml gu pa th ka hy zh ja ko la eo lb mt gd br oc fy af sw tl kk uz mn ' +
  'my km lo ne si am yi en-GB en-US en-AU en-CA de-AT de-CH fr-CA fr-CH es-MX es-419 pt-BR pt-PT nl-BE zh-Hans zh-Hant'
).split(' ')

/** In which languages people say them, beside a language's own. */
const NAMED_IN = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']

/** Codes of ISO 639-2/B, which are of English names; BCP 47 knows those of the languages' own. */
const BIBLIOGRAPHIC = new Map(
  Object.entries({
    ...{ alb: 'sq', arm: 'hy', baq: 'eu', bur: 'my', chi: 'zh', cze: 'cs', dut: 'nl', fre: 'fr', geo: 'ka' },
    ...{ ger: 'de', gre: 'el', ice: 'is', mac: 'mk', may: 'ms', per: 'fa', rum: 'ro', slo: 'sk', wel: 'cy' },
  }),
)

const COUNTRIES = new Map(Object.entries({ uk: 'GB', us: 'US', usa: 'US', gb: 'GB' }))

/** Longer is no name, in UTF-16 units. */
const LONGEST = 60

let names: Map<string, string> | undefined

/** The tag of a language that is named in any way: `de`, `de_DE`, `ger`, `german`, `Deutsch`, `English (UK)`. */
export function namedLanguage(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const value = text.trim().replace(/\.(?:utf-?8|iso.*)$/i, '')
  const code = BIBLIOGRAPHIC.get(value.toLowerCase())
  if (code !== undefined) return code
  const tag = languageTag(value.replaceAll('_', '-'))
  // A primary subtag of four letters and more is one of a name (RFC 5646, 2.2.1).
  if (tag !== undefined && /^[a-z]{2,3}(?![a-z])/i.test(tag)) return tag
  names ??= allNames()
  return names.get(plain(value)) ?? withCountry(value, names)
}

/** `English (UK)`, `Portuguese (Brazil)`. */
function withCountry(value: string, known: ReadonlyMap<string, string>): string | undefined {
  const parts = /^(?<language>[^()]+?)\s*\((?<country>[^()]+)\)$/.exec(value)?.groups
  const language = parts && known.get(plain(parts.language!))
  if (!language) return undefined
  const country = plain(parts.country!)
  const region = COUNTRIES.get(country) ?? regionNamed(country)
  return region === undefined ? language : languageTag(`${language}-${region}`)
}

function regionNamed(name: string): string | undefined {
  const regions = TAGS.flatMap((tag) => new Intl.Locale(tag).maximize().region ?? [])
  const english = new Intl.DisplayNames('en', { type: 'region' })
  return regions.find((region) => plain(english.of(region) ?? '') === name)
}

function allNames(): Map<string, string> {
  const found = new Map<string, string>()
  // Later ones do not take a name away from earlier ones: English comes first.
  const add = (name: string | undefined, tag: string) => {
    if (name !== undefined && !found.has(plain(name))) found.set(plain(name), tag)
  }
  for (const speaker of NAMED_IN) {
    const display = new Intl.DisplayNames(speaker, { type: 'language', fallback: 'none' })
    for (const tag of TAGS) add(display.of(tag), tag)
  }
  for (const tag of TAGS) add(new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag), tag)
  return found
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ')
}
