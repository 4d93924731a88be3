import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { OPERATIONS } from '../../../../src/images/index.ts'
import { cmykTiff } from '../../../../src/images/samples.ts'
import { openObjects } from '../../../../src/proof/pdf/objects.ts'
import { type PressFacts, readPress } from '../../../../src/proof/pdf/press/facts.ts'
import { mostInk } from '../../../support/press-pages.ts'

type Entry = Record<string, unknown>

interface Parts {
  readonly states?: Readonly<Record<string, Entry>>
  readonly image?: { readonly data: Uint8Array; readonly entries: Entry }
  readonly form?: string
  /** What the output intent says of itself. */
  readonly info?: string
}

/** The facts of a file of one page, 100 points square with a bleed box ten points inside. */
async function factsOf(content: string, { states = {}, image, form, info }: Parts = {}): Promise<PressFacts> {
  const document = await PDFDocument.create()
  const page = document.addPage([100, 100])
  page.setBleedBox(10, 10, 80, 80)
  const { context } = document
  const registration = ['Separation', 'All', 'DeviceCMYK', { FunctionType: 2, Domain: [0, 1], N: 1 }]
  const resources = { ExtGState: states, ColorSpace: { All: registration } }
  const xobjects = {
    ...(image && { Im: context.register(context.stream(image.data, image.entries as never)) }),
    ...(form !== undefined && {
      Fm: context.register(context.stream(form, { Subtype: 'Form', Matrix: [0.1, 0, 0, 0.1, 0, 0] })),
    }),
  }
  page.node.set(PDFName.of('Resources'), context.obj({ ...resources, XObject: xobjects } as never))
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)))
  if (info !== undefined)
    document.catalog.set(PDFName.of('OutputIntents'), context.obj([{ Info: PDFString.of(info) }]))
  return readPress(openObjects(await document.save({ useObjectStreams: false })), OPERATIONS)
}

const STATES = {
  On: { OP: true, op: true, OPM: 1 },
  Off: { OP: false, op: false },
  Both: { OP: true },
}

describe('colours', () => {
  it('are told with what is painted in them, and whether they overprint', async () => {
    const content =
      '/On gs 0 0 0 1 k BT (a) Tj ET q /Off gs 1 0.5 0 0 k 0 0 9 9 re f Q BT (b) Tj ET /Both gs 0.2 G 0 0 m 9 9 l S'
    const { pages } = await factsOf(content, { states: STATES })
    expect(pages[0]!.inks.map(({ kind, color, overprints }) => `${kind} ${color} ${overprints}`)).toEqual([
      'text 0 0 0 1 k true',
      'fill 1 0.5 0 0 k false',
      'stroke 0.2 G true',
    ])
  })

  it('begin with black, which is knocked out', async () => {
    const { pages } = await factsOf('BT (a) Tj ET')
    expect(pages[0]!.inks).toMatchObject([{ cmyk: [0, 0, 0, 1], overprints: false }])
  })

  it('do not count where nothing is painted in them', async () => {
    const { pages } = await factsOf('1 1 1 1 k 0 0 9 9 re n 3 Tr BT (unseen) Tj ET')
    expect(pages[0]!.inks).toEqual([])
  })

  it('add up to the ink of the page', async () => {
    const facts = await factsOf('1 0.9 0.8 0.5 k 0 0 9 9 re f 0.1 0 0 0 K 0 0 m 9 9 l S')
    expect(mostInk(facts)).toBeCloseTo(320)
  })

  it('are followed into forms', async () => {
    const { pages } = await factsOf('/Fm Do', { form: '0 1 1 0 k 0 0 50 1 re f' })
    expect(pages[0]!.inks).toMatchObject([{ kind: 'fill', cmyk: [0, 1, 1, 0] }])
    expect(pages[0]!.thinnest).toBeCloseTo(0.1)
  })

  it('of RGB are no CMYK', async () => {
    expect((await factsOf('1 0 0 rg 0 0 9 9 re f')).pages[0]!.inks).toMatchObject([{ cmyk: undefined }])
  })
})

