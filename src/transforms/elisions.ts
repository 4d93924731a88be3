/**
 * Words that begin or end with an apostrophe, by language: where a straight mark stands before or behind them, it is
 * one of quotation only as far as this says.
 */
export interface Elisions {
  /** Never the start of a quotation, but where the word alone is quoted, `'s'`; with a mark behind it, not even there. */
  readonly always: ReadonlySet<string>
  /** Words without the apostrophe, too, as in `'em dash'`: a mark that surely closes makes a quotation of them. */
  readonly mostly: ReadonlySet<string>
  /** What stands before an apostrophe at a word's end: no mark behind it closes a quotation for certain. */
  readonly endings: RegExp
  /** Years without their first figures. */
  readonly years: RegExp
}

interface Habits {
  /** Words in small letters, separated by spaces. */
  readonly always?: string
  readonly mostly?: string
  readonly endings?: RegExp
  readonly years?: RegExp
}

/** By language; where no source is named, what its dictionaries enter with the apostrophe. */
const table: Readonly<Record<string, Habits>> = {
  // The Oxford English Dictionary, and what speech written down drops: first letters, and last ones of verbs.
  en: {
    always:
      "tis twas twere twill twould twixt tain tisn twasn tweren til n n' neath gainst mongst midst nuff fraid " +
      'spect scuse pologies nother tude zat ave avin appen appens appened im imself erself ouse ouses ome ello ' +
      'ullo undred undreds orse orses ospital otel andsome ead eads eart eaven urry urt ungry oo igh ighest ush',
    mostly:
      'em cause round bout cos cuz cept fore most way phone e er ere ad ard alf ang ole ot ell un uns nd kay tater taters',
    endings: /(?:\p{L}{2}in|\p{L}s|(?<!\p{L})(?:o|an|ol|th|tha|wi|mo|po|jus|mus|las|lil|ha|fo|to|i))$|'n$/iu,
  },
  // Duden, Rechtschreibung und Zeichensetzung, »Apostroph«.
  de: {
    always: 's n ne nem nen ner nes m r ch ran rauf raus rein rüber runter nauf naus nunter nüber',
    mostly: 'rum mal',
    endings: /\p{L}[sxzß]$/iu,
    years: /^\d\d(?:er|ern)?$/u,
  },
  // Taaladvies.net, »Apostrof«.
  nl: { always: 's t n k m r ns ne nen em tis twas', mostly: 'ie der', endings: /\p{L}[sxz]$/iu },
  af: { always: 's t n k m', mostly: 'r' },
  fr: {
    always: 'tain spèce spèces ttention videmment scusez scuse tite tites tit tits rci',
    mostly: 'jour soir lut fin pis',
  },
  // Accademia della Crusca, »Troncamento ed elisione«.
  it: {
    always: 'ndrangheta ndrine sta sto sti ste na nu l mbè gna ngiorno ndo nce nzomma',
    mostly: 'o a e i un no notte giorno',
    endings: /(?<!\p{L})(?:po|mo|di|fa|va|da|sta|be|to|ca)$/iu,
    years: /^\d{2,3}$/u,
  },
  es: { always: 'tá tás tán toy tamos taba ñor ñora', mostly: 'ta', endings: /(?<!\p{L})(?:pa|to|na|mu)$/iu },
  pt: { always: 'tá tás tão tou tamos tava tavam cê ocê bora', mostly: 'té pera' },
  ca: { always: 'l n s t m ls ns' },
  sv: { always: 'n na en et', mostly: 'stan' },
  da: { always: 'en et n' },
  nb: { always: 'en et n a' },
  nn: { always: 'en et n a' },
  no: { always: 'en et n a' },
  el: {
    always:
      'ναι μαι σαι ταν χω χεις χει χουμε χετε χουν χα χε ρθω ρθει ρθουν ρθε πα πε πες πει κανα στε σι φτα',
  },
  ga: { always: 'na sea bhfuil' },
}

const NOTHING: RegExp = /(?!)/u
const TWO_FIGURES = /^\d\d(?:s|ers?)?$/u

const compiled = new Map<string, Elisions>()

/** Keyed by the primary language subtag. */
export function elisionsOf(lang: string): Elisions {
  const known = compiled.get(lang) ?? compile(table[lang] ?? {})
  compiled.set(lang, known)
  return known
}

function compile({ always = '', mostly = '', endings = NOTHING, years = TWO_FIGURES }: Habits): Elisions {
  return { always: new Set(always.split(' ')), mostly: new Set(mostly.split(' ')), endings, years }
}
