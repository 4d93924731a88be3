import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../src/ast/build.ts'
import type { ImageInfo, PressDemands } from '../../src/images/library.ts'
import { loadImages } from '../../src/images/load.ts'
import type { PressImage } from '../../src/images/press-image.ts'
import { cmykTiff, decodeJpeg } from '../../src/images/samples.ts'
import { pressCondition } from '../support/press.ts'
import { flat, noise, svg, worldOf } from './samples.ts'

const { profile } = await pressCondition('x-4')
const demands: PressDemands = {
  profile,
  ink: 300,
  resolution: { wanted: 0, least: 0 },
  allowLowResolution: false,
}

const position = { start: { line: 7, column: 1, offset: 40 }, end: { line: 7, column: 9, offset: 48 } }

async function press(bytes: Uint8Array, widthPoints: number, asked: Partial<PressDemands> = {}) {
  const root = article([paragraph({ type: 'image', url: 'a', alt: 'A tide gauge', position })])
  const { value: images, findings } = await loadImages(root, worldOf({ a: bytes }))
  const image = await images.forPress({ ...demands, ...asked })('a', widthPoints)
  return {
    image: image.value,
    findings: [...findings, ...image.findings],
    info: images.info('a') as ImageInfo,
  }
}

/** Pixels as percent of ink: four numbers of CMYK, one of grey. */
async function inks(image: PressImage): Promise<number[][]> {
  const channels = image.colorSpace === 'DeviceCMYK' ? 4 : 1
  const data =
    image.filter === 'FlateDecode' ? unpack(image, channels) : (await decodeJpeg(sharp, image.bytes)).data
  return Array.from({ length: image.width * image.height }, (_, pixel) =>
    [...data.subarray(pixel * channels, (pixel + 1) * channels)].map(
      (sample) => (channels === 4 ? sample : 255 - sample) / 2.55,
    ),
  )
}

/** Zlib, and TIFF's predictor taken back. */
function unpack({ bytes, width, isPredicted }: PressImage, channels: number): Uint8Array {
  const data = Uint8Array.from(inflateSync(bytes))
  if (isPredicted)
    for (let at = 0; at < data.length; at++)
      if (at % (width * channels) >= channels) data[at] = data[at]! + data[at - channels]!
  return data
}

const most = (pixels: number[][]) =>
  Math.max(...pixels.map((pixel) => pixel.reduce((sum, ink) => sum + ink, 0)))

/**
 * sRGB → FOGRA39 by `transicc -t0 -i"*sRGB" -o FOGRA39L_coated.icc` of Debian's liblcms2-utils 2.14: Little CMS, too,
 * but none of libvips.
 */
const KNOWN: readonly (readonly [hex: string, cmyk: readonly number[]])[] = [
  ['#ff0000', [0, 94.79, 99.66, 0]],
  ['#008000', [76.22, 0, 100, 30.11]],
  ['#0000ff', [95.36, 87.87, 0, 0]],
  ['#8a1c1c', [0.25, 98.18, 92.43, 50.58]],
  ['#c8b428', [24.57, 20.67, 95, 6.97]],
]

describe('colours', () => {
  it.each(KNOWN)('%s is what the profile makes of it, within 1 %%', async (hex, cmyk) => {
    const { image } = await press(await flat(8, 8, hex).png().toBuffer(), 72)
    expect(image).toMatchObject({ colorSpace: 'DeviceCMYK', filter: 'FlateDecode', width: 8, height: 8 })
    const [pixel] = await inks(image)
    for (const [index, percent] of cmyk.entries()) expect(Math.abs(pixel![index]! - percent)).toBeLessThan(1)
  })

  it('reads an embedded profile', async () => {
    const red = flat(8, 8, '#e01010')
    const wide = await red.withIccProfile('p3').png().toBuffer()
    const [a, b] = await Promise.all([wide, await red.png().toBuffer()].map((bytes) => press(bytes, 72)))
    const [[one], [other]] = [await inks(a!.image), await inks(b!.image)]
    for (const [index, ink] of one!.entries()) expect(Math.abs(ink - other![index]!)).toBeLessThan(3)
  })

  it('puts what is transparent on white paper', async () => {
    const clear = await flat(8, 8, { r: 200, g: 0, b: 0, alpha: 0 }).png().toBuffer()
    const { image } = await press(clear, 72)
    expect(most(await inks(image))).toBe(0)
  })

  it.each([
    ['a grey PNG', flat(8, 8, '#808080').toColourspace('b-w').png()],
    ['an RGB image without colour', flat(8, 8, '#808080').png()],
    ['a grey JPEG', flat(8, 8, '#808080').toColourspace('b-w').jpeg({ quality: 100 })],
  ])('%s prints in black alone', async (_, file) => {
    const { image } = await press(await file.toBuffer(), 72)
    expect(image.colorSpace).toBe('DeviceGray')
    for (const [ink] of await inks(image)) expect(ink).toBeCloseTo(49.8, 0)
  })

  it('prints the greys of a coloured drawing in black alone, and its colours as they are', async () => {
    const drawing = svg('<path fill="#000" d="M0 0h60v60H0z"/><path fill="#f00" d="M60 0h60v60H60z"/>')
    const { image } = await press(drawing, 28.8)
    const pixels = await inks(image)
    expect(image.colorSpace).toBe('DeviceCMYK')
    expect(pixels[0]).toEqual([0, 0, 0, 100])
    expect(pixels[image.width - 1]![1]).toBeGreaterThan(90)
  })

  it('leaves CMYK as it is, unless it was made for another press', async () => {
    const data = Uint8Array.from({ length: 64 * 4 }, (_, at) => [26, 51, 77, 102][at % 4]!)
    const tiff = cmykTiff({ data, width: 8, height: 8, channels: 4 })
    const own = sharp(tiff).pipelineColourspace('cmyk').toColourspace('cmyk')
    const { image } = await press(await own.clone().jpeg({ quality: 100 }).toBuffer(), 72)
    for (const pixel of await inks(image))
      for (const [index, ink] of [10, 20, 30, 40].entries()) expect(pixel[index]).toBeCloseTo(ink, -1)
  })
})

