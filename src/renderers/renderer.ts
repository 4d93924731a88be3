import type { Article } from '../ast/nodes.ts'
import type { Report } from '../diagnostic.ts'
import type { FontLibrary } from '../fonts/library.ts'
import type { ImageLibrary } from '../images/library.ts'
import type { Template } from '../templates/template.ts'
import type { Pages } from '../typeset/page.ts'

export interface OutputFile {
  /** Ends the file's name after the base: `.html`, `-print.pdf`. */
  readonly suffix: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** All that a renderer may look at. */
export interface RenderContext {
  readonly template: Template
  /** The pages of this build: the source of the PDFs and of the page numbers in EPUB and HTML. */
  readonly pages: Pages
  readonly fonts: FontLibrary
  readonly images: ImageLibrary
  /** The time that the files carry: the article's date, else SOURCE_DATE_EPOCH, else 1980-01-01. */
  readonly modified: Date
  /** Name and version for the files' producer fields. */
  readonly generator: string
  readonly report: Report
}

/** Article → one finished file. Pure but for the libraries in the context. */
export type Renderer = (article: Article, context: RenderContext) => Promise<OutputFile>
