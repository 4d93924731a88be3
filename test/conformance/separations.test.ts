import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convert } from '../../src/images/encode-press.ts'
import { OPERATIONS } from '../../src/images/index.ts'
import { openObjects } from '../../src/proof/pdf/objects.ts'
import { boxOf, readPress } from '../../src/proof/pdf/press/facts.ts'
import type { Box } from '../../src/proof/pdf/press/paint.ts'
import { ROOT } from '../support/folders.ts'
import { editionsOf } from '../support/pdf-editions.ts'
import { imagesOn, mostInk, type Placed } from '../support/press-pages.ts'
import { tortureArticle } from '../support/torture.ts'
import { articles, buildAll } from './editions.ts'
import { ask, isMissing, pathOf } from './judges.ts'

const DPI = 100
const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const

/** What lies on the four plates of a page's trim, 0 to 255 of ink. */
interface Plates {
  readonly width: number
  readonly height: number
  readonly ink: readonly Uint8Array[]
}

/** Most ink that rounding to plates of eight bits may add, percent. */
const ROUNDING = 1

describe.skipIf(isMissing('ghostscript'))('Ghostscript, which makes plates of the press PDFs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-plates-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const built = await buildAll(articles())
  const torture = join(folder, 'torture-print.pdf')
  beforeAll(async () => {
    writeFileSync(torture, (await editionsOf(tortureArticle(), 'book')).files.print)
  })
  const files = [...built.map(({ name, print }) => ({ name, print })), { name: 'torture', print: torture }]

  it.each(files)(
    '$name: all but images is on the black plate alone, and ink keeps to its limit',
    async ({ name, print }) => {
      const objects = openObjects(new Uint8Array(readFileSync(print)))
      const facts = await readPress(objects, OPERATIONS)
      const pages = await separate(print, join(folder, `${name}-%d.tif`))
      expect(pages).toHaveLength(objects.pages.length)
      let most = 0
      for (const [index, plates] of pages.entries()) {
        const trim = boxOf(objects.pages[index]!, 'TrimBox', objects)!
        expect(
          colourOutside(imagesOn(objects.pages[index]!, objects), plates, trim),
          `page ${index + 1}`,
        ).toBe(0)
        most = Math.max(most, mostOn(plates))
      }
      expect(pages.some(({ ink }) => ink[3]!.some((value) => value === 255))).toBe(true)
      process.stdout.write(
        `${name}: at most ${most} % of ink on the plates, ${mostInk(facts).toFixed(1)} % in the file\n`,
      )
      expect(most).toBeLessThanOrEqual(facts.allowedInk + ROUNDING)
      expect(mostInk(facts)).toBeLessThanOrEqual(facts.allowedInk)
    },
    120_000,
  )

  it('shows no white where solid black lies on a ground', async () => {
    const { print } = built.find(({ name }) => name === 'tide-tables')!
    const document = await PDFDocument.load(readFileSync(print), { updateMetadata: false })
    for (const page of document.getPages()) {
      const { x, y, width, height } = page.getTrimBox()
      const ground = document.context.stream(`q 1 0 0 0 k ${x} ${y} ${width} ${height} re f Q `)
      const contents = [document.context.register(ground), page.node.get(PDFName.of('Contents'))]
      page.node.set(PDFName.of('Contents'), document.context.obj(contents as never))
    }
    const file = join(folder, 'ground.pdf')
    writeFileSync(file, await document.save())
    const grounds = await separate(file, join(folder, 'ground-%d.tif'))
    const objects = openObjects(new Uint8Array(readFileSync(print)))
    const bare = [...grounds.entries()].filter(
      ([index]) => imagesOn(objects.pages[index]!, objects).length === 0,
    )
    expect(bare).not.toEqual([])
    for (const [, { ink }] of bare) expect(Math.min(...sampled(ink[0]!))).toBe(255)
  })

  it('makes the same colours of the profile as the build does, within 1 %', async () => {
    const sample = join(folder, 'colours.ps')
    const squares = COLOURS.map(
      (hex, index) => `${channelsOf(hex).join(' ')} setrgbcolor ${index * 9} 0 9 9 rectfill`,
    )
    writeFileSync(
      sample,
      `%!PS\n<< /PageSize [${COLOURS.length * 9} 9] >> setpagedevice\n${squares.join('\n')}\nshowpage\n`,
    )
    const made = join(folder, 'colours.tif')
    // The perceptual intent as it is, without a compensation of the black point on top.
    const intent = ['-dRenderIntent=0', '-dBlackPtComp=0', `-sOutputICCProfile=${PROFILE}`]
    const options = [
      '-q',
      '-dBATCH',
      '-dNOPAUSE',
      `--permit-file-read=${PROFILE}`,
      '-r72',
      '-sDEVICE=tiff32nc',
    ]
    await run([...options, ...intent, `-sOutputFile=${made}`, sample])
    const { data, info } = await rawCmyk(made)
    for (const [index, hex] of COLOURS.entries()) {
      const rgb = Uint8Array.from(channelsOf(hex), (share) => Math.round(share * 255))
      const ours = await convert(sharp, { data: rgb, width: 1, height: 1, channels: 3 }, PROFILE)
      const at = (4 * info.width + index * 9 + 4) * 4
      const differences = [...ours.data].map((ink, plate) => Math.abs(ink - data[at + plate]!) / 2.55)
      expect(Math.max(...differences), hex).toBeLessThan(1)
    }
  })
})

