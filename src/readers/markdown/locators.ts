import type { CitationItem } from '../../ast/index.ts'

type Place = Pick<CitationItem, 'locator' | 'unit' | 'suffix'>

/** What people write before a number, by the unit of CSL that they mean (CSL 1.0.2, `locators`). */
const UNITS: Readonly<Record<string, string>> = {
  page: 'p. pp. page pages S. Seite Seiten s. str. стр. с. pág. págs. pag. blz.',
  chapter: 'chap. chaps. chapter chapters ch. chs. Kap. Kapitel chapitre cap. caps. capítulo hoofdstuk гл.',
  section: 'sec. secs. section sections § §§ sect. Abschnitt',
  volume: 'vol. vols. volume volumes Bd. Bde. Band tome т.',
  figure: 'fig. figs. figure figures Abb. Abbildung',
  line: 'line lines l. ll. Z. Zeile',
  note: 'note notes n. nn. Anm.',
  number: 'number no. nos. Nr. n° №',
  paragraph: 'para. paras. paragraph paragraphs ¶ ¶¶ Abs.',
  part: 'part parts pt. pts. Teil partie',
  book: 'book books bk. bks. Buch livre',
  column: 'col. cols. column columns Sp. Spalte',
  folio: 'fol. fols. folio folios Bl.',
  verse: 'verse verses v. vv.',
  opus: 'op. opp. opus',
  'sub-verbo': 's.v. s.vv. sub verbo',
}

const UNIT_OF = new Map(
  Object.entries(UNITS).flatMap(([unit, words]) =>
    words.split(unit === 'sub-verbo' ? /(?<=\.) / : ' ').map((word) => [word, unit] as const),
  ),
)

const NUMBER = '(?:\\p{L}{0,3}\\d[\\p{L}\\p{N}.:/]*(?<![.:/])|[ivxlcdm]+|[IVXLCDM]+)'
const RANGE = `${NUMBER}(?:\\s?[-–—]{1,2}\\s?${NUMBER}|\\s?ff?\\.)?`
/** One number or more, with the word before them. */
const LOCATOR = new RegExp(
  `^\\s*,?\\s*(?:([^\\s\\d,;{}]{1,12}(?: verbo)?)\\s?)?(${RANGE}(?:\\s?(?:,|&|and|und|et)\\s?${RANGE})*)(?![\\p{L}\\p{N}])`,
  'u',
)
const BRACED = /^\s*,?\s*\{([^{}]*)\}/

/** What stands behind a key: where in the work, and what is said of it. */
export function suffixOf(text: string): Place {
  const braced = BRACED.exec(text)
  if (braced) return { ...placeIn(braced[1]!), ...suffix(text.slice(braced[0].length)) }
  const [whole, word, locator] = LOCATOR.exec(text) ?? []
  const unit = word === undefined ? undefined : UNIT_OF.get(word)
  // A year or a number without a word is a page where nothing but marks stands before it.
  if (whole === undefined || locator === undefined || (word !== undefined && unit === undefined))
    return suffix(text)
  return { locator: ranged(locator), ...named(unit), ...suffix(text.slice(whole.length)) }
}

/** `{ch. A-7}`: all of it is the place, whatever it looks like. */
function placeIn(text: string): Place {
  const [, word = '', rest = ''] = /^\s*(\S+)\s+(.*)$/s.exec(text) ?? []
  const unit = UNIT_OF.get(word)
  const locator = (unit === undefined ? text : rest).trim()
  return locator === '' ? {} : { locator, ...named(unit) }
}

function named(unit: string | undefined): Pick<Place, 'unit'> {
  return unit === undefined || unit === 'page' ? {} : { unit }
}

function ranged(locator: string): string {
  return locator.replaceAll(/\s?[-–—]{1,2}\s?/g, '-')
}

function suffix(text: string): Place {
  return text.trim() === '' ? {} : { suffix: text.replaceAll(/\s+/g, ' ').trimEnd() }
}
