/** What BibLaTeX calls kinds of theses and reports by (its manual, 4.9.2.13). */
const KEYS = [
  'phdthesis',
  'mathesis',
  'bathesis',
  'candthesis',
  'techreport',
  'resreport',
  'software',
  'datacd',
  'audiocd',
] as const

/** Their words by language, in the order of `KEYS`. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['PhD thesis', 'master’s thesis', 'bachelor’s thesis', 'candidate thesis'],
    ...['technical report', 'research report', 'computer software', 'CD-ROM', 'audio CD'],
  ],
  de: [
    ...['Dissertation', 'Masterarbeit', 'Bachelorarbeit', 'Kandidatenarbeit'],
    ...['Technischer Bericht', 'Forschungsbericht', 'Software', 'CD-ROM', 'Audio-CD'],
  ],
  fr: [
    ...['thèse de doctorat', 'mémoire de master', 'mémoire de licence', 'thèse de candidature'],
    ...['rapport technique', 'rapport de recherche', 'logiciel', 'cédérom', 'disque compact audio'],
  ],
  es: [
    ...['tesis doctoral', 'trabajo de fin de máster', 'trabajo de fin de grado', 'tesis de candidatura'],
    ...['informe técnico', 'informe de investigación', 'software', 'CD-ROM', 'CD de audio'],
  ],
  it: [
    ...['tesi di dottorato', 'tesi di laurea magistrale', 'tesi di laurea', 'tesi di candidatura'],
    ...['relazione tecnica', 'relazione di ricerca', 'software', 'CD-ROM', 'CD audio'],
  ],
  nl: [
    ...['proefschrift', 'masterscriptie', 'bachelorscriptie', 'kandidaatsscriptie'],
    ...['technisch rapport', 'onderzoeksrapport', 'software', 'cd-rom', 'audio-cd'],
  ],
}

/** The words for what a work says that it is, where it says so by a key of BibLaTeX; else what it says. */
export function genreOf(said: string, lang: string): string {
  const words = TABLE[lang.split('-')[0]!.toLowerCase()] ?? TABLE.en!
  return words[(KEYS as readonly string[]).indexOf(said)] ?? said
}
