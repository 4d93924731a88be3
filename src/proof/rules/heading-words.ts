import { LONGEST_ALTERNATIVE } from '../../ast/index.ts'
import { type Leaf, printed } from '../model/index.ts'
import type { PdfObjects } from '../pdf/index.ts'
import { beginning, type Markup } from '../screen/index.ts'

/** Letters of one mark, and of all marks in a heading. */
const LONGEST_MARK = 3
const MOST_MARKS = 12

/** What it takes to hold a letter against those of a title, in steps. */
const STEPS_OF_LETTER = { same: 1 / 8, other: 20 } as const

export type Heading = Pick<Leaf, 'text' | 'asTitle'>

/** What a list of titles may say of a heading: its words, or those with the source of its formulas. */
function namesOf({ text, asTitle }: Heading): readonly string[] {
  return asTitle === undefined ? [text] : [text, asTitle]
}

/** Headings by what marks of notes do not change in them, so that one need not be held against all titles. */
export class Headings {
  private readonly headings: readonly Heading[]
  private readonly work: PdfObjects['work']
  private readonly places = new Map<string, number[]>()

  constructor(headings: readonly Heading[], work: PdfObjects['work']) {
    this.headings = headings
    this.work = work
    headings.forEach((heading, place) => {
      for (const key of new Set(namesOf(heading).map(withoutMarks))) {
        const known = this.places.get(key)
        if (known) known.push(place)
        else this.places.set(key, [place])
      }
    })
  }

  /** Places of those that say a title, from one on. */
  *saying(title: string, from = 0): Generator<number> {
    const places = this.places.get(withoutMarks(title)) ?? []
    for (let index = firstFrom(places, from); index < places.length; index++) {
      const heading = this.headings[places[index]!]!
      const isSame = namesOf(heading).some((name) => withoutSpaces(name) === withoutSpaces(title))
      this.work.take(1 + heading.text.length * (isSame ? STEPS_OF_LETTER.same : STEPS_OF_LETTER.other))
      if (isSame || namesOf(heading).some((text) => says({ text }, title))) yield places[index]!
    }
  }
}

/** The first place of those that are wanted. */
export function firstOf(places: Iterable<number>, isWanted = (_: number) => true): number | undefined {
  for (const place of places) if (isWanted(place)) return place
  return undefined
}

/** Index of the first of rising numbers that is not less than a number. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

function withoutMarks(text: string): string {
  return withoutSpaces(text).replaceAll(/[\da-z]/g, '')
}

/** Whether a heading says a title; marks of notes may stand in it: figures, or letters for printed addresses. */
export function says({ text }: Heading, title: string): boolean {
  const [words, wanted] = [[...withoutSpaces(text)], [...withoutSpaces(title)]]
  if (words.length < wanted.length || words.length > wanted.length + MOST_MARKS) return false
  // The places in `words` that the title may have come to, each by some choice of marks.
  let places = behindMarks(new Set([0]), words)
  for (const letter of wanted) {
    const next = new Set<number>()
    for (const place of places) if (words[place] === letter) next.add(place + 1)
    places = behindMarks(next, words)
  }
  return places.has(words.length)
}

/** Whether a title goes on in its heading alone, as no string of a PDF/A holds all of it. */
export function isCut(title: string): boolean {
  return title.length >= LONGEST_ALTERNATIVE - 1 && title.endsWith('…')
}

export function begins(heading: Heading, title: string): boolean {
  const words = withoutSpaces(title).slice(0, -1)
  return namesOf(heading).some((name) => withoutSpaces(name).startsWith(words))
}

/** The same places, and those behind a mark that begins at one of them. */
function behindMarks(places: ReadonlySet<number>, words: readonly string[]): Set<number> {
  const found = new Set(places)
  for (const place of places)
    for (let at = place; at < place + LONGEST_MARK && /[\da-z]/.test(words[at] ?? ''); at++) found.add(at + 1)
  return found
}

function withoutSpaces(text: string): string {
  return printed(text).replaceAll(/[\s\uFFFC]/g, '')
}

/** How long a heading may be whose words an entry says: readings above words are as long as they are, and some marks stand behind. */
const mostIn = (entry: string) => 20 * entry.length + 200

/** Whether an entry is what a heading says; of a longer heading no more is read than shows that. */
export function isEntryOf(entry: string, heading: Markup): boolean {
  return isWithin(entry, beginning(heading, mostIn(entry) + 1))
}

/** Whether one text is what another says when marks of notes and readings above words are left away; a line end is a blank. */
export function isWithin(label: string, text: string): boolean {
  if (text.length > mostIn(label)) return false
  const [wanted, said] = [label, text].map((words) => words.replaceAll(/\s/g, ' ')) as [string, string]
  let at = 0
  for (const letter of said) if (wanted.startsWith(letter, at)) at += letter.length
  return at === wanted.length
}
