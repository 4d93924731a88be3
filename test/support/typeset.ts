import { readFileSync } from 'node:fs'
import { heading, paragraph } from '../../src/ast/build.ts'
import type { Article, Block } from '../../src/ast/nodes.ts'
import type { Finding, Told } from '../../src/diagnostic.ts'
import type { ImageInfo } from '../../src/images/library.ts'
import { resolve } from '../../src/resolve/index.ts'
import { loadTemplate } from '../../src/templates/load.ts'
import type { Template } from '../../src/templates/template.ts'
import { type TypesetResources, type Typesetting, typeset } from '../../src/typeset/index.ts'
import type {
  Destination,
  OutlineEntry,
  Page,
  PageGeometry,
  PageSection,
  PageStart,
  StructureElement,
  TextRun,
} from '../../src/typeset/model/page.ts'
import { textOfRun } from '../../src/typeset/model/page.ts'
import { dumpPages } from '../../src/typeset/pages/dump.ts'
import { outlineOf } from '../../src/typeset/pages/outline.ts'
import type { World } from '../../src/world.ts'
import { testShaper } from './test-shaper.ts'

const templates = new URL('../../templates/', import.meta.url)

/** Templates from the project's folder; nothing else. */
export const templateWorld: World = {
  asset: () => Promise.reject(new Error('no assets here')),
  template: async (name) => ({
    file: `${name}.yaml`,
    text: readFileSync(new URL(`${name}.yaml`, templates), 'utf8'),
  }),
  packageFile: () => Promise.reject(new Error('no packages here')),
  outputProfile: () => Promise.reject(new Error('no profiles here')),
}

export async function builtIn(name: string): Promise<Template> {
  return loadTemplate(name, templateWorld)
}

/** A page of `columns` test glyphs and `lines` lines at 10 on 12 points, with one style of body text. */
export async function tinyTemplate(columns: number, lines: number): Promise<Template> {
  const base = await builtIn('base')
  const size = `${columns * 5 + 20}pt`
  return {
    ...base,
    grid: '12pt',
    base: '10pt',
    // Flush margins: what hangs out would have to be counted in every test.
    microtype: { ...base.microtype, protrusion: 0 },
    page: {
      ...base.page,
      size: [size, `${lines * 12 + 40}pt`],
      margins: { top: '20pt', bottom: '20pt', inner: '10pt', outer: '10pt' },
      head: NOTHING,
      foot: NOTHING,
    },
  }
}

/** A running head or foot that says nothing. */
export const NOTHING = { inner: '', center: '', outer: '', rule: 0 } as const

/** Warnings fail a test that does not expect them. */
export function fail(finding: Finding): never {
  throw new Error(`unexpected ${finding.severity}: ${finding.message} [${finding.code}]`)
}

const image: ImageInfo = { url: '', width: 100, height: 50, format: 'png', isPlaceholder: false }

export async function setPages(
  article: Article,
  template: Template,
  report: (finding: Finding) => void = failOnWarning,
): Promise<Pages> {
  const images = { info: (url: string) => ({ ...image, url }) }
  return setAll(article, template, { shaper: testShaper, images }, report)
}

/** All pages at once, for those who look at the whole. */
export interface Pages {
  readonly geometry: PageGeometry
  readonly pages: readonly Page[]
  readonly structure: StructureElement
  readonly outline: readonly OutlineEntry[]
  readonly destinations: readonly Destination[]
  readonly pageMap: readonly PageStart[]
  /** In the order in which they are set: the contents come last. Keys of elements are a section's own. */
  readonly sections: readonly PageSection[]
}

/** All pages of an article, which needs not be resolved. */
export async function setAll(
  article: Article,
  template: Template,
  resources: TypesetResources,
  report: (finding: Finding) => void = failOnWarning,
): Promise<Pages> {
  return collectPages(await typeset(resolve(article), template, resources), report)
}

function collectPages(typesetting: Typesetting, report: (finding: Finding) => void = failOnWarning): Pages {
  const { geometry, root } = typesetting
  const set = [...typesetting.sections()]
  for (const { findings } of set) findings.forEach(report)
  const sections = set.map(({ section }) => section)
  const all = sections.toSorted((a, b) => a.pages[0]!.index - b.pages[0]!.index)
  return {
    geometry,
    pages: all.flatMap(({ pages }) => pages),
    structure: { ...root, children: all.flatMap(({ elements }) => elements) },
    outline: outlineOf(all.flatMap(({ headings }) => headings)),
    destinations: all.flatMap(({ destinations }) => destinations),
    pageMap: all.flatMap(({ starts }) => starts),
    sections,
  }
}

/** The same as text: what `octavo pages` prints. */
export async function dumpOf(article: Article, template: Template): Promise<string> {
  const images = { info: (url: string) => ({ ...image, url }) }
  const { sections } = await typeset(resolve(article), template, { shaper: testShaper, images })
  return [...sections()]
    .map(({ section, findings }) => {
      findings.forEach(failOnWarning)
      return dumpPages(section)
    })
    .join('')
}

/** What pages had to do without is told, but is no fault of the input: on the small pages of tests, lines on the last one. */
export function failOnWarning(finding: Finding): void {
  if (finding.severity !== 'info' && !finding.message.endsWith('fewer than five lines')) fail(finding)
}

/** The value of a stage that must have nothing to warn of. */
export function sound<Value>({ value, findings }: Told<Value>): Value {
  findings.forEach(failOnWarning)
  return value
}

/** The lines of a page as text, top to bottom: runs of one baseline joined. */
export function linesOf(page: Page): string[] {
  const rows = new Map<number, TextRun[]>()
  for (const item of page.items) {
    if (item.kind !== 'text') continue
    const y = Math.round(item.y * 10) / 10
    rows.set(y, [...(rows.get(y) ?? []), item])
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, runs]) =>
      runs
        .sort((a, b) => a.x - b.x)
        .map(textOfRun)
        .join('')
        .trimEnd(),
    )
}

/** Every element of a structure tree as `type` indented by its depth. */
export function outlineTags(element: StructureElement, depth = 0): string[] {
  return [
    `${'  '.repeat(depth)}${element.type}`,
    ...element.children.flatMap((child) => outlineTags(child, depth + 1)),
  ]
}

/** `count` words of two to seven letters, always the same. */
export const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => 'abcdefg'.slice(0, 2 + ((index * 5) % 6))).join(' ')

/** A heading and a paragraph of `count` words. */
export const chapter = (name: string, count: number): Block[] => [
  { ...heading(2, name), id: name.toLowerCase() },
  paragraph(words(count)),
]

/** A tiny template whose chapters begin pages. */
export async function bookTemplate(more: {
  page?: Partial<Template['page']>
  opening?: Partial<Template['opening']>
}): Promise<Template> {
  const tiny = await tinyTemplate(30, 12)
  return {
    ...tiny,
    page: { ...tiny.page, chapterStart: 'page', ...more.page },
    opening: { ...tiny.opening, ...more.opening },
  }
}

export const runsOf = (page: Page): TextRun[] =>
  page.items.filter((item): item is TextRun => item.kind === 'text')

/** What the pages say, by the structure's elements: each element's runs in page order. */
export function textOfElements(pages: Pages): string {
  const runs = pages.pages.flatMap(runsOf).filter(({ element }) => element !== undefined)
  return runs.map(textOfRun).join('').replaceAll('\u00AD', '')
}

/** An element and all below it. */
export function elements(root: StructureElement): StructureElement[] {
  return [root, ...root.children.flatMap(elements)]
}
