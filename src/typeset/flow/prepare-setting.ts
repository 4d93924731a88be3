import type { Article } from '../../ast/index.ts'
import { chapterTitles, walk } from '../../ast/index.ts'
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

/** What all sections of an article share, and none changes. */
export interface ArticleSetting extends Omit<Setting, 'structure' | 'fallback' | 'report'> {
  /** The article without its text and notes. */
  readonly article: Article
}

export async function prepareSetting(
  article: Article,
  template: Template,
  { shaper, images }: TypesetResources,
): Promise<ArticleSetting> {
  const { lang } = article.metadata
  const print = printStyle(template)
  const hyphenators = await loadHyphenators(languagesOf(article))
  return {
    template,
    print,
    shaper,
    images,
    words: new WordItems({ shaper, microtype: print.microtype, hyphenators }),
    spans: { template, lang, notes: printedNotes(article, template.page.links) },
    article: { ...article, children: [], footnotes: [] },
    openings: new Set(chapterTitles(article).keys()),
  }
}

/** The setting of one section, with a structure of its own. */
export function sectionSetting(shared: ArticleSetting, report: Report): Setting {
  return {
    ...shared,
    structure: createStructure(shared.spans.lang),
    fallback: faceFallback(shared.shaper, report),
    report,
  }
}

function languagesOf(article: Article): Set<string> {
  const languages = new Set([article.metadata.lang])
  walk(article, (node) => {
    if (node.type !== 'article' && node.lang) languages.add(node.lang)
  })
  return languages
}
