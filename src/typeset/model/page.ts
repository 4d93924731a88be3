/**
 * The page model: what the typesetter hands to the renderers. Lengths are points (1/72 in), the origin is
 * the top left corner of the trim box, y grows downwards, and a text run's y is its baseline.
 */
/** One glyph. Lengths are in 1/1000 em, as shaped; `text` is the source text of its cluster. */
export interface Glyph {
  readonly id: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** The cluster's text on its first glyph, `''` on the others. */
  readonly text: string
}

/** A piece of text shaped once with one font and its features. Cached and shared; never changed. */
export interface Shaped {
  /** Key of the font face in the template: `serif-regular`. */
  readonly face: string
  readonly text: string
  readonly glyphs: readonly Glyph[]
  /** Sum of the advances, 1/1000 em. */
  readonly advance: number
}

/** A colour by its role in the template; each renderer resolves it to its own colour space. */
export type ColorName = string

export interface TextRun {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  /** Font size in points. */
  readonly size: number
  readonly color: ColorName
  /** Pieces of one face in reading order; `x` in points from the run's x. Spaces are pieces, too. */
  readonly pieces: readonly { readonly shaped: Shaped; readonly x: number }[]
  /** Width in points from the first piece's left to the last one's right. */
  readonly width: number
  /** Baseline shift in points, up; for superior and inferior letters. */
  readonly rise?: number
  /** Letter space after each glyph, points. */
  readonly tracking?: number
  /** By what the glyphs are widened: 1.02 is two percent; 1 where absent. */
  readonly scale?: number
  /** Key of the structure element; absent on an artifact. */
  readonly element?: number
}

/** A filled rectangle: a table rule, the footnote separator, a tinted ground, a line to write on. */
export interface Rule {
  readonly kind: 'rule'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: ColorName
  /** Absent on a rule that says nothing, which is an artifact. */
  readonly element?: number
}

/** An image, or the part of it that stands inside a frame. */
export interface PlacedImage {
  readonly kind: 'image'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Key into the images that the caller loaded: the node's `url`. */
  readonly url: string
  /** The whole picture, from the frame's top left corner, where the frame shows a part of it or bleeds. */
  readonly picture?: {
    readonly dx: number
    readonly dy: number
    readonly width: number
    readonly height: number
  }
  /** Absent on a decorative image, which is an artifact. */
  readonly element?: number
}

/** Where a pointer can follow a link. One link broken over two lines makes two areas of one element. */
export interface LinkArea {
  readonly kind: 'link'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Absolute URL, or `#id`. */
  readonly url: string
  /** What the link says, for the annotation's Contents. */
  readonly contents: string
  readonly element: number
}

export type PageItem = TextRun | Rule | PlacedImage | LinkArea

/** Baseline to top and bottom of a line of type, em: what a pointer should hit, and what a box should hold. */
export const LETTERS = { ascent: 0.8, descent: 0.25 }

/** What kind of page furniture an artifact is (ISO 32000-1, 14.8.2.2.2). */
export type ArtifactKind = 'header' | 'footer' | 'margin' | 'layout'

export interface Furniture {
  readonly kind: ArtifactKind
  readonly items: readonly PageItem[]
}

export interface Page {
  /** Place in the document, from 0. */
  readonly index: number
  /** The printed page number: `7`, `xii`. */
  readonly folio: string
  readonly side: 'recto' | 'verso'
  /** In reading order. */
  readonly items: readonly PageItem[]
  /** Running head, folio, footnote separator: artifacts by nature. */
  readonly furniture: readonly Furniture[]
  /** What running head and foot are made of when it is known how many pages there are. */
  readonly running?: RunningFacts
}

/** What a running head says of its page. */
export interface RunningFacts {
  /** Title of the chapter that the page is in; `''` where there is none. */
  readonly chapter: string
  /** Of the section in it that begins there first, or goes on. */
  readonly section: string
  /** Of the part that the chapter stands in; `''` where it stands in none. */
  readonly part: string
  /** An opening page has no running head. */
  readonly isOpening: boolean
  /** The pages of the standard edition that it shows, in words, where it shares their numbers. */
  readonly standard?: string
}

