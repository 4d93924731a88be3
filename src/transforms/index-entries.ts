import type { Block, IndexMark, Inline, List, ListItem, PageReference } from '../ast/index.ts'
import { closest, numberWordsOf } from '../ast/index.ts'
import type { Report } from '../diagnostic.ts'

/** What stands under one heading of an index. */
export interface Entry {
  readonly term: string
  /** Of the list item, where another entry leads to it. */
  id?: string
  readonly places: Omit<PageReference, 'type'>[]
  readonly see: string[]
  readonly seeAlso: string[]
  readonly entries: Map<string, Entry>
}

/** Entries by their terms, with all places of the text that they are about, in its order. */
export function indexOf(marks: readonly IndexMark[], report: Report): Entry {
  const root = entryOf('')
  const open = new Map<
    string,
    { readonly mark: IndexMark; readonly places: Entry['places']; readonly at: number }
  >()
  for (const mark of marks) {
    const entry = mark.terms.reduce(under, root)
    const name = mark.terms.join('!')
    const begun = open.get(name)
    if (mark.see !== undefined) addOnce(entry.see, mark.see)
    if (mark.seeAlso !== undefined) addOnce(entry.seeAlso, mark.seeAlso)
    if (mark.id === undefined) continue
    if (mark.range === 'end' && begun) {
      begun.places[begun.at] = { ...begun.places[begun.at]!, last: mark.id }
      open.delete(name)
      continue
    }
    if (mark.range === 'end') reportRange(mark, 'is never begun', report)
    if (mark.range === 'start') open.set(name, { mark, places: entry.places, at: entry.places.length })
    entry.places.push({ identifier: mark.id })
  }
  for (const { mark } of open.values()) reportRange(mark, 'never ends', report)
  nameTargets(root, marks, report)
  return root
}

function entryOf(term: string): Entry {
  return { term, places: [], see: [], seeAlso: [], entries: new Map() }
}

function under(parent: Entry, term: string): Entry {
  const known = parent.entries.get(term) ?? entryOf(term)
  parent.entries.set(term, known)
  return known
}

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value)
}

/** Missing entries that get a suggestion; looking for the nearest of many is slow. */
const MOST_SUGGESTIONS = 50

/** Gives an id to each entry that another one leads to, and tells of those that are not there. */
function nameTargets({ entries }: Entry, marks: readonly IndexMark[], report: Report): void {
  let count = 0
  let suggestions = 0
  const names = new Set(entries.keys())
  for (const { see, seeAlso, position } of marks)
    for (const wanted of [see, seeAlso]) {
      if (wanted === undefined) continue
      const target = entries.get(wanted)
      if (target) target.id ??= `index-entry-${++count}`
      else {
        const meant = suggestions++ < MOST_SUGGESTIONS ? closest(wanted, names) : undefined
        report({
          code: 'index-see-missing',
          severity: 'warning',
          message: `the index sends its reader to “${wanted}”, which is none of its entries`,
          ...(position && { position }),
          hint: meant === undefined ? `mark a place: [${wanted}]{.index}` : `did you mean “${meant}”?`,
        })
      }
    }
}

function reportRange({ terms, position }: IndexMark, what: string, report: Report): void {
  report({
    code: 'index-range-open',
    severity: 'warning',
    message: `the stretch about “${terms.join(', ')}” ${what}, so that the index names one page`,
    ...(position && { position }),
    hint: 'mark both ends alike: []{.index entry="…" range=start} and range=end',
  })
}

/** Letters, each with the list of its entries: sorted as the language sorts (Intl.Collator), without regard to capitals. */
export function indexBlocks(root: Entry, lang: string): readonly Block[] {
  const collator = new Intl.Collator(lang, { numeric: true, ignorePunctuation: true })
  const letters = new Intl.Collator(lang, { sensitivity: 'base' })
  const { made } = numberWordsOf(lang)
  const groups = new Map<string, Entry[]>()
  for (const entry of sorted(root, collator)) {
    const head = headOf(entry.term, lang, letters) ?? made.symbols
    const group = groups.get(head)
    if (group) group.push(entry)
    else groups.set(head, [entry])
  }
  const others = groups.get(made.symbols)
  if (others && groups.delete(made.symbols)) groups.set(made.symbols, others)
  const list = (entries: readonly Entry[]): List => listOf(entries, { collator, root, made })
  if (groups.size === 1) return [...groups.values()].map(list)
  return [...groups].flatMap(([head, entries]): Block[] => [
    { type: 'paragraph', children: [{ type: 'strong', children: [text(head)] }] },
    list(entries),
  ])
}

/** Letters that languages which have them for no letters of their own sort as two. */
const LIGATURES = [
  ['Œ', 'OE'],
  ['Æ', 'AE'],
] as const

/**
 * The letter that an entry stands under: without its accent where the language takes the two for one, as German does
 * and Swedish does not. Nothing for figures and signs.
 */
function headOf(term: string, lang: string, letters: Intl.Collator): string | undefined {
  const letter = /\p{L}\p{M}*/u.exec(term)
  if (!letter || /\p{N}/u.test(term.slice(0, letter.index))) return undefined
  const own = letter[0].toLocaleUpperCase(lang)
  const bare = own.normalize('NFD').replaceAll(/\p{M}/gu, '')
  const [, first = ''] = LIGATURES.find(([ligature]) => ligature === bare) ?? []
  if (first !== '' && letters.compare(bare, first) === 0) return first[0]
  return letters.compare(own, bare) === 0 ? bare : own
}

interface Making {
  readonly collator: Intl.Collator
  readonly root: Entry
  readonly made: ReturnType<typeof numberWordsOf>['made']
}

function sorted({ entries }: Entry, collator: Intl.Collator): Entry[] {
  return [...entries.values()].sort((a, b) => collator.compare(a.term, b.term) || (a.term < b.term ? -1 : 1))
}

function listOf(entries: readonly Entry[], making: Making): List {
  const items = entries.map((entry): ListItem => {
    const below = sorted(entry, making.collator)
    return {
      type: 'listItem',
      ...(entry.id !== undefined && { id: entry.id }),
      children: [
        { type: 'paragraph', children: lineOf(entry, making) },
        ...(below.length > 0 ? [listOf(below, making)] : []),
      ],
    }
  })
  return { type: 'list', ordered: false, isUnmarked: true, spread: false, children: items }
}

/** `paper, 3, 5–7; see also pulp` */
function lineOf({ term, places, see, seeAlso }: Entry, { made, root }: Making): Inline[] {
  const pages = places.flatMap((place): Inline[] => [
    { type: 'label', value: ', ' },
    { type: 'pageReference', ...place },
  ])
  const sent = (word: string, names: readonly string[], before: string) =>
    names.flatMap((name, index): Inline[] => [
      ...(index === 0
        ? [text(before), { type: 'emphasis', children: [text(word)] } as const, text('\u00A0')]
        : [text(', ')]),
      linked(name, root),
    ])
  const isPlaced = pages.length > 0
  return [
    text(term),
    ...pages,
    ...sent(made.see, see, isPlaced ? '; ' : ', '),
    ...sent(made.seeAlso, seeAlso, isPlaced || see.length > 0 ? '; ' : ', '),
  ]
}

function linked(name: string, { entries }: Entry): Inline {
  const id = entries.get(name)?.id
  return id === undefined ? text(name) : { type: 'link', url: `#${id}`, children: [text(name)] }
}

function text(value: string): Inline {
  return { type: 'text', value }
}
