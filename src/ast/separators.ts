import { byLanguage } from './by-language.ts'

/** What a change of scene is called: the words in which screen readers say the `hr` of a page. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'separator',
  de: 'Trennlinie',
  fr: 'séparateur',
  es: 'separador',
  it: 'separatore',
  pt: 'separador',
  nl: 'scheidingslijn',
  sv: 'avskiljare',
  da: 'skillelinje',
  nb: 'skillelinje',
  nn: 'skiljelinje',
  no: 'skillelinje',
  fi: 'erotin',
  pl: 'separator',
  cs: 'oddělovač',
  ru: 'разделитель',
  uk: 'роздільник',
  el: 'διαχωριστικό',
  tr: 'ayırıcı',
  ar: 'فاصل',
  he: 'מפריד',
  ja: '区切り',
  zh: '分隔线',
  'zh-hant': '分隔線',
  'zh-tw': '分隔線',
  'zh-hk': '分隔線',
  ko: '구분선',
}

/** What is said at a change of scene, in a language; in others than those of the table, in English. */
export function separatorWord(lang: string): string {
  return byLanguage(WORDS, lang) ?? WORDS.en!
}
