import { type AsideWords, asideWordsOf, colonOf } from './aside-words.ts'
import { type Counted, capitalised, nameOf } from './number-words.ts'

/** The words that an edition adds to the author's, in the article's language. */
export interface Words {
  readonly skipToText: string
  readonly contents: string
  readonly landmarks: string
  readonly pages: string
  readonly notes: string
  /** Before the number of one of them. */
  readonly note: string
  readonly titlePage: string
  readonly imprint: string
  readonly cover: string
  readonly startOfText: string
  readonly table: string
  readonly equation: string
  readonly longDescription: string
  readonly describedImage: string
  readonly backToReference: string
  readonly marginNumbers: string
  /** Title and heads of the list of a text's links. */
  readonly links: string
  readonly link: string
  readonly address: string
  /** Of pages in the order of printing, which have no tags. */
  readonly foldedSheets: string
  /** A gap for a word. */
  readonly blank: string
  /** Before the number of lines. */
  readonly writingLines: string
  readonly writingBox: string
  /** Between a label and what it names: Warning: Nuts. */
  readonly colon: string
  /** Between the number of a page and the number of all: 2 of 3. */
  readonly of: string
  /** What light and dark are called, and leaving it to the machine. */
  readonly colors: Readonly<Record<'name' | 'auto' | 'light' | 'dark', string>>
  readonly asides: AsideWords
}

/** What a language says in a table of its own is not here. */
type Said = Omit<Words, 'asides' | 'colon' | 'table' | 'equation'>

const english: Said = {
  skipToText: 'Skip to text',
  contents: 'Contents',
  landmarks: 'Landmarks',
  pages: 'Pages of the printed edition',
  notes: 'Notes',
  note: 'Note',
  titlePage: 'Title page',
  imprint: 'Imprint',
  cover: 'Cover',
  startOfText: 'Start of text',
  longDescription: 'Long description',
  describedImage: 'Image with a long description',
  backToReference: 'Back to reference',
  marginNumbers: 'Numbers in the margin are the pages of the printed edition.',
  links: 'Links',
  link: 'Link',
  address: 'Address',
  foldedSheets:
    'Sheets to print and fold, not in the order of reading and without tags. To listen, take the reading edition.',
  blank: 'Blank',
  writingLines: 'Lines to write on',
  writingBox: 'Box to write or draw in',
  of: 'of',
  colors: { name: 'Colours', auto: 'Automatic', light: 'Light', dark: 'Dark' },
}

const WORDS: Readonly<Record<string, Said>> = {
  en: english,
  de: {
    skipToText: 'Zum Text',
    contents: 'Inhalt',
    landmarks: 'Orientierungspunkte',
    pages: 'Seiten der Druckausgabe',
    notes: 'Anmerkungen',
    note: 'Anmerkung',
    titlePage: 'Titelseite',
    imprint: 'Impressum',
    cover: 'Umschlag',
    startOfText: 'Textbeginn',
    longDescription: 'Ausführliche Beschreibung',
    describedImage: 'Bild mit ausführlicher Beschreibung',
    backToReference: 'Zurück zur Stelle',
    marginNumbers: 'Die Zahlen am Rand sind die Seiten der Druckausgabe.',
    links: 'Links',
    link: 'Link',
    address: 'Adresse',
    foldedSheets:
      'Bögen zum Drucken und Falten, nicht in der Reihenfolge des Lesens und ohne Tags. Zum Hören nehmen Sie die Leseausgabe.',
    blank: 'Lücke',
    writingLines: 'Zeilen zum Schreiben',
    writingBox: 'Feld zum Schreiben oder Zeichnen',
    of: 'von',
    colors: { name: 'Farben', auto: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
  },
  fr: {
    skipToText: 'Aller au texte',
    contents: 'Sommaire',
    landmarks: 'Repères',
    pages: 'Pages de l’édition imprimée',
    notes: 'Notes',
    note: 'Note',
    titlePage: 'Page de titre',
    imprint: 'Mentions légales',
    cover: 'Couverture',
    startOfText: 'Début du texte',
    longDescription: 'Description détaillée',
    describedImage: 'Image avec une description détaillée',
    backToReference: 'Retour à l’appel',
    marginNumbers: 'Les nombres en marge sont les pages de l’édition imprimée.',
    links: 'Liens',
    link: 'Lien',
    address: 'Adresse',
    foldedSheets:
      'Feuilles à imprimer et à plier, hors de l’ordre de lecture et sans balises. Pour écouter, prenez l’édition de lecture.',
    blank: 'Blanc à remplir',
    writingLines: 'Lignes pour écrire',
    writingBox: 'Cadre pour écrire ou dessiner',
    of: 'sur',
    colors: { name: 'Couleurs', auto: 'Automatique', light: 'Clair', dark: 'Sombre' },
  },
  es: {
    skipToText: 'Ir al texto',
    contents: 'Índice',
    landmarks: 'Puntos de referencia',
    pages: 'Páginas de la edición impresa',
    notes: 'Notas',
    note: 'Nota',
    titlePage: 'Portada',
    imprint: 'Página de créditos',
    cover: 'Cubierta',
    startOfText: 'Inicio del texto',
    longDescription: 'Descripción detallada',
    describedImage: 'Imagen con una descripción detallada',
    backToReference: 'Volver a la llamada',
    marginNumbers: 'Los números al margen son las páginas de la edición impresa.',
    links: 'Enlaces',
    link: 'Enlace',
    address: 'Dirección',
    foldedSheets:
      'Hojas para imprimir y doblar, fuera del orden de lectura y sin etiquetas. Para escuchar, tome la edición de lectura.',
    blank: 'Espacio en blanco',
    writingLines: 'Líneas para escribir',
    writingBox: 'Recuadro para escribir o dibujar',
    of: 'de',
    colors: { name: 'Colores', auto: 'Automático', light: 'Claro', dark: 'Oscuro' },
  },
}

/** English where the language's own words are not known. */
export function wordsOf(lang: string): Words {
  const ready = known.get(lang)
  if (ready) return ready
  const words = gathered(lang)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(lang, words)
  return words
}

/** Those of a document are asked for at each of its elements. */
const known = new Map<string, Words>()
const MOST_KNOWN = 100

function gathered(lang: string): Words {
  const said = WORDS[lang.split('-')[0]!.toLowerCase()] ?? english
  const called = (kind: Counted) => capitalised(nameOf(kind, lang), lang)
  return {
    ...said,
    table: called('table'),
    equation: called('equation'),
    asides: asideWordsOf(lang),
    colon: colonOf(lang),
  }
}
