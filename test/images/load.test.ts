import { Buffer } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../src/ast/build.ts'
import type { Image } from '../../src/ast/nodes.ts'
import type { Finding, Told } from '../../src/diagnostic.ts'
import type { EncodedImage, ImageLibrary } from '../../src/images/library.ts'
import { Overrun } from '../../src/images/limits.ts'
import { loadImages } from '../../src/images/load.ts'
import { OPERATIONS } from '../../src/images/operations.ts'
import type { OutputProfile } from '../../src/images/press-image.ts'
import { animatedPng, bmp, flat, noise, pngBomb, svg, worldOf } from './samples.ts'

const position = { start: { line: 7, column: 1, offset: 40 }, end: { line: 7, column: 9, offset: 48 } }

function image(url: string): Image {
  return { type: 'image', url, alt: 'A tide gauge', position }
}

async function load(
  files: Readonly<Record<string, Uint8Array>>,
  ...urls: string[]
): Promise<{ images: ImageLibrary; findings: readonly Finding[] }> {
  const names = urls.length > 0 ? urls : Object.keys(files)
  const { value, findings } = await loadImages(article([paragraph(...names.map(image))]), worldOf(files))
  return { images: value, findings }
}

/** What the library encodes without a word. */
async function encodedOf(encoding: Promise<Told<EncodedImage>>): Promise<EncodedImage> {
  const { value, findings } = await encoding
  expect(findings).toEqual([])
  return value
}

/** One image under its own name, without findings. */
async function loadOne(name: string, bytes: Uint8Array): Promise<ImageLibrary> {
  const { images, findings } = await load({ [name]: bytes })
  expect(findings).toEqual([])
  return images
}

it('separates the same colours for the same press once', async () => {
  let asked = 0
  const separateColors: typeof OPERATIONS.separateColors = async (hexes) => {
    asked++
    return new Map(hexes.map((hex) => [hex, [0, 0, 0, 1]]))
  }
  const { value } = await loadImages(article([]), worldOf({}), { ...OPERATIONS, separateColors })
  const press = { profile: { path: 'a.icc' } as OutputProfile, ink: 300 }
  await Promise.all([value.separate(['767676'], press), value.separate(['767676'], press)])
  expect(asked).toBe(1)
  await value.separate(['767676'], { ...press, ink: 240 })
  expect(asked).toBe(2)
})

it('names a picture that the text holds itself by its number and its format', async () => {
  const held = (bytes: string) => `data:image/x-emf;base64,${bytes}`
  const { findings } = await load(
    { 'a.png': await flat(9, 9, 'red').png().toBuffer() },
    'a.png',
    held('AQAA'),
    held('AQAB'),
  )
  const names = findings.map(({ message }) => message.slice(0, 30))
  expect(names).toEqual(['image 2 of the article (EMF) i', 'image 3 of the article (EMF) i'])
})

it('gives 500 pictures that are missing placeholders of their own, and all others one', async () => {
  const urls = Array.from({ length: 503 }, (_, index) => `${index}.png`)
  const { images, findings } = await load({}, ...urls)
  const forScreen = await Promise.all(urls.map(async (url) => (await images.forScreen(url, 100)).value))
  const [own, shared] = [forScreen.slice(0, 500), forScreen.slice(500)]
  expect(new Set(own.map(({ bytes }) => bytes)).size).toBe(500)
  expect(new Set(shared.map(({ bytes }) => bytes)).size).toBe(1)
  expect(Buffer.from(own[499]!.bytes).toString()).toContain('A tide gauge')
  expect(Buffer.from(shared[0]!.bytes).toString()).toContain('>…<')
  expect(images.drawing('501.png')).toBe(images.drawing('502.png'))
  expect(images.info('502.png')).toMatchObject({ url: '502.png', isPlaceholder: true })
  const told = (index: number) => findings[index]!.message
  expect(told(499)).toBe('image "499.png" is missing, so that a placeholder takes its place')
  expect(told(500)).toBe(
    'image "500.png" is missing, so that a placeholder without its words takes its place',
  )
})

