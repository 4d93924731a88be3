import { Buffer } from 'node:buffer'
import type { Sharp } from 'sharp'
import type { EncodedImage, ImageInfo } from './library.ts'
import { MOST_PIXELS, MOST_SECONDS, OPENING, type OpenSharp } from './limits.ts'
import { sharpIfThere } from './load-sharp.ts'
import type { Source } from './picture.ts'

/** Two pixels for each line of a press screen of 60 lines a centimetre. */
const PAGE_PIXELS_PER_INCH = 300
const POINTS_PER_INCH = 72

/** For HTML and EPUB, at most `maxWidth` pixels wide. */
export async function encodeForScreen(
  sharp: OpenSharp,
  { bytes, info, hasAlpha }: Source,
  maxWidth: number,
): Promise<EncodedImage> {
  const image = resized(sharp, bytes, info, Math.min(info.width, maxWidth)).toColourspace('srgb')
  return encode(image, info.format, hasAlpha, { quality: 85, mozjpeg: true })
}

/** A drawing that is clean, as pixels of its size. It stays a drawing where sharp is not there. */
export async function encodeDrawing(svg: string): Promise<EncodedImage> {
  const sharp = await sharpIfThere()
  if (!sharp) return drawingItself(svg)
  const image = sharp(Buffer.from(svg), OPENING).flatten().toColourspace('srgb')
  // Level 6 takes half as long again for a twentieth less, level 9 many times as long for a third.
  return finish(image.png({ compressionLevel: 4 }), 'image/png')
}

function drawingItself(svg: string): EncodedImage {
  const side = (name: string) => Number(new RegExp(`^<svg[^>]* ${name}="(\\d+)"`).exec(svg)?.[1])
  const bytes = new TextEncoder().encode(svg)
  return { bytes, mediaType: 'image/svg+xml', width: side('width'), height: side('height') }
}

/** Whole colour at every pixel: a press shows the fringes of a smaller one. */
export const JPEG_FOR_PAGE = { quality: 92, chromaSubsampling: '4:4:4' } as const

/** Pixels that an image needs at this width on a page. */
export function pageWidth(widthPoints: number): number {
  return Math.ceil((widthPoints / POINTS_PER_INCH) * PAGE_PIXELS_PER_INCH)
}

/** For the reading PDF. Grey stays grey; all else is sRGB on white paper. */
export async function encodeForPage(
  sharp: OpenSharp,
  { bytes, info, isGrey }: Source,
  widthPoints: number,
): Promise<EncodedImage> {
  const sized = resized(sharp, bytes, info, Math.min(info.width, pageWidth(widthPoints)))
  const image = sized.flatten({ background: '#ffffff' }).toColourspace(isGrey ? 'b-w' : 'srgb')
  return encode(image, info.format, false, JPEG_FOR_PAGE)
}

/** `wanted` pixels across, or as many as can be held; the markup of a drawing says its size itself. */
export function resized(sharp: OpenSharp, bytes: Uint8Array, info: ImageInfo, wanted: number): Sharp {
  const image = sharp(bytes, OPENING).timeout({ seconds: MOST_SECONDS })
  if (info.format === 'svg') return image
  const affordable = Math.floor(Math.sqrt((MOST_PIXELS * info.width) / info.height))
  return image.autoOrient().resize({ width: Math.max(1, Math.min(Math.round(wanted), affordable)) })
}

/** How many times smaller a JPEG must be to be worth its losses: photographs are, diagrams are not. */
export const WORTH_A_LOSS = 2

/** Formats that hold photographs and diagrams alike. */
export const EITHER: ReadonlySet<string> = new Set(['webp', 'avif', 'tiff'])

/** JPEG stays JPEG and what is lossless stays so; a WebP, AVIF or TIFF, which may be either, gets the JPEG if that is far smaller. */
export async function encode(
  image: Sharp,
  format: string,
  alpha: boolean,
  jpeg: Parameters<Sharp['jpeg']>[0],
): Promise<EncodedImage> {
  const asJpeg = () => finish(image.clone().jpeg(jpeg), 'image/jpeg')
  const asPng = () => finish(image.clone().png({ compressionLevel: 9 }), 'image/png')
  if (format === 'jpeg') return asJpeg()
  const png = await asPng()
  if (alpha || !EITHER.has(format)) return png
  const other = await asJpeg()
  return other.bytes.length * WORTH_A_LOSS < png.bytes.length ? other : png
}

async function finish(image: Sharp, mediaType: EncodedImage['mediaType']): Promise<EncodedImage> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return { bytes: new Uint8Array(data), mediaType, width: info.width, height: info.height }
}
