import { articleOfUrl, parsedAddress } from '../../ast/index.ts'
import {
  addressDecoded,
  type DifferenceCode,
  type Leaf,
  type Mark,
  printed,
  type Told,
  wrong,
} from '../model/index.ts'
import { lettersBefore, placeIn, squash } from './letters.ts'
import { inOrder } from './stretches.ts'
import type { ComparedKind, EditionTraits } from './traits.ts'
import { excerpt, locate } from './wording.ts'

interface MarkContext {
  readonly traits: EditionTraits
  readonly counterparts: ReadonlyMap<Leaf, Leaf>
  /** Leaves of the tree whose links lead to this one. */
  readonly leading: readonly Leaf[]
}

/** A mark as it is compared: by words, and by what it says of them. */
interface Said {
  readonly from: number
  readonly to: number
  readonly value: string
  readonly target: Leaf | undefined
  readonly page: number | undefined
  readonly description: string | undefined
}

/** What is told of a mark that is lost, added, and of one that says something else. */
const CODES: Readonly<
  Record<ComparedKind, readonly [lost: DifferenceCode, added: DifferenceCode, changed: DifferenceCode]>
> = {
  emphasis: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  strong: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  delete: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  insert: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  underline: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  highlight: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  abbreviation: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  smallCaps: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  superscript: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  subscript: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  code: ['emphasis-lost', 'emphasis-added', 'emphasis-moved'],
  link: ['link-lost', 'link-added', 'link-target-differs'],
  note: ['note-mark-lost', 'note-mark-added', 'note-mark-differs'],
  image: ['image-alt-lost', 'image-added', 'image-alt-differs'],
  formula: ['formula-differs', 'formula-differs', 'formula-differs'],
  lang: ['language-lost', 'language-added', 'language-differs'],
}

/** What is said of the words of a leaf, as far as the edition can say it. */
export function* compareMarks(expected: Leaf, found: Leaf, context: MarkContext): Iterable<Told> {
  const { traits } = context
  for (const kind of traits.marks) {
    const all = gather(expected, kind)
    const wanted =
      kind === 'link' ? all.filter(({ value, target }) => traits.canFollow(value) || target) : all
    if (wanted.length < all.length)
      yield { type: 'declared', what: 'link-not-in-edition', times: all.length - wanted.length }
    yield* compareKind(kind, expected, wanted, found, gather(found, kind), context)
  }
  if (!traits.marks.includes('link'))
    yield { type: 'declared', what: 'link-not-in-print', times: gather(expected, 'link').length }
}

function* compareKind(
  kind: ComparedKind,
  expected: Leaf,
  wanted: readonly Said[],
  found: Leaf,
  stated: readonly Said[],
  { counterparts, leading }: MarkContext,
): Iterable<Told> {
  if (wanted.length + stated.length === 0) return
  const [lost, added, changed] = CODES[kind]
  const name = kind === 'lang' ? 'language' : kind
  const { pairs, rest } = paired(expected, wanted, found, stated)
  for (const [mark, other] of pairs) {
    const words = expected.text.slice(mark.from, mark.to)
    if (!other)
      yield wrong({
        code: lost,
        message: `${article(name)} is lost`,
        ...locate(expected),
        expected: withValue(words, mark),
        found: 'none',
      })
    else if (!isSame(kind, mark, other, counterparts))
      yield wrong({
        code: kind === 'image' && other.value === '' ? lost : changed,
        message: `${article(name)} says something else`,
        ...locate(expected),
        expected: saying(mark),
        found: saying(other),
      })
    else if (squash(words) !== squash(found.text.slice(other.from, other.to)))
      yield wrong({
        code: kind === 'link' ? 'link-words-differ' : changed,
        message: `${article(name)} covers other words`,
        ...locate(expected),
        expected: excerpt(words),
        found: excerpt(found.text.slice(other.from, other.to)),
      })
  }
  for (const mark of rest)
    yield kind === 'link' && leadsBack(mark, leading, counterparts)
      ? { type: 'declared', what: 'note-return' }
      : wrong({
          code: added,
          message: `${article(name)} is there that the tree has not`,
          ...locate(expected),
          found: withValue(found.text.slice(mark.from, mark.to), mark),
        })
}

/**
 * Each mark with the first one at its place in the other text, by letters, and past what differs in the words counted
 * from their end. Both lists are in order, so that what ends before one mark stands at the place of no later one.
 */
function paired(expected: Leaf, wanted: readonly Said[], found: Leaf, stated: readonly Said[]) {
  const own = lettersBefore(expected.text, edgesOf(wanted))
  const others = lettersBefore(found.text, edgesOf(stated))
  const place = placeIn(expected.text, found.text)
  const rest: Said[] = []
  let next = 0
  const pairs = wanted.map((mark): readonly [Said, Said | undefined] => {
    const from = place(own.get(mark.from)!)
    const to = Math.max(place(own.get(mark.to)!), from + 1)
    while (next < stated.length && others.get(stated[next]!.to)! <= from) rest.push(stated[next++]!)
    const other = stated[next]
    if (!other || others.get(other.from)! >= to) return [mark, undefined]
    next++
    return [mark, other]
  })
  return { pairs, rest: [...rest, ...stated.slice(next)] }
}

