import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/ast/nodes.ts'
import { diskWorld } from '../../src/cli/world.ts'
import { loadFonts } from '../../src/fonts/load.ts'
import { loadImages } from '../../src/images/load.ts'
import { renderEpub } from '../../src/renderers/screen/epub/index.ts'
import { renderHtml } from '../../src/renderers/screen/html/index.ts'
import { loadTemplate } from '../../src/templates/load.ts'
import { RICH_IMAGES, richArticle, richBook } from '../support/rich.ts'
import { png } from '../support/sample.ts'
import { sharedFolder } from '../support/shared-builds.ts'
import { setAll, sound } from '../support/typeset.ts'
import { articles, BOOK, buildAll } from './editions.ts'

/** HTML and EPUB of one article in one template, as files. */
export interface ScreenEditions {
  readonly name: string
  readonly template: string
  readonly html: string
  readonly epub: string
}

/** One a look; their American sisters differ in paper alone. */
const TEMPLATES = ['news', 'book', 'handout', 'large-print'] as const

/**
 * All that is judged on screens: every article as it is built by default, and one with every kind of node in every look.
 * A judge takes ten seconds for an EPUB, and says nothing of an article in one look that it does not say of both apart.
 */
export async function screenEditions(): Promise<ScreenEditions[]> {
  const template = TEMPLATES[0]
  const all = [...(await built(articles(), template)), ...(await built([BOOK], 'book'))]
  for (const look of TEMPLATES) all.push(await publishTree('rich', richArticle(), look))
  return [...all, await publishTree('rich-book', richBook(), 'book')]
}

async function built(inputs: readonly string[], template: string): Promise<ScreenEditions[]> {
  const editions = await buildAll(inputs, template)
  return editions.map(({ name, html, epub }) => ({ name: `${name} in ${template}`, template, html, epub }))
}

/** A tree → its two files, once a run. */
async function publishTree(name: string, article: Article, template: string): Promise<ScreenEditions> {
  const folder = await sharedFolder(`${name}-${template}`, (place) =>
    writeScreens(name, article, template, place),
  )
  const [html, epub] = [join(folder, `${name}.html`), join(folder, `${name}.epub`)]
  return { name: `${name} in ${template}`, template, html, epub }
}

async function writeScreens(
  name: string,
  article: Article,
  templateName: string,
  folder: string,
): Promise<void> {
  for (const image of RICH_IMAGES)
    writeFileSync(join(folder, image), image === 'mark.png' ? png(16, 9) : png(1200, 400))
  const world = diskWorld(folder)
  const template = await loadTemplate(templateName, world)
  const fonts = await loadFonts(template, world)
  const images = sound(await loadImages(article, world))
  // What a page cannot hold is told where pages are tested.
  const pages = await setAll(article, template, { shaper: fonts, images }, () => {})
  const modified = new Date('2026-03-03T00:00:00Z')
  const context = { template, pages, fonts, images, modified, generator: 'Octavo' }
  writeFileSync(join(folder, `${name}.html`), sound(await renderHtml(article, context)).bytes)
  writeFileSync(join(folder, `${name}.epub`), sound(await renderEpub(article, context)).bytes)
}
