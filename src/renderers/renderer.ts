import type { Article } from '../ast/index.ts'
import type { Told } from '../diagnostic.ts'
import type { FontFaces, FontLibrary } from '../fonts/index.ts'
import type { ImageLibrary, OutputProfile, ScreenImages } from '../images/index.ts'
import type { Template } from '../templates/index.ts'
import type {
  OutlineEntry,
  PageGeometry,
  PageSection,
  PageStart,
  StructureElement,
} from '../typeset/model/index.ts'
import type { CoverDrawing } from './cover/index.ts'

export interface OutputFile {
  /** Ends the file's name after the base: `.html`, `-print.pdf`. */
  readonly suffix: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** What people are told of it beside its name. */
  readonly note?: string
}

/** Pixels of an image for screens: twice the widest column, for two pixels a point. */
export const WIDEST_IMAGE = 1600

/** All that a renderer of HTML or EPUB may look at. */
export interface ScreenContext {
  readonly template: Template
  /** Where the printed pages of this build begin. */
  readonly pages: { readonly pageMap: readonly PageStart[]; readonly geometry: PageGeometry }
  readonly fonts: FontFaces
  readonly images: ScreenImages
  /** The template's own cover; absent where the article has an image for it. */
  readonly cover?: CoverDrawing
  /** What runs on the page that a site is searched on; without it that page lists what there is. */
  readonly searchScript?: string
  /** The time that the files carry: the article's date, else SOURCE_DATE_EPOCH, else 1980-01-01. */
  readonly modified: Date
  /** Name and version for the files' producer fields. */
  readonly generator: string
  /** Whether pages and text are those of a process that goes on, and may come again. */
  readonly isRemembering?: boolean
}

/** Article → one finished file, without a look at the pages but for where they begin. */
export type ScreenRenderer = (article: Article, context: ScreenContext) => Promise<Told<OutputFile>>

/** Article → the files of a folder, whose name begins the suffix of each: `-site/index.html`. */
export type FolderRenderer = (
  article: Article,
  context: ScreenContext,
) => Promise<Told<readonly OutputFile[]>>

/** Standards of the PDF/X family (ISO 15930) that the press PDF can claim. */
export const PDF_X = ['none', 'x-4', 'x-1a'] as const
export type PdfX = (typeof PDF_X)[number]

/** Parts of PDF/UA (ISO 14289) that the reading PDF can keep. */
export const PDF_UA_PARTS = ['1', '2'] as const
export type PdfUa = (typeof PDF_UA_PARTS)[number]

/** What the press PDF is made for. */
export interface PressCondition {
  readonly standard: PdfX
  readonly profile: OutputProfile
  readonly allowLowResolution: boolean
}

/** All that a renderer of pages may look at. */
export interface PageContext extends Omit<ScreenContext, 'pages'> {
  readonly geometry: PageGeometry
  /** The structure's root, without its children: they come with the sections. */
  readonly root: StructureElement
  readonly fonts: FontLibrary
  readonly images: ImageLibrary
  /** PDF/UA-1 where nothing is said. */
  readonly pdfUa?: PdfUa | undefined
  /** There wherever a press PDF is wanted. */
  readonly press?: PressCondition | undefined
}

/** A file that grows by sections as they are set, so that no more than one of them is held. */
export interface PageWriter {
  /** Sections come in any order, each once. */
  add(section: PageSection): Promise<void>
  finish(outline: readonly OutlineEntry[]): Promise<Told<OutputFile>>
}

export type OpenPageWriter = (article: Article, context: PageContext) => PageWriter
