import { type Context, idOf } from './context.ts'
import { htmlOf } from './html.ts'
import { child, elementsOf, type Xml } from './xml.ts'

/** The mark of a note in the text; the note itself is kept for the end, as mammoth has it, too. */
export function noteMark(note: Xml, context: Context): string {
  const count = context.notes.size + 1
  const id = `footnote-${idOf(note.attributes['text:id'] ?? `of-${count}`)}`
  // Its place is kept before what is in it is read.
  context.notes.set(id, '')
  context.notes.set(id, htmlOf(context.blocks(elementsOf(child(note, 'text:note-body')))))
  return `<sup><a href="#${id}">[${count}]</a></sup>`
}

/** All notes as a list at the end of a document. */
export function noteList(notes: ReadonlyMap<string, string>): string {
  if (notes.size === 0) return ''
  const items = [...notes].map(([id, html]) => `<li id="${id}">${html}</li>`)
  return `<ol>${items.join('')}</ol>`
}