describe('rules', () => {
  it.each([
    ['0 0 50 0.2 re f', 0.2],
    ['0.5 0 0 0.5 0 0 cm 0 0 50 0.4 re f', 0.2],
    ['0 0 0.3 50 re f 0 0 50 2 re f', 0.3],
    ['0.25 w 0 0 m 50 0 l S', 0.25],
    ['q 2 0 0 2 0 0 cm 0.25 w 0 0 m 50 0 l S Q', 0.5],
    ['0 0 50 0.1 re n', Number.POSITIVE_INFINITY],
  ])('%s: the thinnest has %d points', async (content, thinnest) => {
    expect((await factsOf(content)).pages[0]!.thinnest).toBeCloseTo(thinnest)
  })

  it.each([
    ['/All CS 1 SCN 5 0 m 5 9 l S', false],
    ['/All CS 1 SCN 5 50 m 15 50 l S', true],
    ['/All cs 1 scn 50 50 1 1 re f', true],
    ['q 0.1 0 0 0.1 0 0 cm /All cs 1 scn 50 50 1 1 re f Q', false],
    ['0 0 0 1 k 50 50 1 1 re f', false],
  ])('%s: registration black on the page is %j', async (content, expected) => {
    expect((await factsOf(content)).pages[0]!.hasRegistrationInside).toBe(expected)
  })
})

describe('images', () => {
  const base = { Subtype: 'Image', Width: 2, Height: 1, BitsPerComponent: 8, ColorSpace: 'DeviceCMYK' }
  /** 100 %, and 300 %. */
  const pixels = [255, 0, 0, 0, 255, 255, 0, 255]
  const flate = (data: readonly number[], more: Entry = {}) => ({
    data: deflateSync(Uint8Array.from(data)),
    entries: { ...base, Filter: 'FlateDecode', ...more },
  })
  const inkOf = async (image: Parts['image']) => {
    const { imageInks } = await factsOf('q 50 0 0 20 0 0 cm /Im Do Q', { image: image! })
    return [...imageInks.values()][0]
  }

  it.each([
    ['as they are', flate(pixels), 300],
    ['inverted', flate(pixels, { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }), 300],
    ['as differences', flate([255, 0, 0, 0, 0, 255, 0, 255], { DecodeParms: { Predictor: 2 } }), 300],
    ['in grey', flate([0, 9], { ColorSpace: 'DeviceGray' }), 100],
    ['in RGB', flate(pixels, { ColorSpace: 'DeviceRGB' }), undefined],
    ['that lie about their size', flate(Array(5000).fill(0)), undefined],
    [
      'that are broken',
      { data: Uint8Array.of(1, 2), entries: { ...base, Filter: 'FlateDecode' } },
      undefined,
    ],
  ])('samples %s', async (_, image, ink) => {
    expect(await inkOf(image)).toBe(ink)
  })

  it('of Adobe’s JPEG are inverted in the file', async () => {
    const data = Uint8Array.from({ length: 16 * 16 * 4 }, (_, at) => [51, 102, 0, 0][at % 4]!)
    const tiff = cmykTiff({ data, width: 16, height: 16, channels: 4 })
    const jpeg = await sharp(tiff)
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .jpeg({ quality: 100 })
      .toBuffer()
    const entries = { ...base, Width: 16, Height: 16, Filter: 'DCTDecode' }
    const inverted = { ...entries, Decode: [1, 0, 1, 0, 1, 0, 1, 0] }
    expect(await inkOf({ data: jpeg, entries: inverted })).toBeCloseTo(60, -1)
    expect(await inkOf({ data: jpeg, entries })).toBeCloseTo(340, -1)
  })

  it('are told with their names', async () => {
    const { pages } = await factsOf('q 0 50 -20 0 30 0 cm /Im Do Q', { image: flate(pixels) })
    expect(pages[0]!.images).toMatchObject([{ name: 'Im' }])
  })
})

it.each([
  ['Coated, at most 280 % of ink', 280],
  ['Coated', 300],
  [undefined, 300],
])('an output intent that says %j allows %d %%', async (info, ink) => {
  expect((await factsOf('', info === undefined ? {} : { info })).allowedInk).toBe(ink)
})