describe('ink', () => {
  const dark = () => noise(64, 64).linear(0.12, 0)

  it.each([
    ['a lossless image', (): Promise<Buffer> => dark().png().toBuffer()],
    ['a JPEG, after its losses', (): Promise<Buffer> => dark().jpeg({ quality: 95 }).toBuffer()],
  ])('%s keeps to the limit', async (_, file) => {
    const bytes = await file()
    for (const ink of [300, 240]) {
      const pixels = await inks((await press(bytes, 72, { ink })).image)
      expect(most(pixels)).toBeLessThanOrEqual(ink + 1e-9)
      expect(most(pixels)).toBeGreaterThan(ink - 40)
    }
  })

  it('tells what it brings down by more than a profile overshoots', async () => {
    const file = await flat(8, 8, '#000010').png().toBuffer()
    const codes = async (ink: number) => (await press(file, 72, { ink })).findings.map(({ code }) => code)
    expect(await codes(300)).toEqual([])
    expect(await codes(240)).toEqual(['image-ink-reduced'])
  })

  it('is separated anew for each press that one library is asked for', async () => {
    const file = await flat(8, 8, '#000010').png().toBuffer()
    const root = article([paragraph({ type: 'image', url: 'a', alt: '' })])
    const { value: images } = await loadImages(root, worldOf({ a: file }))
    const most400 = await images.forPress({ ...demands, ink: 400 })('a', 72)
    const most200 = await images.forPress({ ...demands, ink: 200 })('a', 72)
    expect(most(await inks(most400.value))).toBeGreaterThan(240)
    expect(most(await inks(most200.value))).toBeLessThanOrEqual(200)
  })

  it('takes colours back and leaves black', async () => {
    const file = await flat(8, 8, '#000010').png().toBuffer()
    const [full] = await inks((await press(file, 72, { ink: 400 })).image)
    const [limited] = await inks((await press(file, 72, { ink: 200 })).image)
    expect(limited![3]).toBe(full![3])
    expect(limited![0]! / limited![1]!).toBeCloseTo(full![0]! / full![1]!, 1)
  })
})

describe('storing', () => {
  it('a photograph stays a JPEG, in whole colour', async () => {
    const { image } = await press(await noise(90, 60).jpeg().toBuffer(), 72)
    expect(image).toMatchObject({ filter: 'DCTDecode', isInverted: true, colorSpace: 'DeviceCMYK' })
    const { chromaSubsampling, hasProfile } = await sharp(image.bytes).metadata()
    expect({ chromaSubsampling, hasProfile }).toEqual({ chromaSubsampling: '4:4:4:4', hasProfile: false })
  })

  it('has no more than 300 pixels an inch', async () => {
    const { image } = await press(await noise(900, 600).png().toBuffer(), 72)
    expect(image).toMatchObject({ width: 300, height: 200 })
  })

  it('gives the same bytes each time', async () => {
    const file = await noise(90, 60).webp().toBuffer()
    const [one, other] = [await press(file, 72), await press(file, 72)]
    expect(Buffer.from(one.image.bytes).equals(Buffer.from(other.image.bytes))).toBe(true)
  })
})

describe('resolution', () => {
  const resolution = { wanted: 300, least: 150 }
  const picture = () => flat(200, 100, '#804020').png().toBuffer()

  it.each([
    [48, undefined, undefined],
    [49, 'image-resolution-low', 'warning'],
    [96, 'image-resolution-low', 'warning'],
    [97, 'image-resolution-refused', 'error'],
  ])('at %d points: %s', async (width, code, severity) => {
    const { findings } = await press(await picture(), width, { resolution })
    expect(findings.map((finding) => [finding.code, finding.severity, finding.position])).toEqual(
      code ? [[code, severity, position]] : [],
    )
  })

  it('few pixels can be allowed, and are told all the same', async () => {
    const { findings } = await press(await picture(), 200, { resolution, allowLowResolution: true })
    expect(findings.map(({ code }) => code)).toEqual(['image-resolution-low'])
  })

  it('a drawing has as many as are wanted', async () => {
    const { findings } = await press(svg('<path d="M0 0h60v60z"/>'), 400, { resolution })
    expect(findings).toEqual([])
  })
})
