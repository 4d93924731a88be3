import { asideWordsOf } from './aside-words.ts'
import { byLanguage } from './by-language.ts'
import { CALLOUT_KINDS, type CalloutKind } from './callout-kinds.ts'
import { NEAR_WORDS } from './near-words.ts'

/** What is numbered, and called by its number. */
export type Counted = (typeof COUNTED)[number] | CalloutKind

const COUNTED = [
  ...(['figure', 'table', 'equation', 'listing', 'part', 'chapter', 'section', 'appendix', 'page'] as const),
  ...(['theorem', 'lemma', 'corollary', 'proposition', 'conjecture', 'definition'] as const),
  ...(['example', 'exercise', 'remark', 'proof', 'solution', 'algorithm'] as const),
] as const

/** Titles and words of what is made of an article: its index, lists, keywords, and where a thing is that it refers to. */
export type MadeWord = (typeof MADE)[number]

const MADE = [
  'and',
  'see',
  'seeAlso',
  'index',
  'symbols',
  'figures',
  'tables',
  'glossary',
  'keywords',
  'onPage',
] as const

/**
 * As they stand in running text: of each that is counted its name, and of the first nine after a bar that of several
 * (CSL 1.0.2, appendix III, has most of them). Where the number does not come last, `{}` stands for it.
 */
