import type { FootnoteDefinition, Node } from '../../ast/index.ts'
import { markId, noteId, walk, wordsOf } from '../../ast/index.ts'
import { append } from '../../lists.ts'
import { inlineStyle, noteStyle } from '../../templates/print/index.ts'
import type { Place, Prefix, Setting } from '../blocks/index.ts'
import { asLines, type LineItem, leadTo, setParagraph, VerticalList, withoutStart } from '../blocks/index.ts'
import type { StructureElement, Tag } from '../model/index.ts'
import type { SetNote } from '../pages/index.ts'
import { stackBlocks } from './stack-blocks.ts'

/**
 * The notes of a section: each is set once, right after the block that first refers to it, so that it is read there;
 * where it is drawn is the page breaker's affair.
 */
export class Notes {
  private set = new Map<string, SetNote>()
  private readonly setting: Setting
  private readonly done = new Set<string>()

  constructor(setting: Setting) {
    this.setting = { ...setting, print: noteStyle(setting.print, setting.template) }
  }

  /** Sets the notes that `nodes` are the first to refer to, under `parent`. */
  setFor(nodes: readonly Node[], parent: StructureElement): void {
    for (const definition of this.firstCalledIn(nodes))
      this.set.set(definition.identifier, this.setNote(definition, parent))
  }

  /** The notes set so far, which are then the caller's. */
  take(): ReadonlyMap<string, SetNote> {
    const { set } = this
    this.set = new Map()
    return set
  }

  /** The notes that a table is the first to refer to, as they stand under it. */
  setUnder(table: Node, parent: StructureElement, place: Place): LineItem[] {
    return this.firstCalledIn([table]).flatMap((definition) => [
      ...this.setNote(definition, parent, place).lines,
    ])
  }

  /** The notes whose first mark stands in `nodes`; a block that holds others is asked after them. */
  private firstCalledIn(nodes: readonly Node[]): FootnoteDefinition[] {
    const { notes } = this.setting.spans
    const found: FootnoteDefinition[] = []
    for (const root of nodes) {
      walk(root, (node) => {
        const called = notes.markOf(node)
        if (called?.mark !== 1 || this.done.has(called.key)) return
        this.done.add(called.key)
        found.push(notes.byKey.get(called.key)!.definition)
      })
    }
    return found
  }

  /** A note, with the notes to itself below it. Without recursion: a chain of notes may be as long as the article. */
  private setNote(
    definition: FootnoteDefinition,
    parent: StructureElement,
    place: Omit<Place, 'lang'> = { left: 0, measure: this.setting.print.page.measure },
  ): SetNote {
    const lines: LineItem[] = []
    const waiting = [definition]
    for (let note = waiting.pop(); note; note = waiting.pop()) {
      for (const line of this.linesOf(note, parent, place)) lines.push(line)
      append(waiting, this.firstCalledIn(note.children).reverse())
    }
    return { lines }
  }

  private linesOf(
    definition: FootnoteDefinition,
    parent: StructureElement,
    { left, measure }: Omit<Place, 'lang'>,
  ): LineItem[] {
    const { setting } = this
    const { label } = setting.spans.notes.byKey.get(definition.identifier)!
    const lang = definition.lang ?? setting.spans.lang
    const element = setting.structure.add(parent, 'Note', {
      id: noteId(label),
      ...(definition.lang && { lang }),
    })
    const list = new VerticalList()
    leadTo({ id: noteId(label) }, list)
    leadTo(definition, list)
    const number = setting.structure.add(element, LABEL.type)
    const prefix = notePrefix(label, number, lang, setting)
    const place = { left, measure, lang }
    stackBlocks(
      definition.children,
      { role: 'footnote', element, ...place, listDepth: 0, prefix },
      list,
      setting,
    )
    const own = asLines(list.items).map(withoutStart)
    // What a note begins with otherwise than with words, such as a table or code, takes no number beside it.
    const isNumbered = number.children.length > 0
    const style = setting.print.role('footnote')
    const above = isNumbered
      ? []
      : setParagraph([], definition, style, element, place, setting, { prefix }).map(withoutStart)
    const lines = [...above, ...own]
    const last = lines.at(-1)
    // What ends a note otherwise than with words, such as a table with its rule, keeps clear of the next note's mark.
    const clear = Math.min(list.spaceAtEnd, style.leading / 2)
    return last ? lines.with(-1, { ...last, height: last.height + clear }) : lines
  }
}

const LABEL: Tag = { type: 'Lbl' }
const LINK: Tag = { type: 'Link' }

/** The number or letter that opens a note, a link back to its mark (ISO 14289-1, 7.9: Note > Lbl). */
function notePrefix(label: string, number: StructureElement, lang: string, setting: Setting): Prefix {
  const style = setting.print.role('footnote')
  const contents = `${wordsOf(setting.spans.lang).backToReference} ${label}`
  const tags = [LABEL, LINK]
  const link = { url: `#${markId(label, 1)}`, contents, tags }
  const mark = inlineStyle(setting.template, style, 'noteMark')
  return {
    spans: [
      { text: label, style: mark, lang, tags, link },
      { text: '\u2002', style, lang, tags: [LABEL] },
    ],
    elements: new Map([[LABEL, number]]),
  }
}
