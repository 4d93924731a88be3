import type { Article } from '../../src/ast/nodes.ts'
import type { OpenPageWriter, PageContext } from '../../src/renderers/renderer.ts'
import { type Pages, sound } from './typeset.ts'

/** A whole file of pages that are all there already. */
export async function renderPages(
  open: OpenPageWriter,
  article: Article,
  pages: Pages,
  context: Omit<PageContext, 'geometry' | 'root'>,
): Promise<Uint8Array> {
  const { geometry, structure, outline, sections } = pages
  const writer = open(article, { ...context, geometry, root: structure })
  const shown = new Map(pages.pages.map((page) => [page.index, page]))
  for (const section of sections)
    await writer.add({ ...section, pages: section.pages.flatMap(({ index }) => shown.get(index) ?? []) })
  return sound(await writer.finish(outline)).bytes
}
