import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Article } from '../../src/ast/nodes.ts'
import type { Finding } from '../../src/diagnostic.ts'
import { EDITIONS, type Edition } from '../../src/editions.ts'
import { loadImages } from '../../src/images/load.ts'
import { makeEditions } from '../../src/pipeline/make-editions.ts'
import { resolve } from '../../src/resolve/index.ts'
import type { Template } from '../../src/templates/template.ts'
import { transform } from '../../src/transforms/index.ts'
import { typeset } from '../../src/typeset/index.ts'
import type { World } from '../../src/world.ts'
import { AssetError } from '../../src/world.ts'
import { realFonts } from './fonts.ts'
import { pressCondition } from './press.ts'
import { sharedFolder } from './shared-builds.ts'
import { builtIn, templateWorld } from './typeset.ts'

/** Files of `content/images/`, by the names that articles of the tests give them. */
const ASSETS: Readonly<Record<string, string>> = {
  'photo.jpg': 'paper-foldings.jpg',
  'drawing.svg': 'paper-nesting.svg',
}

const world: World = {
  ...templateWorld,
  asset: async (url) => {
    if (url === 'picture.png') return picture()
    const file = ASSETS[url]
    if (!file) throw new AssetError('missing', `${url} is not there`)
    return readFileSync(new URL(`../../content/images/${file}`, import.meta.url))
  },
}

/** A picture that lets its ground shine through: PDF/A looks at how that is done. */
function picture(): Promise<Buffer> {
  const background = { r: 200, g: 80, b: 40, alpha: 0.5 }
  return sharp({ create: { width: 60, height: 40, channels: 4, background } })
    .png()
    .toBuffer()
}

export interface PdfEditions {
  readonly reading: Uint8Array
  readonly press: Uint8Array
  readonly findings: readonly Finding[]
}

/** A tree → both PDFs, as a build makes them. */
export async function pdfEditions(source: Article, templateName: string): Promise<PdfEditions> {
  const { files, findings } = await editionsOf(source, templateName)
  return { reading: files.pdf, press: files.print, findings }
}

export interface Built {
  readonly files: Readonly<Record<Edition, Uint8Array>>
  /** The tree as it was rendered. */
  readonly article: Article
  readonly findings: readonly Finding[]
}

/** A tree → finished files, as a build makes them; `page` is what its template has otherwise. Each is built once a run. */
export async function editionsOf(
  source: Article,
  templateName: string,
  page: Partial<Template['page']> = {},
): Promise<Built> {
  const inputs = JSON.stringify([source, page])
  const key = `${templateName}-${createHash('sha256').update(inputs).digest('hex')}`
  const folder = await sharedFolder(key, async (place) => {
    const { files, ...rest } = await build(source, templateName, page)
    for (const edition of EDITIONS) writeFileSync(join(place, edition), files[edition])
    writeFileSync(join(place, 'rest.json'), JSON.stringify(rest))
  })
  const rest: Omit<Built, 'files'> = JSON.parse(readFileSync(join(folder, 'rest.json'), 'utf8'))
  return { files: byEdition((edition) => new Uint8Array(readFileSync(join(folder, edition)))), ...rest }
}

async function build(source: Article, templateName: string, page: Partial<Template['page']>): Promise<Built> {
  const { value, findings } = transform(source)
  const article = resolve(value)
  const own = await builtIn(templateName)
  const template = { ...own, page: { ...own.page, ...page } }
  const fonts = await realFonts(template)
  const images = await loadImages(article, world)
  const typesetting = await typeset(article, template, { shaper: fonts, images: images.value })
  const context = {
    template,
    fonts,
    images: images.value,
    modified: new Date('2026-03-03'),
    generator: 'Octavo 0',
    press: await pressCondition('x-4'),
  }
  const editions = await makeEditions(EDITIONS, article, typesetting, context, {
    screens: undefined,
    stage: () => {},
  })
  return {
    files: byEdition((edition) => editions.value.files[EDITIONS.indexOf(edition)]!.bytes),
    article,
    findings: [...findings, ...images.findings, ...editions.findings],
  }
}

function byEdition(bytesOf: (edition: Edition) => Uint8Array): Built['files'] {
  const [html, epub, pdf, print] = (['html', 'epub', 'pdf', 'print'] as const).map(bytesOf)
  return { html: html!, epub: epub!, pdf: pdf!, print: print! }
}