const PROFILE = join(ROOT, 'profiles/FOGRA39L_coated.icc')
const COLOURS = ['#ff0000', '#008000', '#0000ff', '#8a1c1c', '#c8b428', '#808080', '#f4efe4']

function channelsOf(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

function rawCmyk(file: string) {
  const image = sharp(file).pipelineColourspace('cmyk').toColourspace('cmyk')
  return image.raw().toBuffer({ resolveWithObject: true })
}

async function run(args: readonly string[]): Promise<void> {
  const { status, stdout, stderr } = await ask(pathOf('ghostscript'), args)
  if (status !== 0) throw new Error(`Ghostscript exits with ${status}\n${stdout}\n${stderr}`)
}

/** The plates of each page within its trim box. `pattern` is where they go, with `%d` for the page. */
async function separate(file: string, pattern: string): Promise<Plates[]> {
  const options = ['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', `-r${DPI}`, '-dUseTrimBox', '-sDEVICE=tiffsep']
  await run([...options, `-sOutputFile=${pattern}`, file])
  const pages: Plates[] = []
  for (let number = 1; existsSync(plateFile(pattern, number, 'Black')); number++) {
    const plates = PLATES.map((name) =>
      sharp(plateFile(pattern, number, name))
        .toColourspace('b-w')
        .raw(),
    )
    const raw = await Promise.all(plates.map((plate) => plate.toBuffer({ resolveWithObject: true })))
    const ink = raw.map(({ data }) => data.map((light) => 255 - light))
    pages.push({ width: raw[0]!.info.width, height: raw[0]!.info.height, ink })
  }
  return pages
}

function plateFile(pattern: string, page: number, plate: string): string {
  return pattern.replace('%d', String(page)).replace(/\.tif$/, `(${plate}).tif`)
}

/** Pixels with cyan, magenta or yellow that no image, and no pixel's breadth around one, has a part in. */
function colourOutside(images: readonly Placed[], { width, height, ink }: Plates, trim: Box): number {
  const pixels = (points: number) => (points * DPI) / 72
  const frames = images.map(({ left, bottom, width, height }) => ({
    left: pixels(left - trim[0]) - 1,
    right: pixels(left + width - trim[0]) + 1,
    top: pixels(trim[3] - bottom - height) - 1,
    bottom: pixels(trim[3] - bottom) + 1,
  }))
  let count = 0
  for (let y = 0; y < height; y++) {
    const inRow = frames.filter((frame) => y + 1 > frame.top && y <= frame.bottom)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (ink[0]![at]! + ink[1]![at]! + ink[2]![at]! === 0) continue
      if (!inRow.some(({ left, right }) => x + 1 > left && x <= right)) count++
    }
  }
  return count
}

/** The most ink on one pixel of a page, in percent. */
function mostOn({ ink }: Plates): number {
  const [cyan, magenta, yellow, black] = ink as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  let most = 0
  for (let at = 0; at < cyan.length; at++)
    most = Math.max(most, cyan[at]! + magenta[at]! + yellow[at]! + black[at]!)
  return Math.round(most / 0.255) / 10
}

/** Without the pixels at the edge of the page, which a ground covers in part. */
function sampled(plate: Uint8Array): Uint8Array {
  return plate.subarray(plate.length >> 3, -(plate.length >> 3)).filter((_, at) => at % 7 === 0)
}
