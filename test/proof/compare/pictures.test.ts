import { PDFName, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { article, paragraph } from '../../../src/ast/build.ts'
import type { Image } from '../../../src/ast/nodes.ts'
import { type FileEdition, USUAL_EDITIONS } from '../../../src/editions.ts'
import { checkFiles } from '../../../src/proof/index.ts'
import { editionsOf } from '../../support/pdf-editions.ts'
import type { Built } from '../../support/tree-editions.ts'
import { unzip } from '../../support/unzip.ts'
import { decode, encode } from '../mutations/mutation.ts'
import { PdfEditor } from '../mutations/pdf-editor.ts'

const image = (url: string, alt: string): Image => ({ type: 'image', url, alt })

let built: Built
let other: Uint8Array
beforeAll(async () => {
  const words = (text: string) => paragraph(`${text} stands between two pictures, in words of its own.`)
  built = await editionsOf(
    article([
      paragraph(image('photo.jpg', 'folded sheets')),
      words('One'),
      paragraph(image('fold.png', 'a fold')),
      words('Two'),
      paragraph(image('drawing.svg', 'a drawing')),
      words('Three'),
      paragraph(image('picture.png', '')),
    ]),
    'book',
  )
  other = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#204080' } })
    .png()
    .toBuffer()
}, 120_000)

async function told(edition: FileEdition, bytes: Uint8Array) {
  const files = [{ name: edition, edition, read: async () => bytes }]
  const [checked] = await checkFiles({ tree: encode(JSON.stringify(built.article)), files })
  return checked!.differences.map(({ code, found, place }) => [code, found ?? place])
}

/** The EPUB with some of its files changed. */
function repacked(change: (files: Map<string, Uint8Array>) => void): Uint8Array {
  const files = unzip(built.files.epub)
  change(files)
  return zipSync(
    Object.fromEntries(
      [...files].map(([name, bytes]) => [name, [bytes, { level: name === 'mimetype' ? 0 : 6 }]]),
    ),
  )
}

function exchange(files: Map<string, Uint8Array>, one: string, another: string): void {
  const [a, b] = [files.get(one)!, files.get(another)!]
  files.set(one, b).set(another, a)
}

/** A PDF in which the images with the first two sizes have changed places. */
async function exchanged(edition: 'pdf' | 'print'): Promise<Uint8Array> {
  const pdf = await PdfEditor.open(built.files[edition])
  const images = pdf.document.context
    .enumerateIndirectObjects()
    .filter(
      ([, value]) =>
        value instanceof PDFRawStream && value.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    )
  const [[one, a], [two, b]] = [images[0]!, images.at(-1)!] as [(typeof images)[0], (typeof images)[0]]
  pdf.document.context.assign(one, b as PDFStream)
  pdf.document.context.assign(two, a as PDFStream)
  return pdf.save()
}

describe('the pictures of an edition', () => {
  it.each(USUAL_EDITIONS)('%s: are those of the tree, as it was built', async (edition) => {
    expect(await told(edition, built.files[edition])).toEqual([])
  })

  it('change places in HTML', async () => {
    const html = decode(built.files.html)
    const [photo, fold] = [...html.matchAll(/src="(data:image\/(?:jpeg|png)[^"]*)"/g)].map(([, src]) => src!)
    const changed = html.replace(photo!, '\0').replace(fold!, photo!).replace('\0', fold!)
    expect(await told('html', encode(changed))).toEqual([
      ['image-differs', 'folded sheets'],
      ['image-differs', 'a fold'],
    ])
  })

  it('change places in an EPUB', async () => {
    const codes = await told(
      'epub',
      repacked((files) => {
        const names = [...files.keys()].filter((name) => /image.*\.(?:png|jpe?g)$/.test(name))
        exchange(
          files,
          names.find((name) => /jpe?g$/.test(name))!,
          names.find((name) => name.endsWith('.png'))!,
        )
      }),
    )
    expect(codes.map(([code]) => code)).toContain('image-differs')
  })

  it.each(['pdf', 'print'] as const)('change places in a PDF: %s', async (edition) => {
    const codes = (await told(edition, await exchanged(edition))).map(([code]) => code)
    expect(codes).toContain('image-differs')
  })

  it('are others, where nobody reads what they show', async () => {
    const html = decode(built.files.html)
    const last = html.match(/<img[^>]* alt=""[^>]*>/)![0]
    const changed = last.replace(
      /src="[^"]*"/,
      `src="data:image/png;base64,${Buffer.from(other).toString('base64')}"`,
    )
    expect(changed).not.toBe(last)
    expect(await told('html', encode(html.replace(last, changed)))).toEqual([
      ['image-foreign', expect.stringMatching(/^data:image.png;base64,/)],
    ])
  })

  it('are drawings that do more than those of the tree', async () => {
    const codes = await told(
      'epub',
      repacked((files) => {
        const [name, drawing] = [...files].find(([name]) => name.endsWith('.svg'))!
        files.set(
          name,
          encode(decode(drawing).replace('</svg>', '<script>fetch("//a.example")</script></svg>')),
        )
      }),
    )
    expect(codes.map(([code]) => code)).toContain('image-differs')
  })

  it('are broken in the middle', async () => {
    const html = decode(built.files.html)
    const [whole, photo] = html.match(/src="data:image\/jpeg;base64,([^"]*)"/)!
    const bytes = Buffer.from(photo!, 'base64')
    bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 600)
    const codes = await told(
      'html',
      encode(html.replace(whole, `src="data:image/jpeg;base64,${bytes.toString('base64')}"`)),
    )
    expect(codes.map(([code]) => code)).toEqual(['image-damaged'])
  })
})