const WORDS: Readonly<Record<string, { readonly counted: string; readonly made: string }>> = {
  en: {
    counted:
      'figure|figures, table|tables, equation|equations, listing|listings, part|parts, chapter|chapters, section|sections, appendix|appendices, page|pages, theorem, lemma, corollary, proposition, conjecture, definition, example, exercise, remark, proof, solution, algorithm',
    made: 'and, see, see also, Index, Symbols and numbers, Figures, Tables, Glossary, Keywords, on page {}',
  },
  de: {
    counted:
      'Abbildung|Abbildungen, Tabelle|Tabellen, Gleichung|Gleichungen, Listing|Listings, Teil|Teile, Kapitel|Kapitel, Abschnitt|Abschnitte, Anhang|Anhänge, Seite|Seiten, Satz, Lemma, Korollar, Proposition, Vermutung, Definition, Beispiel, Übung, Bemerkung, Beweis, Lösung, Algorithmus',
    made: 'und, siehe, siehe auch, Register, Zeichen und Zahlen, Abbildungen, Tabellen, Glossar, Schlagwörter, auf Seite {}',
  },
  fr: {
    counted:
      'figure|figures, tableau|tableaux, équation|équations, listage|listages, partie|parties, chapitre|chapitres, section|sections, annexe|annexes, page|pages, théorème, lemme, corollaire, proposition, conjecture, définition, exemple, exercice, remarque, démonstration, solution, algorithme',
    made: 'et, voir, voir aussi, Index, Symboles et nombres, Figures, Tableaux, Glossaire, Mots-clés, page {}',
  },
  es: {
    counted:
      'figura|figuras, tabla|tablas, ecuación|ecuaciones, listado|listados, parte|partes, capítulo|capítulos, sección|secciones, apéndice|apéndices, página|páginas, teorema, lema, corolario, proposición, conjetura, definición, ejemplo, ejercicio, observación, demostración, solución, algoritmo',
    made: 'y, véase, véase también, Índice alfabético, Símbolos y números, Figuras, Tablas, Glosario, Palabras clave, en la página {}',
  },
  it: {
    counted:
      'figura|figure, tabella|tabelle, equazione|equazioni, listato|listati, parte|parti, capitolo|capitoli, sezione|sezioni, appendice|appendici, pagina|pagine, teorema, lemma, corollario, proposizione, congettura, definizione, esempio, esercizio, osservazione, dimostrazione, soluzione, algoritmo',
    made: 'e, vedi, vedi anche, Indice analitico, Simboli e numeri, Figure, Tabelle, Glossario, Parole chiave, a pagina {}',
  },
  pt: {
    counted:
      'figura|figuras, tabela|tabelas, equação|equações, listagem|listagens, parte|partes, capítulo|capítulos, seção|seções, apêndice|apêndices, página|páginas, teorema, lema, corolário, proposição, conjectura, definição, exemplo, exercício, observação, demonstração, solução, algoritmo',
    made: 'e, ver, ver também, Índice remissivo, Símbolos e números, Figuras, Tabelas, Glossário, Palavras-chave, na página {}',
  },
  'pt-pt': {
    counted:
      'figura|figuras, tabela|tabelas, equação|equações, listagem|listagens, parte|partes, capítulo|capítulos, secção|secções, apêndice|apêndices, página|páginas, teorema, lema, corolário, proposição, conjetura, definição, exemplo, exercício, observação, demonstração, solução, algoritmo',
    made: 'e, ver, ver também, Índice remissivo, Símbolos e números, Figuras, Tabelas, Glossário, Palavras-chave, na página {}',
  },
  nl: {
    counted:
      'figuur|figuren, tabel|tabellen, vergelijking|vergelijkingen, listing|listings, deel|delen, hoofdstuk|hoofdstukken, paragraaf|paragrafen, bijlage|bijlagen, pagina|pagina’s, stelling, lemma, gevolg, propositie, vermoeden, definitie, voorbeeld, oefening, opmerking, bewijs, oplossing, algoritme',
    made: 'en, zie, zie ook, Register, Tekens en getallen, Figuren, Tabellen, Woordenlijst, Trefwoorden, op pagina {}',
  },
  sv: {
    counted:
      'figur|figurer, tabell|tabeller, ekvation|ekvationer, listning|listningar, del|delar, kapitel|kapitel, avsnitt|avsnitt, bilaga|bilagor, sida|sidor, sats, lemma, korollarium, proposition, förmodan, definition, exempel, övning, anmärkning, bevis, lösning, algoritm',
    made: 'och, se, se även, Register, Tecken och tal, Figurer, Tabeller, Ordlista, Nyckelord, på sidan {}',
  },
  da: {
    counted:
      'figur|figurer, tabel|tabeller, ligning|ligninger, listning|listninger, del|dele, kapitel|kapitler, afsnit|afsnit, bilag|bilag, side|sider, sætning, lemma, korollar, proposition, formodning, definition, eksempel, øvelse, bemærkning, bevis, løsning, algoritme',
    made: 'og, se, se også, Register, Tegn og tal, Figurer, Tabeller, Ordliste, Nøgleord, på side {}',
  },
  nb: {
    counted:
      'figur|figurer, tabell|tabeller, ligning|ligninger, listing|listinger, del|deler, kapittel|kapitler, avsnitt|avsnitt, vedlegg|vedlegg, side|sider, teorem, lemma, korollar, proposisjon, formodning, definisjon, eksempel, øvelse, merknad, bevis, løsning, algoritme',
    made: 'og, se, se også, Register, Tegn og tall, Figurer, Tabeller, Ordliste, Nøkkelord, på side {}',
  },
  fi: {
    counted:
      'kuva|kuvat, taulukko|taulukot, yhtälö|yhtälöt, listaus|listaukset, osa|osat, luku|luvut, jakso|jaksot, liite|liitteet, sivu|sivut, lause, lemma, seuraus, propositio, konjektuuri, määritelmä, esimerkki, harjoitus, huomautus, todistus, ratkaisu, algoritmi',
    made: 'ja, ks., ks. myös, Hakemisto, Merkit ja numerot, Kuvat, Taulukot, Sanasto, Avainsanat, sivulla {}',
  },
  pl: {
    counted:
      'rysunek|rysunki, tabela|tabele, równanie|równania, listing|listingi, część|części, rozdział|rozdziały, podrozdział|podrozdziały, dodatek|dodatki, strona|strony, twierdzenie, lemat, wniosek, stwierdzenie, hipoteza, definicja, przykład, ćwiczenie, uwaga, dowód, rozwiązanie, algorytm',
    made: 'i, zob., zob. też, Indeks, Znaki i liczby, Rysunki, Tabele, Słowniczek, Słowa kluczowe, na stronie {}',
  },
  cs: {
    counted:
      'obrázek|obrázky, tabulka|tabulky, rovnice|rovnice, výpis|výpisy, část|části, kapitola|kapitoly, oddíl|oddíly, příloha|přílohy, strana|strany, věta, lemma, důsledek, tvrzení, domněnka, definice, příklad, cvičení, poznámka, důkaz, řešení, algoritmus',
    made: 'a, viz, viz též, Rejstřík, Znaky a čísla, Obrázky, Tabulky, Slovníček pojmů, Klíčová slova, na straně {}',
  },
  ru: {
    counted:
      'рисунок|рисунки, таблица|таблицы, уравнение|уравнения, листинг|листинги, часть|части, глава|главы, раздел|разделы, приложение|приложения, страница|страницы, теорема, лемма, следствие, утверждение, гипотеза, определение, пример, упражнение, замечание, доказательство, решение, алгоритм',
    made: 'и, см., см. также, Предметный указатель, Знаки и числа, Рисунки, Таблицы, Глоссарий, Ключевые слова, на странице {}',
  },
  uk: {
    counted:
      'рисунок|рисунки, таблиця|таблиці, рівняння|рівняння, лістинг|лістинги, частина|частини, розділ|розділи, підрозділ|підрозділи, додаток|додатки, сторінка|сторінки, теорема, лема, наслідок, твердження, гіпотеза, означення, приклад, вправа, зауваження, доведення, розвʼязання, алгоритм',
    made: 'і, див., див. також, Предметний покажчик, Знаки й числа, Рисунки, Таблиці, Глосарій, Ключові слова, на сторінці {}',
  },
  el: {
    counted:
      'σχήμα|σχήματα, πίνακας|πίνακες, εξίσωση|εξισώσεις, κώδικας|κώδικες, μέρος|μέρη, κεφάλαιο|κεφάλαια, ενότητα|ενότητες, παράρτημα|παραρτήματα, σελίδα|σελίδες, θεώρημα, λήμμα, πόρισμα, πρόταση, εικασία, ορισμός, παράδειγμα, άσκηση, παρατήρηση, απόδειξη, λύση, αλγόριθμος',
    made: 'και, βλ., βλ. επίσης, Ευρετήριο, Σύμβολα και αριθμοί, Σχήματα, Πίνακες, Γλωσσάρι, Λέξεις-κλειδιά, στη σελίδα {}',
  },
  tr: {
    counted:
      'şekil|şekil, tablo|tablo, denklem|denklem, kod|kod, kısım|kısım, bölüm|bölüm, alt bölüm|alt bölüm, ek|ek, sayfa|sayfa, teorem, yardımcı teorem, sonuç, önerme, varsayım, tanım, örnek, alıştırma, not, kanıt, çözüm, algoritma',
    made: 've, bkz., ayrıca bkz., Dizin, Simgeler ve sayılar, Şekiller, Tablolar, Sözlükçe, Anahtar kelimeler, sayfa {}',
  },
  ar: {
    counted:
      'الشكل|الأشكال, الجدول|الجداول, المعادلة|المعادلات, الشيفرة|الشيفرات, الجزء|الأجزاء, الفصل|الفصول, القسم|الأقسام, الملحق|الملاحق, الصفحة|الصفحات, مبرهنة, تمهيدية, نتيجة, قضية, حدسية, تعريف, مثال, تمرين, ملاحظة, برهان, حل, خوارزمية',
    made: 'و, انظر, انظر أيضًا, الفهرس, الرموز والأرقام, الأشكال, الجداول, مسرد المصطلحات, الكلمات المفتاحية, في الصفحة {}',
  },
  he: {
    counted:
      'איור|איורים, טבלה|טבלאות, משוואה|משוואות, קטע קוד|קטעי קוד, חלק|חלקים, פרק|פרקים, סעיף|סעיפים, נספח|נספחים, עמוד|עמודים, משפט, למה, מסקנה, טענה, השערה, הגדרה, דוגמה, תרגיל, הערה, הוכחה, פתרון, אלגוריתם',
    made: 'ו, ראו, ראו גם, מפתח, סימנים ומספרים, איורים, טבלאות, מילון מונחים, מילות מפתח, בעמוד {}',
  },
  ja: {
    counted:
      '図{}|図{}, 表{}|表{}, 式{}|式{}, リスト{}|リスト{}, 第{}部|第{}部, 第{}章|第{}章, 第{}節|第{}節, 付録{}|付録{}, {}ページ|{}ページ, 定理{}, 補題{}, 系{}, 命題{}, 予想{}, 定義{}, 例{}, 問{}, 注意{}, 証明, 解答{}, アルゴリズム{}',
    made: 'と, →, →, 索引, 記号・数字, 図一覧, 表一覧, 用語集, キーワード, （{}ページ）',
  },
  zh: {
    counted:
      '图{}|图{}, 表{}|表{}, 式{}|式{}, 代码{}|代码{}, 第{}部分|第{}部分, 第{}章|第{}章, 第{}节|第{}节, 附录{}|附录{}, 第{}页|第{}页, 定理{}, 引理{}, 推论{}, 命题{}, 猜想{}, 定义{}, 例{}, 练习{}, 注{}, 证明, 解{}, 算法{}',
    made: '和, 见, 另见, 索引, 符号与数字, 插图目录, 表格目录, 术语表, 关键词, （第{}页）',
  },
  'zh-hant': {
    counted:
      '圖{}|圖{}, 表{}|表{}, 式{}|式{}, 程式碼{}|程式碼{}, 第{}部分|第{}部分, 第{}章|第{}章, 第{}節|第{}節, 附錄{}|附錄{}, 第{}頁|第{}頁, 定理{}, 引理{}, 推論{}, 命題{}, 猜想{}, 定義{}, 例{}, 練習{}, 註{}, 證明, 解{}, 演算法{}',
    made: '和, 見, 另見, 索引, 符號與數字, 圖目錄, 表目錄, 詞彙表, 關鍵詞, （第{}頁）',
  },
  ko: {
    counted:
      '그림|그림, 표|표, 식|식, 코드|코드, 제{}부|제{}부, 제{}장|제{}장, 제{}절|제{}절, 부록|부록, {}쪽|{}쪽, 정리, 보조정리, 따름정리, 명제, 추측, 정의, 보기, 연습문제, 참고, 증명, 풀이, 알고리즘',
    made: '및, 보라, 참조, 찾아보기, 기호와 숫자, 그림 목차, 표 목차, 용어집, 주제어, ({}쪽)',
  },
}

