import type { Article } from '../../src/ast/nodes.ts'
import type { OpenPageWriter, PageContext } from '../../src/renderers/renderer.ts'
import type { Pages } from '../../src/typeset/model/page.ts'
import { sound } from './typeset.ts'

/** A whole file of pages that are all there already. */
export async function renderPages(
  open: OpenPageWriter,
  article: Article,
  pages: Pages,
  context: Omit<PageContext, 'geometry' | 'root'>,
): Promise<Uint8Array> {
  const { geometry, structure, destinations, pageMap, outline } = pages
  const writer = open(article, { ...context, geometry, root: structure })
  await writer.add({ pages: pages.pages, elements: structure.children, destinations, starts: pageMap })
  return sound(await writer.finish(outline)).bytes
}
