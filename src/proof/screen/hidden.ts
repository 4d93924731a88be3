import { type Markup, named, select, tokens } from './markup.ts'
import { isSideNote } from './side-notes.ts'

/**
 * Elements that keep what they hold from eyes or from ears, and are neither a way through the text, nor what an image is
 * described by, nor the copy of a note: attributes can do so as well as a style sheet can (HTML, 6.1; WAI-ARIA 1.2, 6.6).
 */
export function* hiddenIn(document: Markup): Generator<Markup> {
  const described = new Set(named(document, 'img').flatMap((image) => tokens(image, 'aria-describedby')))
  yield* hiddenBelow(document, described)
}

function* hiddenBelow(element: Markup, described: ReadonlySet<string>): Generator<Markup> {
  if (isKept(element) && !isSideNote(element) && !describes(element, described)) yield element
  for (const child of element.children)
    if (typeof child !== 'string' && !isWay(child)) yield* hiddenBelow(child, described)
}

/** A way to other places holds no text, and may be folded. */
function isWay(element: Markup): boolean {
  return element.name === 'nav' && select(element, ({ name }) => !WAY.has(name)).length === 0
}

const WAY = new Set('nav details summary h1 h2 h3 ol li a span em strong code sup sub br'.split(' '))

function isKept({ name, attributes }: Markup): boolean {
  return name === 'details' || 'hidden' in attributes || 'aria-hidden' in attributes
}

/** Whether it is the text that an image names as its description, or what unfolds to it alone. */
function describes({ attributes: { id }, name, children }: Markup, described: ReadonlySet<string>): boolean {
  if (id !== undefined && described.has(id)) return true
  return (
    name === 'details' &&
    children.every(
      (child) => typeof child === 'object' && (child.name === 'summary' || describes(child, described)),
    )
  )
}
