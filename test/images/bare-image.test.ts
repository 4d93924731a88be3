import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../src/ast/build.ts'
import { bareJpeg } from '../../src/images/bare-jpeg.ts'
import { barePng } from '../../src/images/bare-png.ts'
import { loadImages } from '../../src/images/index.ts'
import { chunk, flat, noise, svg, worldOf } from './samples.ts'

const PRIVATE = Buffer.from('PRIVATE 64.1N 21.9W, camera 4711')
const jpeg = await noise(60, 40).jpeg({ progressive: true }).withIccProfile('p3').toBuffer()
const png = await flat(60, 40, '#336699').png().toBuffer()

/** A segment of a JPEG, right behind its start. */
function withSegment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)])
}

describe('a JPEG passed on', () => {
  it('is the same where it holds its picture alone', () => {
    expect(bareJpeg(jpeg)).toBe(jpeg)
  })

  it.each([
    ['a comment', withSegment(0xfe, PRIVATE)],
    ...[1, 2, 3, 4, 11, 13, 14, 15].map(
      (at) => [`APP${at}`, withSegment(0xe0 + at, PRIVATE)] as [string, Buffer],
    ),
    ['what follows its end', Buffer.concat([jpeg, PRIVATE])],
    [
      'bytes that fill up before a marker',
      Buffer.concat([jpeg.subarray(0, 2), Buffer.alloc(9, 0xff), jpeg.subarray(2)]),
    ],
    [
      'a second image, as cameras put films and depths behind the first',
      Buffer.concat([jpeg, withSegment(0xfe, PRIVATE)]),
    ],
  ])('leaves out %s', (_, bytes) => {
    expect(Buffer.from(bareJpeg(bytes)!).equals(jpeg)).toBe(true)
  })

  it('leaves out the thumbnail, which may show what was cut off', () => {
    const thumbnail = Buffer.concat([
      Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x04\x04', 'latin1'),
      Buffer.alloc(48, 7),
    ])
    const bare = Buffer.from(bareJpeg(withSegment(0xe0, thumbnail))!)
    expect(bare.subarray(2, 20).toString('latin1')).toBe('\xff\xe0\0\x10JFIF\0\x01\x02\0\0\x01\0\x01\0\0')
    expect(bare.includes(Buffer.alloc(8, 7))).toBe(false)
  })

  it('is made anew where its order is another', async () => {
    for (const bytes of [
      jpeg.subarray(0, -2),
      Buffer.concat([jpeg.subarray(0, 2), PRIVATE, jpeg.subarray(2)]),
      withSegment(0xf0, PRIVATE),
      Buffer.alloc(3),
    ])
      expect(bareJpeg(bytes)).toBeUndefined()
    expect(await madeOf('a.jpg', Buffer.concat([jpeg.subarray(0, 2), PRIVATE, jpeg.subarray(2)]))).toSatisfy(
      (made: Buffer[]) => made.every((bytes) => !bytes.includes('PRIVATE')),
    )
  })
})

describe('a PNG passed on', () => {
  const [head, tail] = [png.subarray(0, 33), png.subarray(33)]

  it('is the same where it holds its picture alone', () => {
    expect(barePng(png)).toBe(png)
  })

  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'caBX', 'iDOT', 'prVt', 'fcTL', 'sPLT', 'hIST'])(
    'leaves out %s',
    (type) => {
      const bytes = Buffer.concat([head, chunk(type, PRIVATE), tail])
      expect(Buffer.from(barePng(bytes)!).equals(png)).toBe(true)
    },
  )

  it('leaves out what follows its end', () => {
    expect(Buffer.from(barePng(Buffer.concat([png, PRIVATE]))!).equals(png)).toBe(true)
  })

  it('is made anew where its order is another', () => {
    expect(barePng(png.subarray(0, -4))).toBeUndefined()
    expect(barePng(Buffer.concat([head, PRIVATE, tail]))).toBeUndefined()
  })
})

function articleWith(url: string) {
  return article([paragraph({ type: 'image', url, alt: 'A gate' })])
}

/** What HTML, EPUB and the reading PDF get of an image. */
async function madeOf(url: string, bytes: Uint8Array): Promise<Buffer[]> {
  const { value: images } = await loadImages(articleWith(url), worldOf({ [url]: bytes }))
  expect(images.info(url).isPlaceholder).toBe(false)
  const made = [
    await images.forScreen(url, 1600),
    ...(images.drawing(url) ? [] : [await images.forPage(url, 300)]),
  ]
  return [
    ...made.map(({ value }) => Buffer.from(value.bytes)),
    // Images within drawings are in Base64.
    ...made.flatMap(({ value }) =>
      [
        ...Buffer.from(value.bytes)
          .toString('latin1')
          .matchAll(/;base64,([^"]+)/g),
      ].map(([, data]) => Buffer.from(data!, 'base64')),
    ),
  ]
}

describe('nothing private is in what editions get', () => {
  const behind = (bytes: Uint8Array) => Buffer.concat([bytes, PRIVATE])
  const embedded = (type: string, bytes: Uint8Array) =>
    svg(
      `<image width="60" height="40" href="data:image/${type};base64,${Buffer.from(bytes).toString('base64')}"/>`,
    )

  /** The packed pixels of the PNG, and the same file with other data in their place. */
  const pixels = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8)
  const chunked = (...data: readonly Buffer[]) =>
    Buffer.concat([
      png.subarray(0, png.indexOf('IDAT') - 4),
      ...data.map((part) => chunk('IDAT', part)),
      png.subarray(png.indexOf('IEND') - 4),
    ])

  it('of an image, and of an image within a drawing', async () => {
    const webp = await noise(60, 40).webp().toBuffer()
    const gif = await flat(60, 40, '#336699').gif().toBuffer()
    for (const [name, bytes] of [
      ['a.jpg', behind(jpeg)],
      ['b.jpg', withSegment(0xeb, PRIVATE)],
      ['a.png', behind(png)],
      ['d.png', chunked(pixels, PRIVATE)],
      ['e.png', chunked(Buffer.concat([pixels, PRIVATE]))],
      ['a.webp', behind(webp)],
      ['a.gif', behind(gif)],
      ['a.svg', embedded('jpeg', withSegment(0xfe, PRIVATE))],
      ['b.svg', embedded('png', behind(png))],
      ['c.svg', embedded('webp', behind(webp))],
      ['d.svg', embedded('gif', behind(gif))],
    ] as const) {
      const made = await madeOf(name, bytes)
      expect(made.length).toBeGreaterThan(1)
      expect(made.some((one) => one.includes('PRIVATE'))).toBe(false)
    }
  })

  it('of what is no image and lies in a drawing as one', async () => {
    const cut = embedded('jpeg', behind(jpeg.subarray(0, 700)))
    const { value: images } = await loadImages(articleWith('a.svg'), worldOf({ 'a.svg': cut }))
    expect(images.info('a.svg').isPlaceholder).toBe(true)
  })
})