it('ends the build where nothing stands in for what takes too much', async () => {
  const tooMuch = async () => {
    throw new Overrun('time')
  }
  const pixels = { ...OPERATIONS, separateColors: tooMuch, encodeForPage: tooMuch }
  const tree = article([paragraph(image('a.png'))])
  const { value } = await loadImages(
    tree,
    worldOf({ 'a.png': await flat(40, 40, 'grey').png().toBuffer() }),
    pixels,
  )
  const message = 'an image, or its colours, takes more than 10 seconds to draw'
  const finding = expect.objectContaining({ code: 'image-unreadable', severity: 'error', message })
  const press = { profile: { path: 'a.icc' } as OutputProfile, ink: 300 }
  await expect(value.separate(['767676'], press)).rejects.toMatchObject({ finding })
  await expect(value.forPage('a.png', 100)).rejects.toMatchObject({ finding })
})

describe('what can be read', () => {
  it.each([
    ['png', 'png'],
    ['jpeg', 'jpeg'],
    ['webp', 'webp'],
    ['avif', 'avif'],
    ['gif', 'gif'],
  ] as const)('%s', async (name, format) => {
    const images = await loadOne(`a.${name}`, await noise(90, 60).toFormat(name).toBuffer())
    expect(images.info(`a.${name}`)).toEqual({
      url: `a.${name}`,
      width: 90,
      height: 60,
      format,
      isPlaceholder: false,
    })
    for (const encoded of [
      await encodedOf(images.forScreen(`a.${name}`, 600)),
      await encodedOf(images.forPage(`a.${name}`, 72)),
    ]) {
      expect(encoded).toMatchObject({ width: 90, height: 60 })
      const shown = await sharp(encoded.bytes).metadata()
      expect(encoded.mediaType).toBe(`image/${shown.format}`)
      expect(shown).toMatchObject({ width: 90, height: 60, hasAlpha: false })
    }
  })

  it('the first picture of an animation', async () => {
    const frames = Buffer.concat([
      await flat(20, 20, '#ff0000').raw().toBuffer(),
      await flat(20, 20, '#0000ff').raw().toBuffer(),
    ])
    const animation = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
      .gif()
      .toBuffer()
    const { images, findings } = await load({ 'a.gif': animation })
    expect(findings).toMatchObject([{ code: 'image-animated', position }])
    expect(images.info('a.gif')).toMatchObject({ width: 20, height: 20 })
    expect(await pixel((await encodedOf(images.forScreen('a.gif', 100))).bytes, 10, 10)).toEqual([255, 0, 0])
  })

  it('the first picture of an animated PNG, and nothing of what moves', async () => {
    const still = await flat(20, 20, '#ff0000').png().toBuffer()
    const { images, findings } = await load({ 'still.png': still, 'a.png': animatedPng(still) })
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'image-animated image "a.png" moves, and only its first picture is shown',
    ])
    const { bytes } = await encodedOf(images.forScreen('a.png', 100))
    expect(Buffer.from(bytes).includes('acTL')).toBe(false)
    expect(await pixel(bytes, 10, 10)).toEqual([255, 0, 0])
  })

  it('the cover, which has no place in the text', async () => {
    const cover = await flat(30, 40, '#224466').png().toBuffer()
    const { value: images, findings } = await loadImages(
      article([], { cover: 'cover.png' }),
      worldOf({ 'cover.png': cover }),
    )
    expect(findings).toEqual([])
    expect(images.info('cover.png')).toMatchObject({ width: 30, height: 40 })
  })

  it('nothing, for an article without images', async () => {
    const { images, findings } = await load({ unused: new Uint8Array() }, ...[])
    expect(findings).toHaveLength(1)
    expect(() => images.info('other.png')).toThrow('no image of the article')
    const none = await loadImages(article([]), worldOf({}))
    expect(none.findings).toEqual([])
    expect(() => none.value.info('other.png')).toThrow('no image of the article')
  })
})

