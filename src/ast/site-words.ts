import { byLanguage } from './by-language.ts'

/** What the pages of a site call their ways. */
export interface SiteWords {
  /** The page before and the page behind. */
  readonly previous: string
  readonly next: string
  readonly search: string
  /** Before the number of what was found. */
  readonly results: string
}

/** By language: previous, next, search, results. */
const TABLE: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['Previous', 'Next', 'Search', 'Results'],
  de: ['Zurück', 'Weiter', 'Suche', 'Treffer'],
  fr: ['Précédent', 'Suivant', 'Recherche', 'Résultats'],
  es: ['Anterior', 'Siguiente', 'Buscar', 'Resultados'],
  it: ['Precedente', 'Successivo', 'Cerca', 'Risultati'],
  pt: ['Anterior', 'Seguinte', 'Pesquisa', 'Resultados'],
  nl: ['Vorige', 'Volgende', 'Zoeken', 'Resultaten'],
  sv: ['Föregående', 'Nästa', 'Sök', 'Träffar'],
  da: ['Forrige', 'Næste', 'Søg', 'Resultater'],
  nb: ['Forrige', 'Neste', 'Søk', 'Treff'],
  no: ['Forrige', 'Neste', 'Søk', 'Treff'],
  fi: ['Edellinen', 'Seuraava', 'Haku', 'Osumat'],
  pl: ['Poprzednia', 'Następna', 'Szukaj', 'Wyniki'],
  cs: ['Předchozí', 'Další', 'Hledat', 'Výsledky'],
  ru: ['Назад', 'Далее', 'Поиск', 'Найдено'],
  uk: ['Назад', 'Далі', 'Пошук', 'Знайдено'],
  el: ['Προηγούμενο', 'Επόμενο', 'Αναζήτηση', 'Αποτελέσματα'],
  tr: ['Önceki', 'Sonraki', 'Ara', 'Sonuçlar'],
  ar: ['السابق', 'التالي', 'بحث', 'النتائج'],
  he: ['הקודם', 'הבא', 'חיפוש', 'תוצאות'],
  ja: ['前へ', '次へ', '検索', '検索結果'],
  zh: ['上一页', '下一页', '搜索', '结果'],
  'zh-hant': ['上一頁', '下一頁', '搜尋', '結果'],
  'zh-tw': ['上一頁', '下一頁', '搜尋', '結果'],
  ko: ['이전', '다음', '검색', '결과'],
}

/** English where the language's own words are not known. */
export function siteWordsOf(lang: string): SiteWords {
  const [previous, next, search, results] = byLanguage(TABLE, lang) ?? TABLE.en!
  return { previous, next, search, results }
}
