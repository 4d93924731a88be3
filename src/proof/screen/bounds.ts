import { Refusal } from '../../diagnostic.ts'

/** Deeper files are not ours, and would end the stack. */
export const DEEPEST = 400
/** A book of ten megabytes has some 200,000 elements; a million take 600 MB to hold. */
const MOST_NODES = 700_000
/** Attributes of one element. */
const MOST_OF_ONE = 1_000
/** Sum of the depths of all elements: what it costs to hand each to all that stands around it. */
const MOST_STEPS = 16_000_000

/** Counts what a document asks of its readers. */
export class Bounds {
  private nodes = 0
  private attributes = 0
  private steps = 0

  /** Another element or text stands `depth` elements deep. Throws a `Refusal`: `markup-too-deep`, `markup-too-large`. */
  take(depth: number): void {
    if (depth > DEEPEST) throw tooDeep()
    this.nodes += 1
    this.steps += depth
    if (this.nodes > MOST_NODES || this.steps > MOST_STEPS) throw tooLarge()
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

const [TAG, SLASH, EQUALS, QUOTE, APOSTROPHE] = [...'</="\''].map((sign) => sign.charCodeAt(0))

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
