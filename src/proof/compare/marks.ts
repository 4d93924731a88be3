import { articleOfUrl } from '../../ast/index.ts'
import {
  addressDecoded,
  type DifferenceCode,
  type Leaf,
  type Mark,
  type MarkKind,
  type Told,
  wrong,
} from '../model/index.ts'
import type { EditionTraits } from './traits.ts'
import { excerpt, locate } from './wording.ts'

interface MarkContext {
  readonly traits: EditionTraits
  readonly counterparts: ReadonlyMap<Leaf, Leaf>
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
  Record<MarkKind, readonly [lost: DifferenceCode, added: DifferenceCode, changed: DifferenceCode]>
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
  kind: MarkKind,
  expected: Leaf,
  wanted: readonly Said[],
  found: Leaf,
  stated: readonly Said[],
  { counterparts }: MarkContext,
): Iterable<Told> {
  const [lost, added, changed] = CODES[kind]
  const rest = [...stated]
  const name = kind === 'lang' ? 'language' : kind
  for (const mark of wanted) {
    const words = expected.text.slice(mark.from, mark.to)
    const at = rest.findIndex((other) => overlaps(expected, mark, found, other))
    const [other] = at < 0 ? [] : rest.splice(at, 1)
    if (!other)
      yield wrong({
        code: lost,
        message: `${article(name)} is lost`,
        ...locate(expected),
        expected: `${excerpt(words)}${mark.value ? ` (${mark.value})` : ''}`,
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
    yield wrong({
      code: added,
      message: `${article(name)} is there that the tree has not`,
      ...locate(expected),
      found: `${excerpt(found.text.slice(mark.from, mark.to))}${mark.value ? ` (${mark.value})` : ''}`,
    })
}

function article(name: string): string {
  return /^[aeiou]/.test(name) ? `an ${name} mark` : `a ${name} mark`
}

function saying({ value, target, page, description }: Said): string {
  if (description !== undefined) return `${value} (${excerpt(description)})`
  if (page !== undefined) return `${value} to page ${page + 1} of the file`.trim()
  return target ? `to “${excerpt(target.text)}” (${target.place})` : value || 'nothing'
}

function squash(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

/** Whether two marks stand at one place: by letters, and past what differs in the words counted from their end. */
function overlaps(a: Leaf, mark: Said, b: Leaf, other: Said): boolean {
  const place = placeIn(a.text, b.text)
  const [from, to] = [place(mark.from), Math.max(place(mark.to), place(mark.from) + 1)]
  const letters = (offset: number) => squash(b.text.slice(0, offset)).length
  return from < letters(other.to) && letters(other.from) < to
}

/** From an offset in one text to the letters before the same place in another. */
function placeIn(text: string, other: string): (offset: number) => number {
  const [words, others] = [squash(text), squash(other)]
  const most = Math.min(words.length, others.length)
  let start = 0
  while (start < most && words[start] === others[start]) start++
  let end = 0
  while (end < most - start && words.at(-1 - end) === others.at(-1 - end)) end++
  return (offset) => {
    const letters = squash(text.slice(0, offset)).length
    if (letters <= start) return letters
    return letters >= words.length - end ? letters - words.length + others.length : start
  }
}

function isSame(kind: MarkKind, a: Said, b: Said, counterparts: ReadonlyMap<Leaf, Leaf>): boolean {
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
  return other.value === (value === '' ? description : `${value.replace(/[.\s]+$/, '')}. ${description}`)
}

/** In a PDF a link leads to a place on a page: to one that its target stands on. A target that shows nothing is anywhere. */
function leadsToPage({ target }: Said, page: number, counterparts: ReadonlyMap<Leaf, Leaf>): boolean {
  if (!target) return true
  return counterparts.get(target)?.print?.spots.some((part) => part.page === page) === true
}

/** An address as the URL Standard writes it; `doi:` leads to its resolver. */
function addressOf(url: string): string {
  const text = url.replace(/^doi:/i, 'https://doi.org/')
  return addressDecoded(URL.canParse(text) ? new URL(text).href : text)
}

/**
 * The marks of one kind in order, neighbours that say the same as one, but for links and images, each of which is one.
 * A language that is the leaf's own says nothing.
 */
function gather(leaf: Leaf, kind: MarkKind): Said[] {
  const marks = leaf.marks.filter((mark) => mark.kind === kind)
  const spans = kind === 'lang' ? innermost(leaf, marks) : marks
  const said: Said[] = []
  for (const { from, to, value, target, page, description } of spans.toSorted(
    (a, b) => a.from - b.from || b.to - a.to,
  )) {
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

/** The language of each stretch, where it is not the leaf's. */
function innermost(leaf: Leaf, marks: readonly Mark[]): Mark[] {
  const edges = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index]!
    const around = marks.filter((mark) => mark.from <= from && mark.to >= to)
    const inner = around.reduce<Mark | undefined>(
      (best, mark) => (!best || mark.to - mark.from <= best.to - best.from ? mark : best),
      undefined,
    )
    if (!inner || inner.value.toLowerCase() === leaf.lang.toLowerCase()) return []
    return [{ ...inner, from, to }]
  })
}
