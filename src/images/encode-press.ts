import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { Sharp } from 'sharp'
import { EITHER, JPEG_FOR_PAGE, pageWidth, resized, WORTH_A_LOSS } from './encode.ts'
import type { ImageInfo } from './library.ts'
import { OPENING, type OpenSharp } from './limits.ts'
import type { Source } from './picture.ts'
import type { PressImage } from './press-image.ts'
import {
  blackGreys,
  cmykTiff,
  decodeJpeg,
  firstChannel,
  isAchromatic,
  limitInk,
  mostInk,
  predicted,
  type Samples,
  shareBeyond,
} from './samples.ts'

/**
 * For the press PDF: grey where there is no colour to see, else CMYK through the output profile at `profile` with no
 * more than `ink` percent on one spot; on white paper, at most 300 pixels an inch at `widthPoints`.
 */
export async function encodeForPress(
  sharp: OpenSharp,
  source: Source,
  widthPoints: number,
  profile: string,
  most: number,
): Promise<PressImage> {
  const samples = await separate(sharp, source, pageWidth(widthPoints), profile)
  const limit = Math.floor((most * 255) / 100)
  const [ink, excess] =
    samples.channels === 4 ? [mostInk(samples) / 2.55, shareBeyond(samples, limit)] : [0, 0]
  return { ...(await encode(sharp, samples, source.info.format, limit)), ink, excess }
}

type Encoded = Omit<PressImage, 'ink' | 'excess'>

/** A picture's pixels at their size on the page: grey or CMYK. */
async function separate(
  sharp: OpenSharp,
  { bytes, info, isCmyk, isGrey, hasProfile }: Source,
  needed: number,
  profile: string,
): Promise<Samples> {
  const sized = resized(sharp, bytes, info, Math.min(info.width, needed))
  if (isCmyk) return separations(sized, hasProfile ? profile : undefined)
  const flat = sized.flatten({ background: '#ffffff' })
  if (isGrey) return raw(flat.toColourspace('b-w'))
  const rgb = await raw(flat.toColourspace('srgb'))
  if (isAchromatic(rgb)) return firstChannel(rgb)
  const cmyk = await convert(sharp, rgb, profile)
  return info.format === 'svg' ? blackGreys(rgb, cmyk) : cmyk
}

/** CMYK stays as it is, unless it says that it was made for another press. */
function separations(image: Sharp, profile: string | undefined): Promise<Samples> {
  const cmyk = image.pipelineColourspace('cmyk').toColourspace('cmyk')
  return raw(profile === undefined ? cmyk : cmyk.withIccProfile(profile, { attach: false }))
}

/** sRGB → CMYK of the profile at `path`, by its perceptual intent. Throws where libvips cannot use the profile. */
export async function convert(sharp: OpenSharp, rgb: Samples, path: string): Promise<Samples> {
  const { width, height, channels } = rgb
  const image = sharp(rgb.data, { ...OPENING, raw: { width, height, channels } })
  const cmyk = await raw(image.withIccProfile(path, { attach: false }))
  // libvips leaves the colours alone where it cannot read the profile, and says nothing.
  if (cmyk.channels !== 4) throw new Error('the output profile was not used')
  return cmyk
}

/** Whether libvips can use the profile at `path` for a press. */
export async function convertsToInk(sharp: OpenSharp, path: string): Promise<boolean> {
  const grey = { data: new Uint8Array(3).fill(128), width: 1, height: 1, channels: 3 } as const
  return convert(sharp, grey, path).then(
    () => true,
    () => false,
  )
}

async function raw(image: Sharp): Promise<Samples> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels as Samples['channels'] }
}

/** JPEG stays JPEG, what is lossless stays so; WebP, AVIF and TIFF, which may be either, get the JPEG if that is far smaller. */
async function encode(
  sharp: OpenSharp,
  samples: Samples,
  format: ImageInfo['format'],
  limit: number,
): Promise<Encoded> {
  if (format === 'jpeg') return (await jpeg(sharp, samples, limit)) ?? flate(samples, limit)
  const lossless = await flate(samples, limit)
  if (!EITHER.has(format)) return lossless
  const lossy = await jpeg(sharp, samples, limit)
  return lossy && lossy.bytes.length * WORTH_A_LOSS < lossless.bytes.length ? lossy : lossless
}

async function flate(samples: Samples, limit: number): Promise<Encoded> {
  const limited = samples.channels === 4 ? limitInk(samples, limit) : samples
  const [plain, differences] = await Promise.all([limited.data, predicted(limited)].map(packed))
  const isPredicted = differences!.length < plain!.length
  const bytes = isPredicted ? differences! : plain!
  return { ...shapeOf(samples), bytes, filter: 'FlateDecode', isPredicted, isInverted: false }
}

const deflateAside = promisify(deflate)

function packed(data: Uint8Array): Promise<Uint8Array> {
  return deflateAside(data, { level: 9 })
}

/** JPEG overshoots at edges: so often it is made anew with less ink, before the image is stored without loss. */
const MOST_TRIES = 4

/** Nothing where no JPEG of the samples keeps to the limit. */
async function jpeg(sharp: OpenSharp, samples: Samples, limit: number): Promise<Encoded | undefined> {
  if (samples.channels === 1) {
    const { data, width, height } = samples
    const image = sharp(data, { ...OPENING, raw: { width, height, channels: 1 } }).toColourspace('b-w')
    return asDct(await image.jpeg(JPEG_FOR_PAGE).toBuffer(), samples)
  }
  let aim = limit
  for (let tries = 0; tries < MOST_TRIES && aim > 0; tries++) {
    const tiff = cmykTiff(limitInk(samples, aim))
    const image = sharp(tiff, OPENING).pipelineColourspace('cmyk').toColourspace('cmyk')
    const bytes = await image.jpeg(JPEG_FOR_PAGE).toBuffer()
    const excess = mostInk(await decodeJpeg(sharp, bytes)) - limit
    if (excess <= 0) return asDct(bytes, samples)
    aim -= excess
  }
  return undefined
}

/** A JPEG as it is. */
export function asDct(bytes: Uint8Array, samples: Pick<Samples, 'width' | 'height' | 'channels'>): Encoded {
  const shape = shapeOf(samples)
  return { ...shape, bytes, filter: 'DCTDecode', isPredicted: false, isInverted: samples.channels === 4 }
}

function shapeOf({ width, height, channels }: Pick<Samples, 'width' | 'height' | 'channels'>) {
  return { width, height, colorSpace: channels === 1 ? 'DeviceGray' : 'DeviceCMYK' } as const
}
