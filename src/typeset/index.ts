import { chapterDepth, levelOffset } from '../ast/levels.ts'
import type { Article, Node } from '../ast/nodes.ts'
import { numberNotes } from '../ast/note-numbers.ts'
import { textOf, walk } from '../ast/walk.ts'
import type { Report } from '../diagnostic.ts'
import type { ImageLibrary } from '../images/library.ts'
import { printStyle } from '../templates/print-style.ts'
import type { Template } from '../templates/template.ts'
import { breakPages } from './break-pages.ts'
import type { Context } from './context.ts'
import { faceFallback } from './fallback-faces.ts'
import { loadHyphenators } from './hyphenate.ts'
import { layOutSides, makePages } from './make-pages.ts'
import { Notes } from './notes.ts'
import { outlineOf } from './outline.ts'
import type { Pages } from './page.ts'
import { mapPages } from './page-map.ts'
import type { Setting } from './setting.ts'
import type { Shaper } from './shaper.ts'
import { stackBlocks } from './stack-blocks.ts'
import { createStructure } from './structure.ts'
import { stackTitle } from './title.ts'
import { VerticalList } from './vertical.ts'

export interface TypesetResources {
  readonly shaper: Shaper
  readonly images: Pick<ImageLibrary, 'info'>
}

/** Article + template → pages: stack the blocks, break the pages, dress them, and read off the page map. */
export async function typeset(
  article: Article,
  template: Template,
  resources: TypesetResources,
  report: Report,
): Promise<Pages> {
  const setting = await prepare(article, template, resources, report)
  const { print, shaper, structure } = setting
  const list = new VerticalList()
  const notes = new Notes(article, setting)
  const context = rootContext(article, notes, list, setting)
  stackTitle(article, context, list, setting)
  notes.setFor([...article.metadata.title, ...(article.metadata.subtitle ?? [])], structure.root, list)
  stackBlocks(article.children, context, list, setting)

  const frame = { height: print.page.lines * print.grid, grid: print.grid, noteSpace: print.grid }
  const bodies = breakPages(list.items, notes.set, frame)
  const sides = layOutSides(bodies)
  const labels = sides.map((_, index) => String(index + 1))
  const text = { title: textOf(article.metadata.title), lang: article.metadata.lang }
  const { pages, destinations, headings } = makePages(sides, labels, notes.set, text, print, shaper)
  reportForced(sides, labels, report)
  return {
    metadata: article.metadata,
    geometry: { width: print.page.width, height: print.page.height, bleed: print.page.bleed },
    pages,
    structure: structure.root,
    outline: outlineOf(headings),
    destinations,
    pageMap: mapPages(article, sides, labels),
  }
}

async function prepare(
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
  const nextMark = (identifier: string) => {
    const next = (marks.get(identifier) ?? 0) + 1
    marks.set(identifier, next)
    return next
  }
  return {
    template,
    print: printStyle(template),
    shaper,
    hyphenators: await loadHyphenators(languages),
    fallback: faceFallback(shaper, report),
    structure,
    spans: {
      template,
      structure,
      lang,
      notes: numberNotes(article),
      labelOf: (id) => labelOf(targets.get(id), id),
      nextMark,
    },
    images,
    levelOffset: levelOffset(article),
    report,
  }
}

function rootContext(article: Article, notes: Notes, list: VerticalList, setting: Setting): Context {
  const { structure, print } = setting
  const openingDepth = chapterDepth(article)
  return {
    role: 'paragraph',
    element: structure.root,
    left: 0,
    measure: print.page.measure,
    lang: article.metadata.lang,
    listDepth: 0,
    ...(openingDepth !== undefined && { openingDepth }),
    afterBlock: (block, parent) => notes.setFor([block], parent, list),
    notesUnder: (table, parent, place) => notes.setUnder(table, parent, place),
  }
}

/** What a cross-reference says: the words of a heading or a caption. */
function labelOf(node: Node | undefined, id: string): string {
  if (node?.type === 'heading') return textOf(node.children)
  if ((node?.type === 'figure' || node?.type === 'table') && node.caption) return textOf(node.caption)
  return id
}

function reportForced(
  sides: ReturnType<typeof layOutSides>,
  labels: readonly string[],
  report: Report,
): void {
  sides.forEach((body, index) => {
    if (!body?.isForced) return
    const position = body.lines.at(-1)?.line.start?.node.position
    report({
      code: 'page-forced',
      severity: 'warning',
      message: `page ${labels[index]} ends where a page should not, or runs over its foot`,
      ...(position && { position }),
      hint: 'make what stands there smaller, or ask for a new page before it',
    })
  })
}
