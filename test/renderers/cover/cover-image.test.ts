import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { article, text } from '../../../src/ast/build.ts'
import { type CoverDrawing, coverImage, drawCover } from '../../../src/renderers/cover/index.ts'
import { loadTemplate } from '../../../src/templates/load.ts'
import { PATTERNS } from '../../../src/typeset/cover/patterns/index.ts'
import { typesetCover } from '../../../src/typeset/cover/set-cover.ts'
import { realFonts } from '../../support/fonts.ts'
import { memoryWorld } from '../../support/world.ts'

const book = await loadTemplate('book', memoryWorld())
const fonts = await realFonts(book)
const metadata = {
  title: [text('On tides and harbours')],
  subtitle: [text('What the mud keeps')],
  authors: [{ name: 'Ada Example' }],
  publisher: 'Harbour Press',
}

async function drawing(cover: Partial<typeof book.cover>): Promise<CoverDrawing> {
  const template = { ...book, cover: { ...book.cover, ...cover } }
  return drawCover((await typesetCover(article([], metadata), template, fonts)).value, fonts)
}

/** The same in SVG, for another program to draw. */
function asSvg({ width, height, shapes }: CoverDrawing): string {
  const groups = shapes.map(({ parts, color, opacity, line }) => {
    const look =
      line === undefined
        ? `fill="${color}" fill-opacity="${opacity}"`
        : `fill="none" stroke="${color}" stroke-opacity="${opacity}"`
    const paths = parts.map(({ path, matrix }) => {
      const stroke = line === undefined ? '' : ` stroke-width="${line / matrix[0]}"`
      return `<path d="${path}" transform="matrix(${matrix.join(' ')})"${stroke}/>`
    })
    return `<g ${look}>${paths.join('')}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${groups.join('')}</svg>`
}

/** By how much each value of a picture differs at most, and how many of them differ by more than an eye sees. */
async function compare(one: Uint8Array, other: string) {
  const values = (input: Uint8Array) => sharp(input).removeAlpha().toColourspace('srgb').raw().toBuffer()
  const [a, b] = await Promise.all([values(one), values(Buffer.from(other))])
  expect(a).toHaveLength(b.length)
  let [most, seen] = [0, 0]
  for (let at = 0; at < a.length; at++) {
    const apart = Math.abs(a[at]! - b[at]!)
    if (apart > most) most = apart
    if (apart > 16) seen++
  }
  return { most, seen: seen / a.length }
}

describe('the pixels of a cover', () => {
  const patterns = Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]
  it.each([
    ...patterns.map((pattern) => ['open', pattern] as const),
    ['frame', 'rosette'],
    ['label', 'seeds'],
    ['border', 'none'],
  ] as const)(
    'are those that librsvg draws, in the design %s with the pattern %s',
    async (design, pattern) => {
      const drawn = await drawing({ design, pattern })
      const { bytes, width, height } = coverImage(drawn)
      expect([width, height]).toEqual([drawn.width, drawn.height])
      const { most, seen } = await compare(bytes, asSvg(drawn))
      expect(most).toBeLessThan(40)
      expect(seen).toBeLessThan(0.0005)
    },
  )

  it('are a byte each in the file, and the same each time', async () => {
    const drawn = await drawing({})
    const { bytes, mediaType } = coverImage(drawn)
    expect(mediaType).toBe('image/png')
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1600, isPalette: true, hasAlpha: false })
    expect(coverImage(drawn).bytes).toEqual(bytes)
  })

  it('have the colours of the template as they are', async () => {
    const drawn = await drawing({ pattern: 'none' })
    const ground = drawn.shapes[0]!.color
    const { data } = await sharp(coverImage(drawn).bytes)
      .extract({ left: 0, top: 0, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(`#${data.toString('hex')}`).toBe(ground)
  })
})
