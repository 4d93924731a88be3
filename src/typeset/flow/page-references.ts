import type { Article, Node } from '../../ast/index.ts'
import { walk } from '../../ast/index.ts'
import type { Finding } from '../../diagnostic.ts'
import { fillBlocks } from '../../resolve/index.ts'
import type { Entry, SetSection } from './entry.ts'
import type { ArticleSetting } from './prepare-setting.ts'
import type { BlockGroup } from './sections.ts'

export type SetSectionOf = (group: BlockGroup, entry: Entry, setting: ArticleSetting) => SetSection

/** What the pages of a text are asked for before they are all known. */
const ROUNDS = 3

/** Keeps the room of a number as long as most are. */
const ROOM = '000'

/**
 * The sections of the text one after the other, with the pages that references name. A reference to what comes before
 * its section is known when that is set, so that each section can be drawn and forgotten; where one leads further on,
 * the text is set in rounds, each with the pages of the one before, until they stay. Those that do not are told.
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
  const inNotes = article.footnotes.flatMap(referredIn)
  const referred = groups.map(({ blocks }) => [...blocks.flatMap(referredIn), ...inNotes])
  if (!isForward(groups, referred)) {
    const folios = new Map(front)
    yield* round({ groups, referred, start, setting, set }, folios)
    return
  }
  const asked = [...new Set(referred.flat())]
  const answers = (folios: ReadonlyMap<string, string>) => asked.map((id) => folios.get(id)).join()
  let folios = new Map(front)
  let made: SetSection[] = []
  for (let count = 0; count < ROUNDS; count++) {
    const before = answers(folios)
    const next =
      count === 0 ? new Map([...asked.map((id) => [id, ROOM] as const), ...folios]) : new Map(folios)
    made = [...round({ groups, referred, start, setting, set }, next, made)]
    folios = new Map([...next].filter(([, label]) => label !== ROOM))
    if (answers(folios) === before) {
      yield* made
      return
    }
  }
  const [last] = made.splice(-1)
  yield* made
  yield { ...last!, findings: [...last!.findings, UNSETTLED] }
}

interface Text {
  readonly groups: readonly BlockGroup[]
  /** Ids that the page references of each group lead to. */
  readonly referred: readonly (readonly string[])[]
  readonly start: Entry
  readonly setting: ArticleSetting
  readonly set: SetSectionOf
}

/** Sets all sections with the pages that are known, and notes theirs; one of which nothing has changed is taken from `last`. */
function* round(
  { groups, referred, start, setting, set }: Text,
  folios: Map<string, string>,
  last: readonly SetSection[] = [],
): Generator<SetSection> {
  const knowing = { ...setting, spans: { ...setting.spans, folios } }
  let entry = start
  for (const [at, group] of groups.entries()) {
    const isSame =
      last[at] !== undefined && referred[at]!.length === 0 && isSameEntry(entry, last[at - 1]?.exit ?? start)
    const next = isSame ? last[at]! : set(filled(group, referred[at]!, folios, setting), entry, knowing)
    entry = next.exit
    noteFolios(next, folios)
    yield next
  }
}

/** Pages that are known stand in the text, and several of one entry are one stretch. */
function filled(
  group: BlockGroup,
  referred: readonly string[],
  folios: ReadonlyMap<string, string>,
  { standard }: ArticleSetting,
): BlockGroup {
  return referred.length === 0
    ? group
    : { ...group, blocks: fillBlocks(group.blocks, folios, standard?.folios) }
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
    if (node.type === 'pageReference')
      found.push(node.identifier, ...(node.last === undefined ? [] : [node.last]))
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
