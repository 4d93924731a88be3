/** What a language glues. Words of a list are separated by spaces. */
export interface GlueHabits {
  /** Before a number: `p. 7`. */
  readonly beforeNumber: string
  /** Before a name: `Dr. Example`. */
  readonly beforeName: string
  /** Letters that are words, with which no line may end. */
  readonly neverLast?: string
  /** Abbreviations of several letters: `z. B.`. */
  readonly spaced?: readonly string[]
  /** Whether long numbers are grouped by spaces: `10 000`. */
  readonly groupsDigits?: boolean
}

/** By language; a language that is not listed glues only the last word of a paragraph. */
export const glueHabits: Readonly<Record<string, GlueHabits>> = {
  // The Chicago Manual of Style, 17th ed., chapters 6 and 7; New Hart’s Rules, chapter 2.
  en: {
    beforeNumber:
      'p. pp. No. Nos. no. nos. Fig. Figs. fig. figs. Vol. vol. ch. chap. Sec. sec. Art. art. Eq. eq. c. ca.',
    beforeName: 'Mr. Mrs. Ms. Dr. Prof. St. Rev. Mr Mrs Ms Dr Prof St',
  },
  // Duden, »Abkürzungen« and »Zahlen und Ziffern«; DIN 5008.
  de: {
    beforeNumber: 'S. Nr. Abb. Bd. Kap. Abs. Art. Tab. Anm. Jg. Aufl. Z.',
    beforeName: 'Herr Herrn Frau Dr. Prof. St.',
    spaced: ['z. B.', 'd. h.', 'u. a.', 'i. d. R.', 'o. ä.', 'u. U.', 's. o.', 's. u.', 'v. Chr.', 'n. Chr.'],
    groupsDigits: true,
  },
  // Lexique des règles typographiques en usage à l'Imprimerie nationale, « Coupures de mots ».
  fr: {
    beforeNumber: 'p. pp. no nos n° n°s fig. vol. chap. art. t. v.',
    beforeName: 'M. MM. Mme Mmes Mlle Mlles Dr Pr St Ste',
    groupsDigits: true,
  },
  es: {
    beforeNumber: 'p. pp. pág. págs. n.º núm. fig. vol. cap. art.',
    beforeName: 'Sr. Sra. Srta. Dr. Dra. D. Dña. Prof.',
  },
  it: {
    beforeNumber: 'p. pp. n. nn. fig. figg. vol. cap. art.',
    beforeName: 'Sig. Sig.ra Dott. Dott.ssa Prof. Prof.ssa Ing. Avv.',
  },
  pt: {
    beforeNumber: 'p. pp. pág. págs. n.º fig. vol. cap. art.',
    beforeName: 'Sr. Sra. Dr. Dra. Prof. Profa.',
  },
  nl: {
    beforeNumber: 'p. blz. nr. fig. afb. hfst. art. dl.',
    beforeName: 'dhr. mevr. mw. dr. prof. ir. drs. St.',
  },
  sv: {
    beforeNumber: 's. nr fig. kap. bd',
    beforeName: 'dr prof.',
    spaced: ['t. ex.', 'd. v. s.', 'o. s. v.', 'f. d.'],
    groupsDigits: true,
  },
  da: { beforeNumber: 's. nr. fig. kap. bd.', beforeName: 'hr. fru dr. prof.' },
  nb: {
    beforeNumber: 's. nr. fig. kap. bd.',
    beforeName: 'dr. prof.',
    groupsDigits: true,
  },
  fi: { beforeNumber: 's. nro kuva luku', beforeName: 'tri prof.', groupsDigits: true },
  // Internetová jazyková příručka, Ústav pro jazyk český: »Zalomení řádků a nevhodné výrazy na jejich konci«.
  cs: {
    beforeNumber: 's. č. obr. sv. kap. tab.',
    beforeName: 'p. Dr. dr. prof. Ing. sv.',
    neverLast: 'ksvzouaiKSVZOUAI',
    groupsDigits: true,
  },
  sk: {
    beforeNumber: 's. č. obr. zv. kap. tab.',
    beforeName: 'p. Dr. dr. prof. Ing. sv.',
    neverLast: 'ksvzouaiKSVZOUAI',
    groupsDigits: true,
  },
  // Wolański, Edycja tekstów (2008): single-letter words do not end a line.
  pl: {
    beforeNumber: 's. nr rys. t. rozdz. art. ust.',
    beforeName: 'dr prof. św. inż.',
    neverLast: 'aiouwzAIOUWZ',
    groupsDigits: true,
  },
  // Мильчин, Чельцова, Справочник издателя и автора: one-letter prepositions and conjunctions do not end a line.
  ru: {
    beforeNumber: 'с. стр. № рис. т. гл. табл.',
    beforeName: 'г. проф. акад.',
    neverLast: 'авикосуяАВИКОСУЯ',
    spaced: ['т. е.', 'т. д.', 'т. п.', 'н. э.'],
    groupsDigits: true,
  },
  uk: {
    beforeNumber: 'с. № рис. т. гл. табл.',
    beforeName: 'проф. акад.',
    neverLast: 'авзійоуяАВЗІЙОУЯ',
    groupsDigits: true,
  },
}
