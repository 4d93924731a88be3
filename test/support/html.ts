import { article } from '../../src/ast/build.ts'
import type { Article, Block, FootnoteDefinition } from '../../src/ast/nodes.ts'
import { renderHtml } from '../../src/renderers/screen/html/index.ts'
import { resolve } from '../../src/resolve/index.ts'
import { loadTemplate } from '../../src/templates/load.ts'
import { elementsOf, type Found } from './markup.ts'
import { sampleContext, samplePages } from './sample.ts'
import { memoryWorld } from './world.ts'

/** The template that tests of HTML are drawn by. */
export const news = await loadTemplate('news', memoryWorld())

export async function render(source: Article) {
  const root = resolve(source)
  const context = sampleContext(root, news, { pages: samplePages(root, []) })
  const { value, findings } = await renderHtml(root, context)
  const html = new TextDecoder().decode(value.bytes)
  return { html, elements: elementsOf(html), findings }
}

export async function renderBlocks(blocks: readonly Block[], notes: readonly FootnoteDefinition[] = []) {
  return render(article(blocks, {}, notes))
}

export const only = (elements: readonly Found[], tag: string) =>
  elements.filter((element) => element.tag === tag)
