import type { Inventory } from './inventory.ts'

/** One sentence a fact. */
interface Sentences {
  readonly reflows: string
  readonly noImages: string
  readonly described: string
  readonly undescribed: string
  readonly longDescription: string
  readonly mathml: string
  readonly latex: string
  readonly headingsAndContents: string
  readonly headings: string
  readonly contents: string
  readonly pageList: string
  readonly pageMarks: string
}

const english: Sentences = {
  reflows: 'The text reflows, and its size, font and colours can be changed.',
  noImages: 'There are no images.',
  described: 'Every image has a text alternative or is marked as decorative.',
  undescribed: 'Not every image has a text alternative.',
  longDescription: 'Images that need more are described at length.',
  mathml: 'Formulas are MathML.',
  latex: 'Formulas are shown as LaTeX source.',
  headingsAndContents: 'Headings and a table of contents lead through the text.',
  headings: 'Headings lead through the text.',
  contents: 'A table of contents leads into the text.',
  pageList: 'The pages of the printed edition are marked and listed.',
  pageMarks: 'The pages of the printed edition are marked.',
}

const SENTENCES: Readonly<Record<string, Sentences>> = {
  en: english,
  de: {
    reflows: 'Der Text passt sich dem Bildschirm an; Größe, Schrift und Farben lassen sich ändern.',
    noImages: 'Es gibt keine Bilder.',
    described: 'Jedes Bild hat einen Alternativtext oder ist als Schmuck gekennzeichnet.',
    undescribed: 'Nicht jedes Bild hat einen Alternativtext.',
    longDescription: 'Bilder, die es brauchen, sind ausführlich beschrieben.',
    mathml: 'Formeln sind in MathML geschrieben.',
    latex: 'Formeln stehen als LaTeX-Quelltext im Text.',
    headingsAndContents: 'Überschriften und ein Inhaltsverzeichnis führen durch den Text.',
    headings: 'Überschriften führen durch den Text.',
    contents: 'Ein Inhaltsverzeichnis führt in den Text.',
    pageList: 'Die Seiten der Druckausgabe sind markiert und aufgelistet.',
    pageMarks: 'Die Seiten der Druckausgabe sind markiert.',
  },
  fr: {
    reflows: 'Le texte s’adapte à l’écran ; sa taille, sa police et ses couleurs sont modifiables.',
    noImages: 'Il n’y a pas d’images.',
    described: 'Chaque image a un texte de remplacement ou est signalée comme décorative.',
    undescribed: 'Certaines images n’ont pas de texte de remplacement.',
    longDescription: 'Les images qui le demandent ont une description détaillée.',
    mathml: 'Les formules sont en MathML.',
    latex: 'Les formules sont données en source LaTeX.',
    headingsAndContents: 'Des titres et un sommaire guident dans le texte.',
    headings: 'Des titres guident dans le texte.',
    contents: 'Un sommaire mène au texte.',
    pageList: 'Les pages de l’édition imprimée sont signalées et listées.',
    pageMarks: 'Les pages de l’édition imprimée sont signalées.',
  },
  es: {
    reflows: 'El texto se adapta a la pantalla; se pueden cambiar su tamaño, su letra y sus colores.',
    noImages: 'No hay imágenes.',
    described: 'Cada imagen tiene un texto alternativo o está marcada como decorativa.',
    undescribed: 'No todas las imágenes tienen texto alternativo.',
    longDescription: 'Las imágenes que lo necesitan tienen una descripción detallada.',
    mathml: 'Las fórmulas están en MathML.',
    latex: 'Las fórmulas se muestran en código LaTeX.',
    headingsAndContents: 'Los títulos y un índice guían por el texto.',
    headings: 'Los títulos guían por el texto.',
    contents: 'Un índice lleva al texto.',
    pageList: 'Las páginas de la edición impresa están señaladas y listadas.',
    pageMarks: 'Las páginas de la edición impresa están señaladas.',
  },
}

/** The facts in sentences of the article's language; in English where its sentences are not known. */
export function summaryOf(lang: string, inventory: Inventory): { lang: string; text: string } {
  const [language = ''] = lang.toLowerCase().split('-')
  const sentences = SENTENCES[language] ?? english
  const said = factsOf(inventory).map((fact) => sentences[fact])
  return { lang: sentences === english ? 'en' : language, text: said.join(' ') }
}

function factsOf({ images, undescribed, has }: Inventory): (keyof Sentences)[] {
  const facts: readonly (readonly [keyof Sentences, boolean])[] = [
    ['reflows', true],
    ['noImages', images === 0],
    ['described', images > 0 && undescribed === 0],
    ['undescribed', undescribed > 0],
    ['longDescription', has.longDescription],
    ['mathml', has.mathml],
    ['latex', has.latex],
    ['headingsAndContents', has.headings && has.contents],
    ['headings', has.headings && !has.contents],
    ['contents', has.contents && !has.headings],
    ['pageList', has.pageList],
    ['pageMarks', has.pageMarks && !has.pageList],
  ]
  return facts.flatMap(([fact, holds]) => (holds ? [fact] : []))
}
