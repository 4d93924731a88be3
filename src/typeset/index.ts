import { type Article, chapterDepth } from '../ast/index.ts'
import type { Report } from '../diagnostic.ts'
import type { Template } from '../templates/index.ts'
import { groupBlocks, prepareSetting, SectionSetter, type TypesetResources } from './flow/index.ts'
import type { OutlineEntry, PageGeometry, Pages, StructureElement } from './model/index.ts'
import { type ExplainedSection, outlineOf } from './pages/index.ts'

export type { TypesetResources } from './flow/index.ts'

/** An article on its way to pages: one section after the other is set when it is asked for, and not kept. */
export interface Typesetting {
  readonly geometry: PageGeometry
  readonly root: StructureElement
  readonly sections: Iterable<ExplainedSection>
  /** The outline of all sections that were set. */
  readonly outline: () => OutlineEntry[]
}

/** Article + template → pages: per section, stack the blocks, break the columns, make the pages, note where they begin. */
export async function typeset(
  article: Article,
  template: Template,
  resources: TypesetResources,
  report: Report,
): Promise<Typesetting> {
  const setting = await prepareSetting(article, template, resources, report)
  const { page } = setting.print
  const setter = new SectionSetter(article, setting)
  function* sections(): Generator<ExplainedSection> {
    yield* setter.frontMatter()
    for (const group of groupBlocks(article, chapterDepth(article), page.chapterStart))
      yield* setter.group(group)
    yield* setter.contentsPages()
  }
  return {
    geometry: { width: page.width, height: page.height, bleed: page.bleed },
    root: setting.structure.root,
    sections: sections(),
    outline: () => outlineOf(setter.headings),
  }
}

/** All pages at once, for those who look at the whole. */
export function collectPages(article: Article, { geometry, root, sections, outline }: Typesetting): Pages {
  const all = [...sections].sort((a, b) => a.pages[0]!.index - b.pages[0]!.index)
  return {
    metadata: article.metadata,
    geometry,
    pages: all.flatMap(({ pages }) => pages),
    structure: { ...root, children: all.flatMap(({ elements }) => elements) },
    outline: outline(),
    destinations: all.flatMap(({ destinations }) => destinations),
    pageMap: all.flatMap(({ starts }) => starts),
  }
}