describe('what cannot', () => {
  const jpeg = noise(300, 200).jpeg().toBuffer()

  it.each([
    ['missing.png', 'image-missing', 'error'],
    ['../outside.png', 'image-outside'],
    ['https://tides.example/a.png', 'image-remote'],
    ['//tides.example/a.png', 'image-remote'],
    [`data:image/png;base64,${'A'.repeat(10_000)}`, 'image-unreadable'],
  ])('%.40s', async (url, code, severity = 'warning') => {
    const { images, findings } = await load({}, url)
    expect(findings).toMatchObject([{ code, severity, position }])
    expect(findings[0]!.message.length).toBeLessThan(250)
    await expectPlaceholder(images, url)
  })

  it.each([
    ['an empty file', async () => new Uint8Array(), 'image-unreadable'],
    ['a text', async () => Buffer.from('High water at noon.'), 'image-unreadable'],
    ['half a JPEG', async () => (await jpeg).subarray(0, (await jpeg).length / 2), 'image-unreadable'],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n'), 'image-unreadable'],
    ['half a BMP', async () => bmp(9, 9).subarray(0, 40), 'image-unreadable'],
    ['a BMP that claims too much', async () => bmp(40_000, 40_000), 'image-too-large'],
    ['a bomb of 40,000 × 40,000 pixels', async () => pngBomb(40_000, 40_000), 'image-too-large'],
    ['a PNG without its pixels', async () => pngBomb(40, 40), 'image-unreadable'],
    [
      'a broken drawing',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>'),
      'image-unreadable',
    ],
  ])('%s', async (_, make, code) => {
    const { images, findings } = await load({ 'a.png': await make() })
    expect(findings).toMatchObject([{ code, severity: 'warning', position, hint: expect.any(String) }])
    await expectPlaceholder(images, 'a.png')
  })

  it('be read is named', async () => {
    const formats = { PDF: '%PDF-1.7', PSD: '8BPS\0\x01', ICO: '\0\0\x01\0\x01', HEIC: '\0\0\0\x18ftypheic' }
    for (const [name, head] of Object.entries(formats)) {
      const { findings } = await load({ 'a.png': Buffer.from(head, 'latin1') })
      expect(findings[0]!.message).toContain(`is in the format ${name}`)
    }
  })

  it('says how large a bomb is', async () => {
    const { findings } = await load({ 'a.png': pngBomb(40_000, 40_000) })
    expect(findings[0]!.message).toContain('40000 × 40000 pixels')
  })

  it('be drawn at its size after all is told to each edition that asks', async () => {
    const bytes = await flat(300, 200, '#336699').jpeg().toBuffer()
    const { images, findings } = await load({ 'a.jpg': bytes })
    expect(findings).toEqual([])
    // Stands for a drawing that is too slow at the size of the page.
    bytes.fill(0)
    for (const encode of [images.forPage, images.forPage]) {
      const { value, findings: own } = await encode('a.jpg', 24)
      expect(value.mediaType).toBe('image/png')
      expect(own).toMatchObject([{ code: 'image-unreadable', severity: 'warning', position }])
    }
  })

  it('is told once, however often it is used', async () => {
    const { findings } = await load({}, 'a.png', 'a.png', 'b.png')
    expect(findings.map(({ message }) => message.includes('b.png'))).toEqual([false, true])
  })
})

