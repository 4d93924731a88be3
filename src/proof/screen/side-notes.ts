import { type Markup, named, select, textContent, tokens } from './markup.ts'

/** Whether an element is the copy of a note beside the text, which is shown where a screen has room, and never heard. */
export function isSideNote(element: Markup): boolean {
  const { name, attributes } = element
  const isQuiet = attributes['aria-hidden'] === 'true'
  return name === 'span' && isQuiet && tokens(element, 'class').includes('side-note')
}

/** Words of copies in a document that are not those of the note that the mark before them leads to. */
export function* strayNotes(document: Markup): Generator<string> {
  const around = select(document, ({ children }) => children.some(isCopy))
  if (around.length === 0) return
  const ids = new Map(
    select(document, ({ attributes }) => 'id' in attributes).map((element) => [
      element.attributes.id!,
      element,
    ]),
  )
  const said = new Map<Markup, string>()
  const wordsIn = (note: Markup): string => {
    const words = said.get(note) ?? plain(wordsOf(note))
    said.set(note, words)
    return words
  }
  for (const { children } of around)
    for (const [index, child] of children.entries()) {
      if (!isCopy(child)) continue
      const mark = children[index - 1]
      const [link] = typeof mark === 'object' ? named(mark, 'a') : []
      const note = ids.get(link?.attributes.href?.replace(/^[^#]*#/, '') ?? '')
      const copy = plain(textContent(child))
      // The number is in the note, or its list makes it.
      if (!note || !saysNote(copy, link, wordsIn(note))) yield copy
    }
}

function saysNote(copy: string, link: Markup | undefined, words: string): boolean {
  if (!copy.endsWith(words)) return false
  const before = copy.slice(0, copy.length - words.length)
  return before === '' || before === `${link && textContent(link)}. `
}

function isCopy(child: Markup | string): child is Markup {
  return typeof child === 'object' && isSideNote(child)
}

/** The text of a note without its ways back. */
function wordsOf({ children }: Markup): string {
  return children
    .map((child) => (typeof child === 'string' ? child : isReturn(child) ? '' : wordsOf(child)))
    .join('')
}

function isReturn(element: Markup): boolean {
  return tokens(element, 'role').includes('doc-backlink')
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
