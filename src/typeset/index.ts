import { chapterDepth, levelOffset } from '../ast/levels.ts'
import type { Article, Node } from '../ast/nodes.ts'
import { textOf, walk } from '../ast/walk.ts'
import type { Report } from '../diagnostic.ts'
import type { ImageLibrary } from '../images/library.ts'
import { printStyle } from '../templates/print-style.ts'
import type { Template } from '../templates/template.ts'
import { faceFallback } from './fallback-faces.ts'
import { loadHyphenators } from './hyphenate.ts'
import { outlineOf } from './outline.ts'
import type { OutlineEntry, PageGeometry, PageSection, Pages, StructureElement } from './page.ts'
import { printedNotes } from './printed-notes.ts'
import { SectionSetter } from './section-pages.ts'
import { groupBlocks } from './sections.ts'
import type { Setting } from './setting.ts'
import type { Shaper } from './shaper.ts'
import { createStructure } from './structure.ts'
import { WordItems } from './words.ts'

export interface TypesetResources {
  readonly shaper: Shaper
  readonly images: Pick<ImageLibrary, 'info'>
}

/** An article on its way to pages: one section after the other is set when it is asked for, and not kept. */
export interface Typesetting {
  readonly geometry: PageGeometry
  readonly root: StructureElement
  readonly sections: Iterable<PageSection>
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
  function* sections(): Generator<PageSection> {
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

/** What all stages share. */
export async function prepareSetting(
  article: Article,
  template: Template,
  { shaper, images }: TypesetResources,
  report: Report,
): Promise<Setting> {
  const { lang } = article.metadata
  const languages = new Set([lang])
  const targets = new Map<string, Node>()
  walk(article, (node) => {
    if (node.type === 'article') return
    if (node.lang) languages.add(node.lang)
    if (node.id) targets.set(node.id, node)
  })
  const marks = new Map<string, number>()
  const structure = createStructure(lang)
  const print = printStyle(template)
  const nextMark = (identifier: string) => {
    const next = (marks.get(identifier) ?? 0) + 1
    marks.set(identifier, next)
    return next
  }
  return {
    template,
    print,
    shaper,
    words: new WordItems({
      shaper,
      microtype: print.microtype,
      hyphenators: await loadHyphenators(languages),
    }),
    fallback: faceFallback(shaper, report),
    structure,
    spans: {
      template,
      structure,
      lang,
      notes: printedNotes(article, template.page.links),
      labelOf: (id) => labelOf(targets.get(id), id),
      nextMark,
    },
    images,
    levelOffset: levelOffset(article),
    report,
  }
}

/** What a cross-reference says: the words of a heading or a caption. */
function labelOf(node: Node | undefined, id: string): string {
  if (node?.type === 'heading') return textOf(node.children).trim()
  if ((node?.type === 'figure' || node?.type === 'table') && node.caption) return textOf(node.caption).trim()
  return id
}
