import type { Article } from '../../src/ast/nodes.ts'
import type { FontLibrary } from '../../src/fonts/library.ts'
import { loadFonts } from '../../src/fonts/load.ts'
import { loadImages } from '../../src/images/load.ts'
import { openPress } from '../../src/pipeline/press.ts'
import { readArticle } from '../../src/pipeline/publish.ts'
import { openPressPdf } from '../../src/renderers/pdf/index.ts'
import { fillColor } from '../../src/renderers/pdf/objects/operators.ts'
import { divide } from '../../src/renderers/screen/chapters.ts'
import { asTemplateSays } from '../../src/resolve/index.ts'
import { browserPrint } from '../../src/templates/css/browser-print.ts'
import { siteCss, toCss } from '../../src/templates/css/index.ts'
import { printStyle } from '../../src/templates/print/print-style.ts'
import { ROLES, type Template } from '../../src/templates/template.ts'
import { typesetCover } from '../../src/typeset/cover/index.ts'
import { typeset } from '../../src/typeset/index.ts'
import type { Shaped } from '../../src/typeset/model/page.ts'
import type { Shaper } from '../../src/typeset/model/shaper.ts'
import { testShaper } from './test-shaper.ts'
import { setAll, sound } from './typeset.ts'
import { memoryWorld } from './world.ts'

/** Where a template shows, each as text that is equal where nothing has changed. */
export type Surface = 'print' | 'screen' | 'cover' | 'press'
export type Shown = Partial<Readonly<Record<Surface, string>>>

export async function articleOf(markdown: string): Promise<Article> {
  const input = { file: 'article.md', bytes: new TextEncoder().encode(markdown) }
  return sound(await readArticle(input, undefined, undefined, memoryWorld())).article
}

/** The test font, whose runs also tell the features that were asked for. */
const shaper: Shaper = {
  ...testShaper,
  shape: (content, face, features, lang): Shaped & { features: readonly string[] } => ({
    ...testShaper.shape(content, face, features, lang),
    features,
  }),
}

const info = (url: string) =>
  ({ url, width: 1200, height: 600, format: 'png', isPlaceholder: false }) as const

/** All but the press: pages as a model, screens by what decides their look, the cover as it is set. */
export async function shownBy(read: Article, template: Template): Promise<Shown> {
  const article = asTemplateSays(read, template)
  const { geometry, pages } = await setAll(article, template, { shaper, images: { info } }, () => {})
  const { width, height } = geometry
  const colors = Object.values(template.colors)
  return {
    print: JSON.stringify([width, height, pages, colors.map((color) => fillColor(color, 'screen'))]),
    screen: JSON.stringify([screenCss(template), onScreen(article, template)]),
    cover: JSON.stringify((await typesetCover(article, template, shaper)).value),
    press: JSON.stringify(colors.map((color) => fillColor(color, 'press'))),
  }
}

/** Without what holds where a browser prints: that is no screen. */
export function screenCss(template: Template): string[] {
  const html = toCss(template, 'html').replace(browserPrint(template), '')
  return [html, toCss(template, 'epub'), siteCss(template)]
}

function onScreen(article: Article, template: Template): unknown {
  return [article, divide(article, template.page.titlePage, (kind) => kind).map(({ kind }) => kind)]
}

/** What fonts are for print: the faces of styles, and the files and licences that go into every edition. */
export async function fontsShownBy(template: Template): Promise<Shown> {
  const { role } = printStyle(template)
  const faces = ROLES.map((name) => role(name).face)
  const asked: string[] = []
  const packageFile = async (path: string) => {
    asked.push(path)
    return { read: () => new TextEncoder().encode('A licence.') }
  }
  const fonts = await loadFonts(template, { ...memoryWorld(), packageFile })
  const licences = fonts.licences(['serif-regular', 'sans-regular', 'mono-regular'])
  const names = licences.map(({ name }) => name)
  return {
    print: JSON.stringify([faces, asked.toSorted(), names]),
    screen: JSON.stringify([screenCss(template), asked.toSorted(), names]),
  }
}

/** The press PDF of an article, what is told of it, and the profile that it asks for. */
export async function pressShownBy(
  read: Article,
  template: Template,
  fonts: FontLibrary,
  picture: Uint8Array,
): Promise<Shown> {
  const world = memoryWorld({ 'picture.png': picture })
  const images = (await loadImages(read, world)).value
  const { geometry, root, sections } = await typeset(read, template, { shaper: fonts, images })
  const profiles: string[] = []
  const outputProfile = (name: string) => {
    profiles.push(name)
    return world.outputProfile('FOGRA39')
  }
  const press = (await openPress(template, {}, { ...world, outputProfile })).value!
  const context = { template, fonts, images, geometry, root, press }
  const writer = openPressPdf(read, { ...context, modified: new Date(0), generator: 'Octavo 0' })
  for (const { section } of sections()) await writer.add(section)
  const { value, findings } = await writer.finish([])
  return { press: JSON.stringify([profiles, findings, Buffer.from(value.bytes).toString('latin1')]) }
}
