import type { ImageInfo } from './library.ts'
import type { OpenedDrawing } from './svg/index.ts'

/** A drawing, and what it is drawn as in PDFs. */
export interface SvgPicture extends OpenedDrawing {
  /** Whether PDFs hold it as paths and text. */
  readonly isVector: boolean
}

/** A source image that was read to its end once, and can be encoded. */
export interface Picture extends Source {
  /** A drawing, opened; its `bytes` are not looked at again. */
  readonly svg?: SvgPicture
}

/** What pixels are made of: a file, or the markup of a drawing at the size that is wanted. */
export interface Source {
  readonly info: ImageInfo
  /** What it looks like from far away; absent of a drawing that nobody has drawn. */
  readonly look?: string
  readonly bytes: Uint8Array
  readonly hasAlpha: boolean
  readonly isGrey: boolean
  readonly isCmyk: boolean
  /** Whether its colours are meant to be read through a profile that the file holds. */
  readonly hasProfile: boolean
  /** Whether it moves: only its first picture is shown. */
  readonly isAnimated: boolean
  /** Of a TIFF: only the first is shown. */
  readonly pages: number
  /** Whether a screen may get the file as it is: nothing private in it, upright, and in a format that all show. */
  readonly isClean: boolean
}