const ALIASES: Readonly<Record<string, string>> = {
  ...{ no: 'nb', nn: 'nb', 'zh-tw': 'zh-hant', 'zh-hk': 'zh-hant', 'zh-mo': 'zh-hant' },
}

/** What stands between a label and its caption, where it is no full stop and a space. */
const BEHIND: Readonly<Record<string, string>> = { de: ': ', ja: '\u3000', zh: '\u3000' }

/** The words of numbering in a language. */
export interface NumberWords {
  readonly made: Readonly<Record<MadeWord, string>>
  readonly lang: string
  /** What stands between a label and its caption. */
  readonly behindLabel: string
  /** Where a page is, seen from the one before it or beside it. */
  readonly near: { readonly facing?: string; readonly overleaf?: string }
}

const known = new Map<string, NumberWords & { readonly names: ReadonlyMap<string, readonly string[]> }>()

/** English where the language's own words are not known. */
export function numberWordsOf(lang: string): NumberWords {
  return entryOf(lang)
}

function entryOf(lang: string) {
  const found = known.get(lang)
  if (found) return found
  const tag = byLanguage(ALIASES, lang) ?? lang
  const own = byLanguage(WORDS, tag)
  const { counted, made } = own ?? WORDS.en!
  const words = made.split(', ')
  const names = counted.split(', ')
  const asides = asideWordsOf(own ? lang : 'en')
  // Nouns of German have their capitals everywhere.
  // A language that is not known may be no language at all, of which no letter can be asked.
  const letters = own ? lang.split(/[-_]/)[0] : 'en'
  const inText = (word: string) => (/^de\b/i.test(lang) ? word : word.toLocaleLowerCase(letters))
  const entry = {
    lang: own ? lang : 'en',
    made: Object.fromEntries(MADE.map((word, index) => [word, words[index]!])) as NumberWords['made'],
    names: new Map<string, readonly string[]>([
      ...COUNTED.map((kind, index) => [kind, names[index]!.split('|')] as const),
      ...CALLOUT_KINDS.map((kind) => [kind, [inText(asides[kind])]] as const),
    ]),
    behindLabel: byLanguage(BEHIND, lang) ?? '. ',
    near: byLanguage(NEAR_WORDS, own ? tag : 'en') ?? {},
  }
  known.set(lang, entry)
  return entry
}

/** `figure 2`, `第2章`: the name of a thing with its number, between which no line ends. */
export function calledBy(kind: Counted, number: string, lang: string): string {
  return filled(entryOf(lang).names.get(kind)![0]!, number)
}

/** The same of the first of several, `figures 2`; nothing where the language has no word for several, or needs none. */
export function firstOfSeveral(kind: Counted, number: string, lang: string): string | undefined {
  const [one, several] = entryOf(lang).names.get(kind)!
  return several === undefined || one!.includes('{}') ? undefined : filled(several, number)
}

/** A name alone: `proof`. */
export function nameOf(kind: Counted, lang: string): string {
  return entryOf(lang).names.get(kind)![0]!.replace('{}', '')
}

function filled(name: string, number: string): string {
  if (name.includes('{}')) return name.replace('{}', number)
  return number === '' ? name : `${name}\u00A0${number}`
}

/** As it begins a sentence. */
export function capitalised(text: string, lang: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(entryOf(lang).lang) + text.slice(first.length)
}
