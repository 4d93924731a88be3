import { Refusal } from '../../diagnostic.ts'

/** Deeper files are not ours, and would end the stack. */
export const DEEPEST = 400
/** A book of ten megabytes has some 200,000 elements; a million take 600 MB to hold. */
const MOST_NODES = 700_000
/** Attributes of one element. */
const MOST_OF_ONE = 1_000
/** Sum of the depths of all elements: what it costs to hand each to all that stands around it. */
const MOST_STEPS = 16_000_000

/** Five times those of the Bible, and more than can be built. */
const MOST_WORDS = 4_000_000
/** The last of the characters that part words. */
const BLANK = 0x20

/** Counts what a document asks of its readers. */
export class Bounds {
  private nodes = 0
  private words = 0
  private attributes = 0
  private steps = 0

  /** Another element or text stands `depth` elements deep. Throws a `Refusal`: `markup-too-deep`, `markup-too-large`. */
  take(depth: number): void {
    if (depth > DEEPEST) throw tooDeep()
    this.nodes += 1
    this.steps += depth
    if (this.nodes > MOST_NODES || this.steps > MOST_STEPS) throw tooLarge()
  }

  /** More text stands in it. Throws a `Refusal`: `markup-too-large`. */
  takeText(text: string): void {
    let isInWord = false
    for (let at = 0; at < text.length; at++) {
      const isBlank = text.charCodeAt(at) <= BLANK
      if (!isBlank && !isInWord) this.words++
      isInWord = !isBlank
    }
    if (this.words > MOST_WORDS) throw tooManyWords()
  }

  /** An element has so many attributes. Throws a `Refusal`: `markup-too-large`. */
  takeTag(attributes: number): void {
    this.attributes += attributes
    if (attributes > MOST_OF_ONE || this.attributes > 2 * MOST_NODES) throw tooLarge()
  }
}

export function tooDeep(): Refusal {
  return refuse('markup-too-deep', `elements stand more than ${DEEPEST} deep in each other`)
}

const [TAG, END, SLASH, EQUALS, QUOTE, APOSTROPHE] = [...'<>/="\''].map((sign) => sign.charCodeAt(0))

/** Refuses markup with more words outside its tags than a text may have, before anything is made of it. */
export function refuseManyWords(text: string): void {
  let words = 0
  let [isInTag, isInWord] = [false, false]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === TAG) isInTag = true
    const isOfWord = !isInTag && code > BLANK
    if (isOfWord && !isInWord) words++
    if (code === END) isInTag = false
    isInWord = isOfWord
  }
  if (words > MOST_WORDS) throw tooManyWords()
}

/** Refuses XML with more tags and attributes than it may have elements, before any of them is made. */
export function refuseManyTags(text: string): void {
  let [opening, signs] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isValue = (code === QUOTE || code === APOSTROPHE) && text.charCodeAt(at - 1) === EQUALS
    if (code === TAG || isValue) signs++
    if (code === TAG && text.charCodeAt(at + 1) !== SLASH) opening++
  }
  if (opening > MOST_NODES || signs > 3 * MOST_NODES) throw tooLarge()
}

/** What a parser of HTML takes a character at a time, and keeps as a chain of them until the text ends. */
const SINGLE = new Set([...'<&]\0\n\f\r'].map((sign) => sign.charCodeAt(0)))
/** Lines, brackets and references of characters: some of the million of a book of ten megabytes are tags. */
const MOST_SINGLE = 4_000_000

/** Refuses HTML with more such characters than a book has, before it is parsed. */
export function refuseManySigns(text: string): void {
  let count = 0
  for (let at = 0; at < text.length; at++) if (SINGLE.has(text.charCodeAt(at))) count++
  if (count > MOST_SINGLE)
    throw refuse('markup-too-large', `a document has more than ${MOST_SINGLE} lines, brackets and references`)
}

function tooManyWords(): Refusal {
  return refuse('markup-too-large', `a document has more than ${MOST_WORDS} words`)
}

function tooLarge(): Refusal {
  return refuse(
    'markup-too-large',
    `a document has more than ${MOST_NODES} elements, as many as that nested, or ${MOST_OF_ONE} attributes on one`,
  )
}

export function tooManyDeclarations(most: number): Refusal {
  return refuse('markup-too-large', `a style sheet has more than ${most} declarations`)
}

export function tooManySigns(most: number): Refusal {
  return refuse(
    'markup-too-large',
    `a style sheet has more than ${most} brackets, comments, strings and semicolons`,
  )
}

function refuse(code: string, message: string): Refusal {
  return new Refusal({ code, severity: 'error', message })
}
