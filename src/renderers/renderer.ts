import type { Article } from '../ast/nodes.ts'
import type { Report } from '../diagnostic.ts'
import type { FontFaces, FontLibrary } from '../fonts/library.ts'
import type { ImageLibrary } from '../images/library.ts'
import type { Template } from '../templates/template.ts'
import type { Pages } from '../typeset/page.ts'

export interface OutputFile {
  /** Ends the file's name after the base: `.html`, `-print.pdf`. */
  readonly suffix: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** All that a renderer of HTML or EPUB may look at. */
export interface ScreenContext {
  readonly template: Template
  /** Where the printed pages of this build begin. */
  readonly pages: Pick<Pages, 'pageMap' | 'geometry'>
  readonly fonts: FontFaces
  readonly images: ImageLibrary
  /** The time that the files carry: the article's date, else SOURCE_DATE_EPOCH, else 1980-01-01. */
  readonly modified: Date
  /** Name and version for the files' producer fields. */
  readonly generator: string
  readonly report: Report
}

/** All that a renderer of pages may look at. */
export interface RenderContext extends ScreenContext {
  readonly pages: Pages
  readonly fonts: FontLibrary
}

/** Article → one finished file, without a look at the pages but for where they begin. */
export type ScreenRenderer = (article: Article, context: ScreenContext) => Promise<OutputFile>

/** Article → one finished file. Pure but for the libraries in the context. */
export type Renderer = (article: Article, context: RenderContext) => Promise<OutputFile>
