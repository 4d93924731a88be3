import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp, { type Sharp } from 'sharp'
import { isUpdating } from './golden.ts'

/** A picture in grey: 0 is ink, 255 is paper. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** How far two pictures are apart, in grey levels of 255. */
export interface Distance {
  readonly mean: number
  readonly most: number
}

/**
 * What two renderers may differ by. A pixel is half a point and is softened over three by three: how an edge is
 * smoothed is gone, while a stroke that stands elsewhere, is missing or is heavier is not. Poppler, which shares
 * nothing with pdf.js, is 1.3 in the mean and 30 at most away from it on these pages, 38 at a hairline; the faults in
 * the tests are 70 and more.
 */
export const TOLERANCE: Distance = { mean: 2, most: 45 }

/** Pixels a point at which a page is drawn, and at which it is compared. */
export const DRAWN = 6
const COMPARED = 2

/** Page `number` of a PDF, small. */
export async function drawGrey(pdf: Uint8Array, number: number): Promise<Grey> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
    .promise
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: DRAWN })
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const canvasContext = canvas.getContext('2d')
  await page.render({ canvas: null, canvasContext, viewport, background: 'white' }).promise
  const drawn = canvas.toBuffer('image/png')
  await document.destroy()
  return makeSmall(drawn)
}

/** A drawing of `DRAWN` pixels a point at the size at which pictures are compared. */
export async function makeSmall(drawn: Uint8Array): Promise<Grey> {
  const { width = 0 } = await sharp(drawn).metadata()
  return greyOf(sharp(drawn).resize(Math.round((width * COMPARED) / DRAWN), null, { kernel: 'linear' }))
}

async function greyOf(image: Sharp): Promise<Grey> {
  const { data, info } = await image
    .flatten({ background: 'white' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) }
}

/** Pictures of different sizes have nothing in common. */
export function distance(one: Grey, other: Grey): Distance {
  if (one.width !== other.width || one.height !== other.height) return { mean: 255, most: 255 }
  const [a, b] = [soften(one), soften(other)]
  let [sum, most] = [0, 0]
  a.forEach((value, index) => {
    const apart = Math.abs(value - b[index]!)
    sum += apart
    most = Math.max(most, apart)
  })
  return { mean: sum / a.length, most }
}

/** Means over three by three pixels. */
function soften({ width, height, pixels }: Grey): Float64Array {
  const soft = new Float64Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0]
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          sum += pixels[row * width + column]!
          count++
        }
      }
      soft[y * width + x] = sum / count
    }
  }
  return soft
}

export function isWithin({ mean, most }: Distance, tolerance = TOLERANCE): boolean {
  return mean <= tolerance.mean && most <= tolerance.most
}

/**
 * Compares a picture with `test/golden/pictures/<name>.png`, or rewrites that under UPDATE=1. Where they differ, the
 * new picture and one of the difference are written to a temporary folder, which the message names.
 */
export async function expectPicture(name: string, actual: Grey): Promise<void> {
  const file = fileURLToPath(new URL(`../golden/pictures/${name}.png`, import.meta.url))
  if (isUpdating) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, await pngOf(actual))
  }
  if (!existsSync(file)) throw new Error(`there is no ${file}: UPDATE=1 npx vitest run test/pictures.test.ts`)
  const golden = await greyOf(sharp(readFileSync(file)))
  const apart = distance(golden, actual)
  if (isWithin(apart)) return
  const folder = mkdtempSync(join(tmpdir(), 'octavo-pictures-'))
  writeFileSync(join(folder, `${name}.png`), await pngOf(actual))
  writeFileSync(join(folder, `${name}-difference.png`), await pngOf(differenceOf(golden, actual)))
  throw new Error(
    `${name}.png is ${show(apart)} grey levels off, and may be ${show(TOLERANCE)}; the new picture and the ` +
      `difference are in ${folder}. If it is as it should be: UPDATE=1 npx vitest run test/pictures.test.ts`,
  )
}

function show({ mean, most }: Distance): string {
  return `${mean.toFixed(1)} in the mean and ${most.toFixed(0)} at most`
}

function differenceOf(golden: Grey, actual: Grey): Grey {
  const { width, height, pixels } = actual
  const isAlike = golden.width === width && golden.height === height
  return {
    width,
    height,
    pixels: pixels.map((value, at) => 255 - Math.abs(value - (isAlike ? golden.pixels[at]! : 255))),
  }
}

function pngOf({ width, height, pixels }: Grey): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 9, palette: true, colours: 16, effort: 10, dither: 0 })
    .toBuffer()
}
