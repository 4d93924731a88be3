import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import type { Article } from '../../src/ast/nodes.ts'
import { hasFormulas } from '../../src/ast/walk.ts'
import type { Finding } from '../../src/diagnostic.ts'
import { type FileEdition, USUAL_EDITIONS } from '../../src/editions.ts'
import { loadImages } from '../../src/images/load.ts'
import { makeEditions } from '../../src/pipeline/make-editions.ts'
import { resolveAll } from '../../src/pipeline/resolve-all.ts'
import { treeFile } from '../../src/pipeline/tree-file.ts'
import type { PdfUa } from '../../src/renderers/index.ts'
import { withDisplayPages } from '../../src/resolve/with-display-pages.ts'
import type { Template } from '../../src/templates/template.ts'
import { transform } from '../../src/transforms/index.ts'
import { typeset } from '../../src/typeset/index.ts'
import type { World } from '../../src/world.ts'
import { AssetError } from '../../src/world.ts'
import { realFonts } from './fonts.ts'
import { pressCondition } from './press.ts'
import { builtIn, templateWorld } from './typeset.ts'

/** Files of `content/images/`, by the names that articles of the tests give them. */
const ASSETS: Readonly<Record<string, string>> = {
  'photo.jpg': 'paper-foldings.jpg',
  'drawing.svg': 'paper-nesting.svg',
}

const world: World = {
  ...templateWorld,
  asset: async (url) => {
    if (url === 'picture.png' || url === 'fold.png') return picture()
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

export interface Built {
  readonly files: Readonly<Record<FileEdition, Uint8Array>>
  /** The files of the site, by their paths in it. */
  readonly site: ReadonlyMap<string, Uint8Array>
  /** The tree as it was rendered, as its file has it. */
  readonly article: Article
  readonly findings: readonly Finding[]
}

/** A tree → finished files, as a build makes them; `page` is what its template has otherwise. */
export async function buildTree(
  source: Article,
  templateName: string,
  page: Partial<Template['page']> = {},
  pdfUa: PdfUa = '1',
): Promise<Built> {
  const transformed = transform(source)
  const { value: resolved, findings } = await resolveAll(transformed.value, () => undefined)
  const own = await builtIn(templateName)
  const template = { ...own, page: { ...own.page, ...page } }
  const article = withDisplayPages(resolved, template)
  const text = { characters: '', lang: article.metadata.lang, hasFormulas: hasFormulas(article) }
  const fonts = await realFonts(template, text)
  const images = await loadImages(article, world)
  const typesetting = await typeset(article, template, { shaper: fonts, images: images.value })
  const context = {
    template,
    fonts,
    images: images.value,
    modified: new Date('2026-03-03'),
    generator: 'Octavo 0',
    searchScript: '// searches',
    press: await pressCondition('x-4'),
    pdfUa,
  }
  const editions = await makeEditions([...USUAL_EDITIONS, 'site'], article, typesetting, context, {
    screens: undefined,
    stage: () => {},
  })
  return {
    files: byEdition((edition) => editions.value.files[USUAL_EDITIONS.indexOf(edition)]!.bytes),
    site: new Map(
      editions.value.files.flatMap(({ suffix, bytes }) =>
        suffix.startsWith('-site/') ? [[suffix.slice('-site/'.length), bytes] as const] : [],
      ),
    ),
    article: JSON.parse(
      new TextDecoder().decode(treeFile(editions.value.article, await images.value.looks()).bytes),
    ),
    findings: [...transformed.findings, ...findings, ...images.findings, ...editions.findings],
  }
}

export function byEdition(bytesOf: (edition: FileEdition) => Uint8Array): Built['files'] {
  const [html, epub, pdf, print] = (['html', 'epub', 'pdf', 'print'] as const).map(bytesOf)
  return { html: html!, epub: epub!, pdf: pdf!, print: print! }
}