/** In a PDF the entry of a work leads back to the page of a place that cites it. */
function leadsBack({ page }: Said, leading: readonly Leaf[], counterparts: ReadonlyMap<Leaf, Leaf>): boolean {
  return page !== undefined && leading.some((target) => isOnPage(target, page, counterparts))
}

function edgesOf(marks: readonly Said[]): number[] {
  return marks.flatMap(({ from, to }) => [from, to])
}

function article(name: string): string {
  return /^[aeiou]/.test(name) ? `an ${name} mark` : `a ${name} mark`
}

function saying({ value, target, page, description }: Said): string {
  const said = cut(value)
  if (description !== undefined) return `${said} (${excerpt(description)})`
  if (page !== undefined) return `${said} to page ${page + 1} of the file`.trim()
  return target ? `to “${excerpt(target.text)}” (${target.place})` : said || 'nothing'
}

function withValue(words: string, { value }: Said): string {
  return `${excerpt(words)}${value ? ` (${cut(value)})` : ''}`
}

/** An address may hold a whole file. */
function cut(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
}

const LONGEST_VALUE = 300

function isSame(kind: ComparedKind, a: Said, b: Said, counterparts: ReadonlyMap<Leaf, Leaf>): boolean {
  if (b.page !== undefined)
    return leadsToPage(a, b.page, counterparts) && (kind === 'link' || a.value === b.value)
  if (kind === 'link') {
    if (a.target || b.target) return a.target !== undefined && counterparts.get(a.target) === b.target
    return articleOfUrl(a.value) ? isSameArticle(a, b) : addressOf(a.value) === addressOf(b.value)
  }
  if (kind === 'image') return isSameImage(a, b)
  if (kind === 'lang') return a.value.toLowerCase() === b.value.toLowerCase()
  return a.value === b.value
}

/** Another article's file of the same kind. */
function isSameArticle({ value }: Said, other: Said): boolean {
  const found = other.value.replace(/\.(?:html|pdf)(?=#|$)/, '').replace('#nameddest=', '#')
  const { path, id } = articleOfUrl(value)!
  return addressDecoded(found) === addressDecoded(id === undefined ? path : `${path}#${id}`)
}

/** On a screen a long description stands beside the alternative text, in a PDF it goes on from it. */
function isSameImage({ value, description }: Said, other: Said): boolean {
  const hasOwnWords = value === '' ? other.value !== '' : other.value === value
  if (description === other.description) return hasOwnWords
  if (description === undefined || other.description !== undefined) return false
  return (
    other.value === (value === '' ? description : `${value.replace(/(?<![.\s])[.\s]+$/, '')}. ${description}`)
  )
}

/** In a PDF a link leads to a place on a page: to one that its target stands on. A target that shows nothing is anywhere. */
function leadsToPage({ target }: Said, page: number, counterparts: ReadonlyMap<Leaf, Leaf>): boolean {
  return !target || isOnPage(target, page, counterparts)
}

/** Pictures without words, which no edition has a place of, take a page each at most. */
function isOnPage(leaf: Leaf, page: number, counterparts: ReadonlyMap<Leaf, Leaf>): boolean {
  const spots = counterparts.get(leaf)?.print?.spots ?? []
  const [first] = spots
  const isBefore = first && page < first.page && page >= first.page - (leaf.unseen ?? 0)
  return isBefore || spots.some((part) => part.page === page)
}

/** An address as the URL Standard writes it, with percent signs that escape nothing escaped; `doi:` leads to its resolver. */
function addressOf(url: string): string {
  const text = url.replace(/^doi:/i, 'https://doi.org/')
  const written = parsedAddress(text)?.href ?? text
  return addressDecoded(written.replaceAll(/%(?![0-9a-f]{2})/gi, '%25'))
}

/**
 * The marks of one kind in order, neighbours that say the same as one, but for links and images, each of which is one.
 * A language that is the leaf's own says nothing.
 */
function gather(leaf: Leaf, kind: ComparedKind): Said[] {
  const marks = leaf.marks.filter((mark) => mark.kind === kind)
  const spans = kind === 'lang' ? innermost(leaf, marks) : marks
  const said: Said[] = []
  for (const { from, to, target, page, ...words } of inOrder(spans)) {
    const value = kind === 'link' ? words.value : printed(words.value)
    const description = words.description && printed(words.description)
    const last = said.at(-1)
    const mayTouch = last && kind !== 'image' && kind !== 'link'
    const touches = mayTouch && from <= last.to + gap(leaf.text, last.to, from)
    if (touches && last.value === value && last.target === target && last.page === page)
      said[said.length - 1] = { ...last, to: Math.max(last.to, to) }
    else said.push({ from, to, value, target, page, description })
  }
  return said
}

/** White space between two marks does not part them. */
function gap(text: string, end: number, start: number): number {
  return text.slice(end, start).trim() === '' ? start - end : 0
}

/** The language of each stretch, where it is not the leaf's. Marks stand in each other, as elements do. */
function innermost(leaf: Leaf, marks: readonly Mark[]): Mark[] {
  const edges = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const sorted = inOrder(marks)
  const around: Mark[] = []
  let next = 0
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index]!
    while (sorted[next] && sorted[next]!.from <= from) around.push(sorted[next++]!)
    while (around.length > 0 && around.at(-1)!.to <= from) around.pop()
    const inner = around.at(-1)
    if (!inner || inner.value.toLowerCase() === leaf.lang.toLowerCase()) return []
    return [{ ...inner, from, to }]
  })
}
