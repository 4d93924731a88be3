import type { Article } from '../../ast/index.ts'
import { chapterTitles, sectionsOf, walk } from '../../ast/index.ts'
import type { Report } from '../../diagnostic.ts'
import type { Template } from '../../templates/index.ts'
import { type PrintStyle, printStyle } from '../../templates/print/index.ts'
import {
  type ContentsEntry,
  citedAt,
  contentsEntries,
  contentsPlace,
  fitImage,
  type Images,
  platedImage,
  type Setting,
} from '../blocks/index.ts'
import { createStructure, type Shaper, type StandardPages } from '../model/index.ts'
import { faceFallback, loadHyphenators, printedNotes, WordItems } from '../text/index.ts'

export interface TypesetResources {
  readonly shaper: Shaper
  readonly images: Images
}

/** What all sections of an article share, and none changes. */
export interface ArticleSetting extends Omit<Setting, 'structure' | 'fallback' | 'report'> {
  /** The article without its text and notes. */
  readonly article: Article
  /** What the contents between title and text name; nothing where they stand elsewhere. */
  readonly contents: readonly ContentsEntry[]
  /** Of the edition whose page numbers this one shares. */
  readonly standard?: StandardPages
}

export async function prepareSetting(
  article: Article,
  template: Template,
  { shaper, images }: TypesetResources,
): Promise<ArticleSetting> {
  const text = await prepareText(article, template, shaper)
  const openings = new Set(chapterTitles(article).keys())
  const print = suited(template, text.print, article, openings.size, images)
  return {
    ...text,
    print,
    images,
    contents: contentsPlace(article, print) === 'text' ? contentsEntries(article, print) : [],
    article: { ...article, children: [], footnotes: [] },
    openings,
    citedAt: citedAt(article),
  }
}

/** The template’s style, as an article of this kind needs it. */
function suited(
  template: Template,
  print: PrintStyle,
  article: Article,
  chapters: number,
  images: Images,
): PrintStyle {
  const { chapterStart, figures } = template.page
  const length = lengthOf(article)
  const isShort = chapterStart === 'long' && hasShortChapters(article, chapters, length, print)
  const isEssay = figures === 'float' && isOfPictures(article, length, print, images)
  if (!isShort && !isEssay) return print
  const page = {
    ...print.page,
    ...(isShort && ({ chapterStart: 'continue' } as const)),
    ...(isEssay && ({ figures: 'near' } as const)),
  }
  return { ...print, page }
}

/** Letters of text and code, notes too. */
function lengthOf(article: Article): number {
  let length = 0
  walk(article, (node) => {
    if (node.type === 'text' || node.type === 'code') length += node.value.length
  })
  return length
}

/** Width of a letter as a share of its size: of running text in English, spaces too. */
const LETTER = 0.45

/**
 * Whether chapters are shorter than a page in the mean: on pages of their own they would leave most of them white. Those
 * that an author calls chapters, as the plan of a book does, are no sections of an article.
 */
function hasShortChapters(
  article: Article,
  chapters: number,
  length: number,
  { page, role }: PrintStyle,
): boolean {
  if (sectionsOf(article).some(({ title }) => title.role === 'chapter' || title.role === 'part')) return false
  const most = chapters * ((page.lines * page.columns * page.measure) / (LETTER * role('paragraph').size))
  return chapters > 1 && length < most
}

/** Fewest pictures of a photo essay. */
const SERIES = 3

/**
 * Whether pictures take more room than words: text that ran on while they wait would be at its end on the first pages,
 * and leave nothing but pictures on the others.
 */
function isOfPictures(
  article: Article,
  length: number,
  { page, grid, role }: PrintStyle,
  images: Images,
): boolean {
  let [count, height] = [0, 0]
  walk(article, (node) => {
    const image = node.type === 'figure' ? platedImage(node) : undefined
    if (!image) return
    count++
    height += fitImage(image, page.measure, page.lines * grid, images).height
  })
  const textHeight = (length * LETTER * role('paragraph').size * grid) / page.measure
  return count >= SERIES && height > textHeight
}

/** What the text of an article is set with, wherever it stands. */
export async function prepareText(article: Article, template: Template, shaper: Shaper) {
  const { lang } = article.metadata
  const print = styleOf(template)
  return {
    template,
    print,
    shaper,
    words: await wordsFor(shaper, print.microtype, languagesOf(article)),
    spans: { template, lang, notes: printedNotes(article, template.page.links), folios: new Map() },
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

/** Styles are objects that words are remembered by: one template has one set of them. */
const styles = new WeakMap<Template, PrintStyle>()

function styleOf(template: Template): PrintStyle {
  const print = styles.get(template) ?? printStyle(template)
  styles.set(template, print)
  return print
}

/** What is known of words, by all that it depends on: the next article, or the same one edited, has most of them. */
const known = new WeakMap<Shaper, { readonly key: string; readonly words: WordItems }>()

async function wordsFor(
  shaper: Shaper,
  microtype: PrintStyle['microtype'],
  languages: ReadonlySet<string>,
): Promise<WordItems> {
  const key = JSON.stringify([microtype, ...languages])
  const last = known.get(shaper)
  if (last?.key === key) return last.words
  const words = new WordItems({ shaper, microtype, hyphenators: await loadHyphenators(languages) })
  known.set(shaper, { key, words })
  return words
}

function languagesOf(article: Article): Set<string> {
  const languages = new Set([article.metadata.lang])
  walk(article, (node) => {
    if (node.type !== 'article' && node.lang) languages.add(node.lang)
  })
  return languages
}