/** Groups of our own, in which each line is a paragraph, so that a reader can go from line to line. */
export type LineByLine = 'Stanza' | 'Listing'

/** PDF's standard structure types (ISO 32000-1, 14.8.4) that we write. */
export type StructureType =
  | LineByLine
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'Art'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'Span'
  | 'Ruby'
  | 'RB'
  | 'RT'
  | 'RP'
  | 'Quote'
  | 'Note'
  | 'Reference'
  | 'Code'
  | 'Link'
  | 'Figure'
  | 'Formula'
  | 'Form'

/**
 * The reading order and its tags. Keys are unique in the document and are what page items name. Where items
 * name an element that has child elements, too, a child stands where its first item does among them;
 * otherwise, and for children without items, `children` gives the order.
 */
export interface StructureElement {
  readonly key: number
  readonly type: StructureType
  readonly children: readonly StructureElement[]
  readonly lang?: string
  /** What a section is called whose heading is not shown (ISO 32000-1, table 323, T). */
  readonly title?: string
  readonly alt?: string
  /** The text that the glyphs stand for (ISO 32000-1, 14.9.4): of a formula, its TeX. */
  readonly actualText?: string
  /** What an abbreviation stands for (ISO 32000-1, 14.9.5). */
  readonly expansion?: string
  /** A line through the text or below it (ISO 32000-1, table 345). */
  readonly decoration?: 'Underline' | 'LineThrough'
  /** A figure, a formula or room to write that stands apart from the lines of text (ISO 32000-1, table 344). */
  readonly placement?: 'Block'
  /** Table cells. */
  readonly scope?: 'Column' | 'Row'
  readonly columnSpan?: number
  readonly rowSpan?: number
  /** Lists: how the labels count. */
  readonly numbering?:
    | 'None'
    | 'Disc'
    | 'Circle'
    | 'Square'
    | 'Decimal'
    | 'LowerAlpha'
    | 'UpperAlpha'
    | 'LowerRoman'
    | 'UpperRoman'
    /** Terms and what they mean: of PDF 2.0. */
    | 'Description'
  /** Unique name; required of `Note`, and of what a link points to. */
  readonly id?: string
}

export interface OutlineEntry {
  readonly title: string
  readonly page: number
  /** Top of the target on that page, points. */
  readonly y: number
  readonly children: readonly OutlineEntry[]
}

/** Where a link inside the document leads. */
export interface Destination {
  readonly id: string
  readonly page: number
  readonly x: number
  readonly y: number
}

/**
 * Where a printed page begins: before the character at `offset` (UTF-16, in `countedText`) of one of the
 * article's leaf blocks, or at the article's own beginning. A word that the page end divides counts for the page
 * that it began on.
 */
export interface PageStart {
  readonly label: string
  /** Of the block. */
  readonly key: string
  readonly offset: number
}

/** The edition that a class has, whose page numbers another one shares. */
export interface StandardPages {
  /** Where its pages begin, in their order. */
  readonly starts: readonly PageStart[]
  /** Labels of the pages that its targets are on, by their ids. */
  readonly folios: ReadonlyMap<string, string>
}

export interface PageGeometry {
  /** Trim size in points. */
  readonly width: number
  readonly height: number
  readonly bleed: number
}

/** Pages that are finished together, and all that belongs to them. */
export interface PageSection {
  readonly pages: readonly Page[]
  /** Children of the document's root, in reading order. */
  readonly elements: readonly StructureElement[]
  readonly destinations: readonly Destination[]
  /** Where the pages begin in the tree. */
  readonly starts: readonly PageStart[]
}

/** Width in points at which an image's pixels stand. */
export function pictureWidth({ width, picture }: PlacedImage): number {
  return picture?.width ?? width
}

/** The text of a run, as a reader would copy it. */
export function textOfRun(run: TextRun): string {
  return run.pieces.map((piece) => piece.shaped.text).join('')
}
