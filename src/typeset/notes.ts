import type { Article, FootnoteDefinition, Node } from '../ast/nodes.ts'
import { markId, noteId } from '../ast/note-numbers.ts'
import { walk } from '../ast/walk.ts'
import { inlineStyle } from '../templates/print-style.ts'
import type { StructureElement } from './page.ts'
import type { Place, Setting } from './setting.ts'
import type { Span } from './spans.ts'
import { stackBlocks } from './stack-blocks.ts'
import { type LineItem, positionOf, type VerticalItem, VerticalList } from './vertical.ts'

/** A note as it stands at the foot of the page. */
export interface SetNote {
  readonly lines: readonly LineItem[]
  /** Points, with the spaces between its blocks. */
  readonly height: number
}

/** A note may fill this share of a page; a longer one is set in the text after its block. */
const LARGEST_NOTE = 0.6

/**
 * The notes of an article: each is set once, right after the block that first refers to it, so that it is read
 * there; where it is drawn is the page breaker's affair.
 */
export class Notes {
  readonly set = new Map<string, SetNote>()
  private readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  private readonly setting: Setting
  private readonly seen = new Set<string>()

  constructor(article: Article, setting: Setting) {
    this.definitions = new Map(article.footnotes.map((note) => [note.identifier, note]))
    this.setting = setting
  }

  /** Sets the notes that `nodes` are the first to refer to, under `parent`; one too long for a foot goes into `text`. */
  setFor(nodes: readonly Node[], parent: StructureElement, text: VerticalList): void {
    for (const definition of this.unseen(nodes)) {
      const note = this.setNote(definition, parent)
      if (note.height <= this.room()) this.set.set(definition.identifier, note)
      else this.setInText(definition, note, text)
    }
  }

  /** The notes that a table is the first to refer to, as they stand under it. */
  setUnder(table: Node, parent: StructureElement, place: Place): LineItem[] {
    return this.unseen([table]).flatMap((definition) => [...this.setNote(definition, parent, place).lines])
  }

  private unseen(nodes: readonly Node[]): FootnoteDefinition[] {
    const found: FootnoteDefinition[] = []
    for (const root of nodes) {
      walk(root, (node) => {
        if (node.type !== 'footnoteReference' || this.seen.has(node.identifier)) return
        const definition = this.definitions.get(node.identifier)
        if (!definition) return
        this.seen.add(node.identifier)
        found.push(definition)
      })
    }
    return found
  }

  private room(): number {
    const { page, grid } = this.setting.print
    return LARGEST_NOTE * page.lines * grid
  }

  /** A note, with the notes to itself below it. */
  private setNote(
    definition: FootnoteDefinition,
    parent: StructureElement,
    { left, measure }: Omit<Place, 'lang'> = { left: 0, measure: this.setting.print.page.measure },
  ): SetNote {
    const { setting } = this
    const number = setting.spans.notes.get(definition.identifier)!.number
    const element = setting.structure.add(parent, 'Note', { id: noteId(number) })
    const list = new VerticalList()
    list.leadWith([], [{ id: noteId(number), x: 0, element: element.key }])
    const lang = definition.lang ?? setting.spans.lang
    const prefix = notePrefix(number, element, lang, setting)
    stackBlocks(
      definition.children,
      { role: 'footnote', element, left, measure, lang, listDepth: 0, prefix },
      list,
      setting,
    )
    const nested = this.unseen(definition.children).map((inner) =>
      this.setNote(inner, parent, { left, measure }),
    )
    const lines = [...asLines(list.items.map(withoutStart)), ...nested.flatMap((note) => note.lines)]
    return { lines, height: lines.reduce((sum, line) => sum + line.height, 0) }
  }

  private setInText(definition: FootnoteDefinition, { lines }: SetNote, text: VerticalList): void {
    const { setting } = this
    const number = setting.spans.notes.get(definition.identifier)!.number
    setting.report({
      code: 'note-too-long',
      severity: 'warning',
      message: `note ${number} does not fit at the foot of a page and is set after its paragraph in the printed editions`,
      ...positionOf(definition),
      hint: 'shorten the note, or make it a part of the text',
    })
    text.space(setting.print.grid / 2)
    text.push(
      lines,
      lines.map(() => 0),
    )
    text.space(setting.print.grid / 2)
  }
}

/** The page map speaks of the text, not of its notes. */
function withoutStart(item: VerticalItem): VerticalItem {
  if (item.kind !== 'line') return item
  const { start: _, ...line } = item
  return line
}

/** Spaces become part of the line below them: a note is never broken. */
function asLines(items: readonly VerticalItem[]): LineItem[] {
  let gap = 0
  const lines: LineItem[] = []
  for (const item of items) {
    if (item.kind === 'space') gap += item.height
    if (item.kind !== 'line') continue
    lines.push(gap > 0 ? pushDown(item, gap) : item)
    gap = 0
  }
  return lines
}

function pushDown(line: LineItem, gap: number): LineItem {
  return {
    ...line,
    height: line.height + gap,
    items: line.items.map((item) => ({ ...item, y: item.y + gap })),
  }
}

/** The number that opens a note, a link back to its mark (ISO 14289-1, 7.9: Note > Lbl). */
function notePrefix(number: number, note: StructureElement, lang: string, setting: Setting): Span[] {
  const style = setting.print.role('footnote')
  const label = setting.structure.add(note, 'Lbl')
  const element = setting.structure.add(label, 'Link')
  const link = { url: `#${markId(number, 1)}`, contents: `Back to the mark of note ${number}`, element }
  const mark = inlineStyle(setting.template, style, 'noteMark')
  return [
    { text: String(number), style: mark, lang, element, link },
    { text: '\u2002', style, lang, element: label },
  ]
}
