import { byLanguage } from './by-language.ts'

/** What the edition is called whose page numbers another one shares. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'Standard edition',
  de: 'Normalausgabe',
  fr: 'Édition courante',
  es: 'Edición estándar',
  it: 'Edizione normale',
  pt: 'Edição normal',
  nl: 'Gewone uitgave',
  sv: 'Ordinarie utgåva',
  da: 'Almindelig udgave',
  nb: 'Vanlig utgave',
  no: 'Vanlig utgave',
  fi: 'Tavallinen painos',
  pl: 'Wydanie zwykłe',
  cs: 'Běžné vydání',
  ru: 'Обычное издание',
  uk: 'Звичайне видання',
  el: 'Κανονική έκδοση',
  tr: 'Normal baskı',
  ar: 'الطبعة العادية',
  he: 'המהדורה הרגילה',
  ja: '通常版',
  zh: '普通版',
  ko: '일반판',
}

export function standardEditionIn(lang: string): string {
  return byLanguage(NAMES, lang) ?? NAMES.en!
}
