import { type Article, levelOffset, type Node, textOf, walk } from '../../ast/index.ts'
import type { Report } from '../../diagnostic.ts'
import type { ImageLibrary } from '../../images/index.ts'
import type { Template } from '../../templates/index.ts'
import { printStyle } from '../../templates/print/index.ts'
import type { Setting } from '../blocks/index.ts'
import { createStructure, type Shaper } from '../model/index.ts'
import { faceFallback, loadHyphenators, printedNotes, WordItems } from '../text/index.ts'

export interface TypesetResources {
  readonly shaper: Shaper
  readonly images: Pick<ImageLibrary, 'info'>
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
