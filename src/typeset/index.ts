/** Takes a resolved article and a template; gives its pages section by section, with what is told of each. */
import type { Article } from '../ast/index.ts'
import { parted } from '../lists.ts'
import type { Template } from '../templates/index.ts'
import {
  type ArticleSetting,
  contentsLabel,
  type Entry,
  groupBlocks,
  isDisplayPage,
  noteFolios,
  prepareSetting,
  type SetContentsOf,
  type SetSection,
  type SetSectionOf,
  setContents,
  setHalfTitle,
  setSection,
  setText,
  setTitlePage,
  type TypesetResources,
  withFrontMatter,
  withFurniture,
  withStandardPages,
} from './flow/index.ts'
import {
  createStructure,
  type PageGeometry,
  type StandardPages,
  type StructureElement,
} from './model/index.ts'

export { contentsEntries } from './blocks/index.ts'
export {
  type SetSection,
  setContents,
  setSection,
  standardPages,
  type TypesetResources,
} from './flow/index.ts'

/** An article on its way to pages. */
export interface Typesetting {
  readonly geometry: PageGeometry
  readonly root: StructureElement
  /** Labels of the pages of the standard edition, by the ids of what is on them, where this one shares its numbers. */
  readonly standard?: ReadonlyMap<string, string>
  /** Each section is set when it is asked for, and not kept. The contents, which need all others, come last. */
  readonly sections: () => Iterable<SetSection>
}

/** What sets the parts of an article, or remembers what it has set. */
export interface Setters {
  readonly section: SetSectionOf
  readonly contents: SetContentsOf
}

const SETTERS: Setters = { section: setSection, contents: setContents }

/**
 * Article + template → pages: title page and contents where the template has them, then the text. `standard` is the edition whose page numbers are shown beside its own.
 */
export async function typeset(
  article: Article,
  template: Template,
  resources: TypesetResources,
  set: Setters = SETTERS,
  standard?: StandardPages,
): Promise<Typesetting> {
  const prepared = await prepareSetting(article, template, resources)
  const setting = standard ? { ...prepared, standard } : prepared
  const { page } = setting.print
  const { lang } = article.metadata
  return {
    geometry: { width: page.width, height: page.height, bleed: page.bleed },
    root: createStructure(lang).root,
    ...(standard && { standard: standard.folios }),
    sections: () => {
      const running = { print: setting.print, shaper: resources.shaper, lang }
      const bare = bareSections(article, setting, set)
      const sections = standard ? withStandardPages(bare, standard, lang, running) : bare
      return withFurniture(sections, article.metadata, running)
    },
  }
}

/** The sections without running heads and feet. */
function* bareSections(article: Article, setting: ArticleSetting, set: Setters): Generator<SetSection> {
  const { page } = setting.print
  let entry = START
  const folios = new Map<string, string>()
  const pass = function* (set: SetSection): Generator<SetSection> {
    entry = set.exit
    noteFolios(set, folios)
    if (set.section.pages.length > 0) yield set
  }
  if (page.halfTitle) yield* pass(setHalfTitle(entry, setting))
  if (page.titlePage) yield* pass(setTitlePage(entry, setting))
  const all = groupBlocks(article, setting.openings, page)
  const [displays, rest] = parted(all, isDisplayPage)
  const opening = displays.map((group) => ({ ...group, front: 'goes on' as const }))
  for (const next of setText(opening, entry, folios, article, setting, set.section)) yield* pass(next)
  const front = entry
  const blind = set.contents(article, front, setting, () => undefined)
  const { pageIndex } = blind?.exit ?? front
  entry = { ...entry, pageIndex, bodyStart: pageIndex }
  const groups = page.titlePage ? withFrontMatter(rest) : rest
  const text = setText(groups, entry, folios, article, setting, set.section)
  let at = 0
  for (const next of text) yield* pass(++at === groups.length ? withAllStarts(next) : next)
  if (!blind) return
  const contents = {
    ...front,
    bodyStart: pageIndex,
    going: entry.going,
    unplaced: entry.unplaced,
  }
  const seen = new Map(folios)
  yield set.contents(article, contents, setting, (id) =>
    contentsLabel(seen.get(id), setting.standard?.folios.get(id)),
  )!
}

/** Pages of nothing but figures that were read before have no text after them to begin with: they begin as the last one. */
function withAllStarts(last: SetSection): SetSection {
  const { section, exit } = last
  const start = section.starts.at(-1)
  if (!start || exit.unplaced.length === 0) return last
  const starts = [...section.starts, ...exit.unplaced.map((label) => ({ ...start, label }))]
  return { ...last, section: { ...section, starts }, exit: { ...exit, unplaced: [] } }
}

/** Before the first page. What stands before the text is numbered as front matter, as long as its end is not known. */
const START: Entry = {
  pageIndex: 0,
  bodyStart: Number.MAX_SAFE_INTEGER,
  going: { chapter: '', section: '', level: 0 },
  unplaced: [],
}