describe('drawings', () => {
  it('that are hostile are refused, or drawn without what they ask for', async () => {
    let entities = '<!ENTITY a0 "tide">'
    for (let level = 1; level < 10; level++)
      entities += `<!ENTITY a${level} "${`&a${level - 1};`.repeat(10)}">`
    const { findings } = await load({
      'bomb.svg': svg('<desc>&a9;</desc>', undefined, `<!DOCTYPE svg [${entities}]>`),
    })
    expect(findings).toMatchObject([{ code: 'image-unreadable' }])

    const outside = '<!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/hostname">]>'
    const { findings: refused } = await load({ 'file.svg': svg('<desc>&file;</desc>', undefined, outside) })
    expect(refused).toMatchObject([{ code: 'image-unreadable' }])

    const script =
      '<script>alert(1)</script><image xlink:href="https://tides.example/a.png" width="9" height="9"/>'
    const fill = '<rect width="120" height="60" fill="#00ff00"/>'
    const { images, findings: undrawn } = await load({ 'a.svg': svg(script + fill) })
    expect(undrawn).toMatchObject([{ code: 'image-svg-undrawn', position }])
    expect(undrawn[0]!.message).toContain('<script>, https://tides.example/a.png')
    const encoded = await encodedOf(images.forScreen('a.svg', 600))
    expect(encoded.mediaType).toBe('image/svg+xml')
    expect(Buffer.from(encoded.bytes).toString()).not.toMatch(/script|https:..tides/)
    expect(await pixel(encoded.bytes, 5, 5)).toEqual([0, 255, 0])
  })

  it('that embed images are drawn, and refused where those are bombs or cannot be seen', async () => {
    const embed = (data: string) => svg(`<image width="120" height="60" xlink:href="${data}"/>`)
    const dataUrl = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
    const green = dataUrl(await flat(9, 9, '#00ff00').png().toBuffer())
    const images = await loadOne(
      'a.svg',
      svg(`<image width="120" height="60" preserveAspectRatio="none" href="${green}"/>`),
    )
    expect(await pixel((await encodedOf(images.forScreen('a.svg', 120))).bytes, 60, 30)).toEqual([0, 255, 0])

    const bomb = dataUrl(pngBomb(40_000, 40_000))
    const entity = `<!DOCTYPE svg [<!ENTITY tide "&#60;image href='${bomb}'/>">]>`
    const attribute = `<!DOCTYPE svg [<!ATTLIST image href CDATA "${bomb}">]>`
    const { findings } = await load({
      'bomb.svg': embed(bomb),
      'reference.svg': embed(bomb.replace('data', '&#100;ata')),
      'percent.svg': embed('data:image/png,%89PNG'),
      'nested.svg': embed('data:image/svg+xml;base64,PHN2Zy8+'),
      'entity.svg': svg('&tide;', undefined, entity),
      'attribute.svg': svg('<image/>', undefined, attribute),
      'packed.svg': gzipSync(embed(bomb)),
      'encoded.svg': Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-7"?>'), embed(bomb)]),
    })
    expect(findings.map(({ code }) => code)).toEqual([
      'image-too-large',
      ...Array(5).fill('image-unreadable'),
      'image-too-large',
      'image-unreadable',
    ])
  })

  it('with the names of namespaces as entities are drawn', async () => {
    const names = '<!DOCTYPE svg [<!ENTITY ns_tide "https://tides.example/ns">]>'
    const images = await loadOne(
      'a.svg',
      svg('<g xmlns:t="&ns_tide;"><path d="M0 0h9"/></g>', undefined, names),
    )
    expect(images.info('a.svg').isPlaceholder).toBe(false)
  })

  it('that copy themselves without end are refused in time', async () => {
    let copies = '<g id="u0"><rect width="1" height="1"/></g>'
    for (let level = 1; level < 9; level++)
      copies += `<g id="u${level}">${`<use href="#u${level - 1}"/>`.repeat(10)}</g>`
    const { findings } = await load({ 'a.svg': svg(copies) })
    expect(findings).toMatchObject([{ code: 'image-unreadable' }])
  }, 40_000)

  it('with text are text on pages, and reported where they must be pixels', async () => {
    const text = '<text x="9" y="9">Ebb</text>'
    const foreign = text.replace('Ebb', '\u5e72\u6f6e')
    const { images, findings } = await load({ 'a.svg': svg(text) })
    expect(findings).toEqual([])
    expect(images.drawing('a.svg')!.items).toHaveLength(1)
    expect(images.texts).toEqual(['Ebb'])
    const blurred = `<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)">${text}</g>`
    const { images: pixels, findings: told } = await load({ 'a.svg': svg(blurred) })
    expect(told.map(({ code }) => code)).toEqual(['image-svg-rasterised'])
    const { findings: unset } = await load({ 'a.svg': svg(blurred.replace(text, foreign)) })
    expect(unset.map(({ code }) => code)).toEqual(['image-svg-rasterised', 'image-svg-text'])
    expect(told[0]!.message).toContain('a filter')
    expect(pixels.drawing('a.svg')).toBeUndefined()
  })

  it('of any size are shown', async () => {
    const images = await loadOne('a.svg', svg('<path d="M0 0h1"/>', 'width="42m" height="1000000"'))
    expect(images.info('a.svg')).toMatchObject({ isPlaceholder: false, height: 1_000_000 })
  })

  it('that are packed are unpacked', async () => {
    const images = await loadOne('a.svgz', gzipSync(svg('<path d="M0 0h1"/>')))
    expect(images.info('a.svgz')).toMatchObject({ isPlaceholder: false, width: 120 })
  })

  it('that would unpack to more than 64 MB, or are cut off, are told', async () => {
    const packed = (blanks: number) => gzipSync(svg(`<path d="M0 0h1"/>${' '.repeat(blanks)}`))
    const images = await loadOne('a.svgz', packed(30_000_000))
    expect(images.info('a.svgz').isPlaceholder).toBe(false)
    const files = { 'large.svgz': packed(68_000_000), 'cut.svgz': packed(9).subarray(0, 40) }
    const { findings } = await load(files)
    expect(findings).toMatchObject(
      Object.keys(files).map(() => ({ code: 'image-unreadable', message: expect.stringContaining('64 MB') })),
    )
  })

  it('hold their photographs upright, and without what the camera wrote into them', async () => {
    const turned = await noise(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const href = `data:image/jpeg;base64,${turned.toString('base64')}`
    const images = await loadOne('a.svg', svg(`<image width="20" height="40" href="${href}"/>`))
    const [image] = images
      .drawing('a.svg')!
      .items.flatMap((item) => (item.kind === 'group' ? item.items : item))
    const found = JSON.stringify(image).match(/data:image[^"]*/)![0]
    expect(images.info(found)).toMatchObject({ width: 20, height: 40 })
    expect(Buffer.from(found.split(',')[1]!, 'base64').includes('Exif')).toBe(false)
  })

  it('are measured in CSS pixels', async () => {
    const { images } = await load({
      'px.svg': svg('<path d="M0 0h9"/>'),
      'in.svg': svg('<path d="M0 0h9"/>', 'width="2in" height="25.4mm"'),
      'box.svg': svg('<path d="M0 0h9"/>', 'viewBox="0 0 300 150"'),
    })
    expect(images.info('px.svg')).toMatchObject({ width: 120, height: 60, format: 'svg' })
    expect(images.info('in.svg')).toMatchObject({ width: 192, height: 96 })
    expect(images.info('box.svg')).toMatchObject({ width: 300, height: 150 })
  })

  it('are drawn at the size that is needed', async () => {
    const images = await loadOne('a.svg', svg('<path d="M0 0L120 60" stroke="black"/>'))
    expect(await encodedOf(images.forScreen('a.svg', 1000))).toMatchObject({ width: 120, height: 60 })
    expect(await encodedOf(images.forPage('a.svg', 72))).toMatchObject({ width: 300, height: 150 })
    expect(await encodedOf(images.forPage('a.svg', 360))).toMatchObject({ width: 1500, height: 750 })
  })
})

describe('formats of presses and of old programs', () => {
  it.each([
    ['RGB', () => flat(40, 20, '#00ff00').tiff({ compression: 'lzw' }).toBuffer()],
    ['CMYK', () => flat(40, 20, '#00ff00').toColourspace('cmyk').tiff().toBuffer()],
    ['16 bits', () => flat(40, 20, '#00ff00').toColourspace('rgb16').tiff().toBuffer()],
  ])('a TIFF is read: %s', async (_, make) => {
    const images = await loadOne('a.tif', await make())
    expect(images.info('a.tif')).toMatchObject({ width: 40, height: 20, format: 'tiff' })
    const encoded = await encodedOf(images.forScreen('a.tif', 600))
    expect(encoded.mediaType).toMatch(/png|jpeg/)
    const [, green, blue] = await pixel(encoded.bytes, 5, 5)
    expect(green! - blue!).toBeGreaterThan(60)
  })

  it('a BMP is read', async () => {
    const images = await loadOne('a.bmp', bmp(2, 1))
    expect(images.info('a.bmp')).toMatchObject({ width: 2, height: 1, format: 'png' })
    const { bytes } = await encodedOf(images.forScreen('a.bmp', 600))
    expect([await pixel(bytes, 0, 0), await pixel(bytes, 1, 0)]).toEqual([
      [255, 0, 0],
      [0, 0, 255],
    ])
  })
})

describe('for screens', () => {
  it('a JPEG stays as it is', async () => {
    const bytes = await noise(300, 200).jpeg().toBuffer()
    const images = await loadOne('a.jpg', bytes)
    expect(await encodedOf(images.forScreen('a.jpg', 300))).toEqual({
      bytes,
      mediaType: 'image/jpeg',
      width: 300,
      height: 200,
    })
    expect(await encodedOf(images.forScreen('a.jpg', 150))).toMatchObject({
      mediaType: 'image/jpeg',
      width: 150,
      height: 100,
    })
  })

  it('what tells of the camera is taken out, and the picture set upright', async () => {
    const bytes = await sharp(
      await sharp({ create: { width: 80, height: 40, channels: 3, background: '#ffffff' } })
        .composite([{ input: await flat(40, 40, '#ff0000').png().toBuffer(), left: 0, top: 0 }])
        .png()
        .toBuffer(),
    )
      .withExif({ IFD0: { Copyright: 'Sample' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer()
    const images = await loadOne('a.jpg', bytes)
    expect(images.info('a.jpg')).toMatchObject({ width: 40, height: 80 })
    for (const { bytes: made, width, height } of [
      await encodedOf(images.forScreen('a.jpg', 900)),
      await encodedOf(images.forPage('a.jpg', 72)),
    ]) {
      expect([width, height]).toEqual([40, 80])
      expect(await sharp(made).metadata()).not.toHaveProperty('exif')
      expect(await sharp(made).metadata()).not.toHaveProperty('orientation')
      const [red, green] = await pixel(made, 20, 10)
      expect(red).toBeGreaterThan(200)
      expect(green).toBeLessThan(60)
    }
  })

  it('transparency stays, and a lossy picture gets the smaller format', async () => {
    const glass = await flat(50, 50, { r: 0, g: 0, b: 255, alpha: 0.5 }).webp().toBuffer()
    const photo = await noise(200, 200).webp({ quality: 40 }).toBuffer()
    const plain = await flat(200, 200, '#123456').webp({ lossless: true }).toBuffer()
    const { images } = await load({ 'glass.webp': glass, 'photo.webp': photo, 'plain.webp': plain })
    const { bytes, mediaType } = await encodedOf(images.forScreen('glass.webp', 500))
    expect(mediaType).toBe('image/png')
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true)
    expect((await encodedOf(images.forScreen('photo.webp', 500))).mediaType).toBe('image/jpeg')
    expect((await encodedOf(images.forScreen('plain.webp', 500))).mediaType).toBe('image/png')
  })
})

describe('for pages', () => {
  it('at most 300 pixels an inch, never enlarged', async () => {
    const images = await loadOne('a.jpg', await noise(1200, 600).jpeg().toBuffer())
    expect(await encodedOf(images.forPage('a.jpg', 144))).toMatchObject({
      width: 600,
      height: 300,
      mediaType: 'image/jpeg',
    })
    expect(await encodedOf(images.forPage('a.jpg', 720))).toMatchObject({ width: 1200, height: 600 })
  })

  it('on white instead of transparent', async () => {
    const images = await loadOne('a.png', await flat(50, 50, { r: 0, g: 0, b: 0, alpha: 0 }).png().toBuffer())
    const { bytes } = await encodedOf(images.forPage('a.png', 72))
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(false)
    expect(await pixel(bytes, 25, 25)).toEqual([255, 255, 255])
  })

  it('in sRGB of 8 bits, whatever the source', async () => {
    const { images } = await load({
      'cmyk.jpg': await flat(60, 60, '#ff0000').toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
      'deep.png': await noise(60, 60).toColourspace('rgb16').png().toBuffer(),
    })
    for (const name of ['cmyk.jpg', 'deep.png']) {
      const { bytes } = await encodedOf(images.forPage(name, 72))
      expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', channels: 3 })
      expect((await sharp((await encodedOf(images.forScreen(name, 600))).bytes).metadata()).space).toBe(
        'srgb',
      )
    }
    const [red, green] = await pixel((await encodedOf(images.forPage('cmyk.jpg', 72))).bytes, 30, 30)
    expect(red! - green!).toBeGreaterThan(150)
  })

  it('in grey where the source is grey', async () => {
    const grey = noise(60, 60).toColourspace('b-w')
    const { images } = await load({
      'a.jpg': await grey.clone().jpeg().toBuffer(),
      'a.png': await noise(60, 60).toColourspace('grey16').png().toBuffer(),
    })
    for (const name of ['a.jpg', 'a.png']) {
      expect(await sharp((await encodedOf(images.forPage(name, 72))).bytes).metadata()).toMatchObject({
        space: 'b-w',
        depth: 'uchar',
        channels: 1,
      })
    }
  })

  it('without a profile: its colours are converted', async () => {
    const images = await loadOne(
      'a.jpg',
      await flat(60, 60, '#00ff00').withIccProfile('p3').jpeg().toBuffer(),
    )
    expect(await sharp((await encodedOf(images.forPage('a.jpg', 72))).bytes).metadata()).not.toHaveProperty(
      'icc',
    )
  })
})

describe('the same input', () => {
  it('gives the same bytes, and is encoded once a size', async () => {
    const files = {
      'a.webp': await noise(400, 300).webp().toBuffer(),
      'b.svg': svg('<circle cx="60" cy="30" r="25"/>'),
      'c.png': new Uint8Array([1]),
    }
    const [first, second] = [(await load(files)).images, (await load(files)).images]
    for (const name of Object.keys(files)) {
      expect(await encodedOf(first.forScreen(name, 200))).toEqual(
        await encodedOf(second.forScreen(name, 200)),
      )
      expect(await encodedOf(first.forPage(name, 100))).toEqual(await encodedOf(second.forPage(name, 100)))
      expect(await encodedOf(first.forPage(name, 100))).toBe(await encodedOf(first.forPage(name, 100)))
    }
  })
})

async function expectPlaceholder(images: ImageLibrary, url: string): Promise<void> {
  expect(images.info(url)).toMatchObject({ width: 320, height: 72, isPlaceholder: true })
  const { bytes, width, height } = await encodedOf(images.forPage(url, 115.2))
  expect([width, height]).toEqual([480, 108])
  expect(await pixel(bytes, 0, 54)).toEqual([118, 118, 118])
  expect(await pixel(bytes, 470, 54)).toEqual([255, 255, 255])
  expect(images.drawing(url)).toBeDefined()
}

async function pixel(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data.subarray(0, Math.min(3, info.channels))]
}
