import type { Look, Position } from '../ast/index.ts'
import type { Told } from '../diagnostic.ts'
import type { Inks, PressColors, PressImage } from './press-image.ts'
import type { Drawing } from './svg/index.ts'

export interface ImageInfo {
  /** The node's `url`, which is the image's key. */
  readonly url: string
  /** As displayed, after EXIF orientation; CSS pixels of an SVG. */
  readonly width: number
  readonly height: number
  readonly format: 'png' | 'jpeg' | 'webp' | 'avif' | 'svg' | 'gif' | 'tiff'
  /** A visible stand-in for a missing or broken image, of the same shape in every edition. */
  readonly isPlaceholder: boolean
}

export interface EncodedImage {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml' | 'image/webp' | 'image/gif'
  /** Whether what lies under the image shows through it. */
  readonly isSheer?: boolean
  /** Pixels of the encoded image. */
  readonly width: number
  readonly height: number
}

/** What a press asks of images. */
export interface PressDemands extends PressColors {
  /** Pixels an inch. */
  readonly resolution: { readonly wanted: number; readonly least: number }
  /** Whether fewer pixels than the least are no error. */
  readonly allowLowResolution: boolean
}

/**
 * The images of one article, read and checked once; every method is safe for each `url` of the article. What cannot
 * be drawn at a size is told by each edition that asks for it.
 */
export interface ImageLibrary {
  info(url: string): ImageInfo
  /** Where the article first names an image. */
  positionOf(url: string): Position | undefined
  /** An image as paths and text for pages, where it is one. The images in it are images of the library, by their addresses. */
  drawing(url: string): Drawing | undefined
  /** The text in such drawings. */
  readonly texts: readonly string[]
  /** What all pictures look like, by their addresses, but for those that a placeholder has replaced in an edition. */
  looks(): Promise<ReadonlyMap<string, Look>>
  /** Colours of drawings, six hexadecimal digits each, in the inks of the press. */
  separate(hexes: readonly string[], press: PressColors): Promise<ReadonlyMap<string, Inks>>
  /** For HTML and EPUB: at most `maxWidth` pixels wide, in a format that every reading system shows. */
  forScreen(url: string, maxWidth: number): Promise<Told<EncodedImage>>
  /** A clean SVG as pixels of its size. */
  draw(svg: string): Promise<EncodedImage>
  /** For the reading PDF: JPEG or PNG in sRGB, without alpha, at most 300 pixels an inch at `widthPoints`. */
  forPage(url: string, widthPoints: number): Promise<Told<EncodedImage>>
  /**
   * For a press PDF: grey, or CMYK through the output profile. Tells of an image that has too few pixels for the
   * width.
   */
  forPress(press: PressDemands): (url: string, widthPoints: number) => Promise<Told<PressImage>>
}

/** What editions for screens ask of images. */
export type ScreenImages = Pick<ImageLibrary, 'info' | 'forScreen' | 'draw'>
