import type { Article, Node } from '../../ast/index.ts'
import { walk } from '../../ast/index.ts'
import type { Finding } from '../../diagnostic.ts'
import { fillBlocks } from '../../resolve/index.ts'
import type { Entry, SetSection } from './entry.ts'
import { Nearnesses } from './nearness.ts'
import type { ArticleSetting } from './prepare-setting.ts'
import type { BlockGroup } from './sections.ts'

export type SetSectionOf = (group: BlockGroup, entry: Entry, setting: ArticleSetting) => SetSection

/** How often the pages of a text are asked for before they are all known; and where it says how near they are, too. */
const ROUNDS = 3
const NEAR_ROUNDS = 6

/** Keeps the room of a number as long as most are. */
const ROOM = '000'

/**
 * The sections of the text one after the other, with the pages that references name. A reference to what comes before
 * its section is known when that is set, so that each section can be drawn and forgotten; where one leads further on,
 * the text is set in rounds, each with the pages of the one before, until they stay. Those that do not are told. One
 * that says how near its target is needs its own page, too.
 *
 * @param front the pages of what stands before the text.
 */
export function* setText(
  groups: readonly BlockGroup[],
  start: Entry,
  front: ReadonlyMap<string, string>,
  article: Article,
  setting: ArticleSetting,
  set: SetSectionOf,
): Generator<SetSection> {
  const near = new Nearnesses(setting.standard ? [] : groups.flatMap(({ blocks }) => blocks))
  const inNotes = article.footnotes.flatMap(referredIn)
  const listed = setting.contents.map(({ heading }) => heading.id!)
  const referred = groups.map(({ blocks, begin }) => [
    ...blocks.flatMap(referredIn),
    ...inNotes,
    ...(begin === 'start' ? listed : []),
  ])
  const text = { groups, referred, start, setting, set }
  if (!isForward(groups, referred)) {
    for (const { made } of round(text, { folios: new Map(front), near: near.said })) yield made
    return
  }
  const asked = [...new Set(referred.flat())]
  const answers = (folios: ReadonlyMap<string, string>) => asked.map((id) => folios.get(id)).join()
  let folios = new Map(front)
  let sections: SetOnce[] = []
  let said = near.said
  let isSettled = false
  for (let left = near.isEmpty ? ROUNDS : NEAR_ROUNDS; left > 0 && !isSettled; left--) {
    const before = answers(folios)
    const isFirst = sections.length === 0
    const known = isFirst ? [...asked.map((id) => [id, ROOM] as const), ...folios] : folios
    const next = new Map(known)
    said = near.said
    sections = [...round(text, { folios: next, near: said }, sections)]
    folios = new Map([...next].filter(([, label]) => label !== ROOM))
    const isSo = near.hold(pagesOf(sections))
    isSettled = isSo && answers(folios) === before
  }
  for (const [at, { made }] of sections.entries()) {
    const isUnsettled = !isSettled && at === sections.length - 1
    const told = isUnsettled ? { ...made, findings: [...made.findings, UNSETTLED] } : made
    yield near.isEmpty ? told : { ...told, near: said }
  }
}

interface Text {
  readonly groups: readonly BlockGroup[]
  /** Ids whose pages each group says, or asks for. */
  readonly referred: readonly (readonly string[])[]
  readonly start: Entry
  readonly setting: ArticleSetting
  readonly set: SetSectionOf
}

/** What is known of the pages of targets when a text is set. */
interface Known {
  /** Grows while it is set. */
  readonly folios: Map<string, string>
  readonly near: Nearnesses['said']
}

/** A section, and what was known of the pages that it says when it was set. */
interface SetOnce {
  readonly made: SetSection
  readonly knew: string
}

/** Sets all sections with the pages that are known, and notes theirs; one of which nothing has changed is taken from `last`. */
function* round(
  { groups, referred, start, setting, set }: Text,
  { folios, near }: Known,
  last: readonly SetOnce[] = [],
): Generator<SetOnce> {
  const knowing = { ...setting, spans: { ...setting.spans, folios } }
  let entry = start
  for (const [at, group] of groups.entries()) {
    const ids = referred[at]!
    const knew = ids.map((id) => [folios.get(id), near.get(id)]).join()
    const before = last[at]
    const isSame = before?.knew === knew && isSameEntry(entry, last[at - 1]?.made.exit ?? start)
    const pages = { own: folios, standard: setting.standard?.folios, near }
    const filled = () => (ids.length === 0 ? group : { ...group, blocks: fillBlocks(group.blocks, pages) })
    const made = isSame ? before.made : set(filled(), entry, knowing)
    entry = made.exit
    noteFolios(made, folios)
    yield { made, knew }
  }
}

/** Indices of the pages that the targets are on, by their ids. */
function pagesOf(sections: readonly SetOnce[]): Map<string, number> {
  return new Map(
    sections.flatMap(({ made }) => made.section.destinations.map(({ id, page }) => [id, page] as const)),
  )
}

function isSameEntry(one: Entry, other: Entry): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** Notes the labels of the pages that a section's targets are on. */
export function noteFolios({ section }: SetSection, folios: Map<string, string>): void {
  const labels = new Map(section.pages.map(({ index, folio }) => [index, folio]))
  for (const { id, page } of section.destinations) folios.set(id, labels.get(page)!)
}

/** Whether a reference leads to its own section, or to one after it. */
function isForward(groups: readonly BlockGroup[], referred: readonly (readonly string[])[]): boolean {
  if (referred.every((ids) => ids.length === 0)) return false
  const known = new Set<string>()
  return groups.some(({ blocks }, at) => {
    if (referred[at]!.some((id) => !known.has(id))) return true
    for (const block of blocks)
      walk(block, ({ id }) => {
        if (id !== undefined) known.add(id)
      })
    return false
  })
}

function referredIn(root: Node): string[] {
  const found: string[] = []
  walk(root, (node) => {
    if (node.type !== 'pageReference') return
    found.push(node.identifier, ...(node.last === undefined ? [] : [node.last]))
    if (node.near) found.push(node.id!)
  })
  return found
}

const UNSETTLED: Finding = {
  code: 'page-references-unsettled',
  severity: 'warning',
  message:
    'the number of a page that the text names moves what stands on it, so that some of them may be one off',
  hint: 'word a sentence near such a reference otherwise',
}
