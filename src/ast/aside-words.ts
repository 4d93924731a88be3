import { byLanguage } from './by-language.ts'
import type { AsideKind } from './nodes.ts'

/** What the kinds of asides are called: the titles of callouts that books and manuals of the language have. */
export type AsideWords = Readonly<Record<AsideKind, string>>

/** Every kind, in the order of their words. */
export const ASIDE_KINDS = [
  'note',
  'tip',
  'important',
  'warning',
  'caution',
  'sidebar',
  'abstract',
  'contact',
  'answer',
  'wordBank',
] as const satisfies readonly AsideKind[]

/** By language, in the order of `ASIDE_KINDS`. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['Note', 'Tip', 'Important', 'Warning', 'Caution', 'Sidebar'],
    ...['Abstract', 'Contact', 'Answer', 'Word bank'],
  ],
  de: [
    ...['Hinweis', 'Tipp', 'Wichtig', 'Warnung', 'Vorsicht', 'Randtext'],
    ...['Zusammenfassung', 'Kontakt', 'Lösung', 'Wortspeicher'],
  ],
  fr: [
    ...['Note', 'Conseil', 'Important', 'Avertissement', 'Attention', 'Encadré'],
    ...['Résumé', 'Contact', 'Réponse', 'Banque de mots'],
  ],
  es: [
    ...['Nota', 'Consejo', 'Importante', 'Advertencia', 'Precaución', 'Recuadro'],
    ...['Resumen', 'Contacto', 'Respuesta', 'Banco de palabras'],
  ],
  it: [
    ...['Nota', 'Suggerimento', 'Importante', 'Avvertenza', 'Attenzione', 'Riquadro'],
    ...['Sommario', 'Contatti', 'Soluzione', 'Banca delle parole'],
  ],
  pt: [
    ...['Nota', 'Dica', 'Importante', 'Aviso', 'Cuidado', 'Caixa'],
    ...['Resumo', 'Contacto', 'Resposta', 'Banco de palavras'],
  ],
  nl: [
    ...['Opmerking', 'Tip', 'Belangrijk', 'Waarschuwing', 'Voorzichtig', 'Kader'],
    ...['Samenvatting', 'Contact', 'Antwoord', 'Woordenbank'],
  ],
  sv: [
    ...['Obs', 'Tips', 'Viktigt', 'Varning', 'Försiktigt', 'Faktaruta'],
    ...['Sammanfattning', 'Kontakt', 'Svar', 'Ordbank'],
  ],
  da: [
    ...['Bemærk', 'Tip', 'Vigtigt', 'Advarsel', 'Forsigtig', 'Faktaboks'],
    ...['Resumé', 'Kontakt', 'Svar', 'Ordbank'],
  ],
  nb: [
    ...['Merk', 'Tips', 'Viktig', 'Advarsel', 'Forsiktig', 'Faktaboks'],
    ...['Sammendrag', 'Kontakt', 'Svar', 'Ordbank'],
  ],
  fi: [
    ...['Huomautus', 'Vinkki', 'Tärkeää', 'Varoitus', 'Varo', 'Tietoruutu'],
    ...['Tiivistelmä', 'Yhteystiedot', 'Vastaus', 'Sanapankki'],
  ],
  pl: [
    ...['Uwaga', 'Wskazówka', 'Ważne', 'Ostrzeżenie', 'Ostrożnie', 'Ramka'],
    ...['Streszczenie', 'Kontakt', 'Odpowiedź', 'Bank słów'],
  ],
  cs: [
    ...['Poznámka', 'Tip', 'Důležité', 'Varování', 'Pozor', 'Rámeček'],
    ...['Abstrakt', 'Kontakt', 'Odpověď', 'Banka slov'],
  ],
  ru: [
    ...['Примечание', 'Совет', 'Важно', 'Предупреждение', 'Осторожно', 'Врезка'],
    ...['Аннотация', 'Контакты', 'Ответ', 'Слова для справок'],
  ],
  uk: [
    ...['Примітка', 'Порада', 'Важливо', 'Попередження', 'Обережно', 'Врізка'],
    ...['Анотація', 'Контакти', 'Відповідь', 'Слова для довідки'],
  ],
  el: [
    ...['Σημείωση', 'Συμβουλή', 'Σημαντικό', 'Προειδοποίηση', 'Προσοχή', 'Πλαίσιο'],
    ...['Περίληψη', 'Επικοινωνία', 'Απάντηση', 'Τράπεζα λέξεων'],
  ],
  tr: [
    ...['Not', 'İpucu', 'Önemli', 'Uyarı', 'Dikkat', 'Kutu'],
    ...['Özet', 'İletişim', 'Cevap', 'Kelime bankası'],
  ],
  ar: [
    ...['ملاحظة', 'نصيحة', 'مهم', 'تحذير', 'تنبيه', 'إطار'],
    ...['الملخص', 'للتواصل', 'الإجابة', 'بنك الكلمات'],
  ],
  he: [
    ...['הערה', 'טיפ', 'חשוב', 'אזהרה', 'זהירות', 'מסגרת'],
    ...['תקציר', 'יצירת קשר', 'תשובה', 'מחסן מילים'],
  ],
  ja: [...['注', 'ヒント', '重要', '警告', '注意', 'コラム'], ...['要旨', '連絡先', '解答', '語群']],
  zh: [...['注', '提示', '重要', '警告', '小心', '专栏'], ...['摘要', '联系方式', '答案', '词库']],
  'zh-hant': [...['註', '提示', '重要', '警告', '小心', '專欄'], ...['摘要', '聯絡方式', '答案', '詞庫']],
  ko: [...['참고', '도움말', '중요', '경고', '주의', '곁글'], ...['초록', '연락처', '답', '낱말 은행']],
}

/** Other tags of the same language, or of the same script. */
const SAME: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  iw: 'he',
  'zh-tw': 'zh-hant',
  'zh-hk': 'zh-hant',
  'zh-mo': 'zh-hant',
}

const WORDS: Readonly<Record<string, AsideWords>> = Object.fromEntries(
  Object.entries(TABLE).map(([lang, words]) => [
    lang,
    Object.fromEntries(ASIDE_KINDS.map((kind, at) => [kind, words[at]!])) as AsideWords,
  ]),
)

/** English where the language's own words are not known. */
export function asideWordsOf(lang: string): AsideWords {
  return byLanguage(WORDS, byLanguage(SAME, lang) ?? lang) ?? WORDS.en!
}

/** What parts a label from what it names: `Warning: Nuts`; wide in East Asia, after a blank in French. */
const COLONS: Readonly<Record<string, string>> = { fr: '\u00A0: ', ja: '：', zh: '：' }

export function colonOf(lang: string): string {
  return byLanguage(COLONS, lang) ?? ': '
}
