/** The four marks of a language: what `"` opens and closes, and what `'` opens and closes. */
export type QuotationMarks = readonly [open: string, close: string, innerOpen: string, innerClose: string]

/**
 * Quotation marks by language. Source: Unicode CLDR 48, `delimiters`, but where another source is named. A straight
 * double mark gives the first pair and a straight single mark the second, so that an author keeps the choice.
 * A language that is not listed has its text left alone.
 */
export const quotationMarks: Readonly<Record<string, QuotationMarks>> = {
  af: ['“', '”', '‘', '’'],
  be: ['«', '»', '„', '“'],
  bg: ['„', '“', '„', '“'],
  ca: ['«', '»', '“', '”'],
  cs: ['„', '“', '‚', '‘'],
  // Retskrivningsordbogen, »Anførselstegn«, shows ”…” first; CLDR has the English marks.
  da: ['”', '”', '’', '’'],
  de: ['„', '“', '‚', '‘'],
  // Schweizerische Bundeskanzlei, Schreibweisungen: guillemets without spaces; CLDR repeats Germany's.
  'de-ch': ['«', '»', '‹', '›'],
  'de-li': ['«', '»', '‹', '›'],
  el: ['«', '»', '“', '”'],
  en: ['“', '”', '‘', '’'],
  es: ['“', '”', '‘', '’'],
  et: ['„', '“', '‚', '‘'],
  eu: ['«', '»', '“', '”'],
  fi: ['”', '”', '’', '’'],
  // CLDR repeats the guillemets inside; “…” keeps the two levels apart, and is CLDR's older second level.
  fr: ['«', '»', '“', '”'],
  'fr-ch': ['«', '»', '‹', '›'],
  ga: ['“', '”', '‘', '’'],
  gl: ['“', '”', '‘', '’'],
  hr: ['„', '“', '‚', '‘'],
  hu: ['„', '”', '»', '«'],
  is: ['„', '“', '‚', '‘'],
  it: ['«', '»', '“', '”'],
  lt: ['„', '“', '„', '“'],
  lv: ['“', '”', '‘', '’'],
  nb: ['«', '»', '‘', '’'],
  // CLDR has single marks for both; Taaladvies.net allows double ones, which are what a double mark asks for.
  nl: ['“', '”', '‘', '’'],
  nn: ['«', '»', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  pl: ['„', '”', '«', '»'],
  pt: ['“', '”', '‘', '’'],
  'pt-pt': ['«', '»', '“', '”'],
  ro: ['„', '”', '«', '»'],
  ru: ['«', '»', '„', '“'],
  sk: ['„', '“', '‚', '‘'],
  sl: ['„', '“', '‚', '‘'],
  sr: ['„', '”', '’', '’'],
  sv: ['”', '”', '’', '’'],
  tr: ['“', '”', '‘', '’'],
  uk: ['«', '»', '„', '“'],
}
