import type { Count } from '../declared.ts'
import { LeafBuilder, normalise } from '../leaf-builder.ts'
import type { Leaf, LeafKind, Tell } from '../model.ts'
import type { Destinations } from './destinations.ts'
import type { ContentRun } from './page-content.ts'
import type { Kid, TagElement } from './structure.ts'
import type { TagContent, TaggedContent } from './tag-content.ts'
import { annotationIn, BLOCKS } from './tag-kinds.ts'

/** Where the reader is in the structure tree. */
export interface At {
  readonly lang: string
  readonly path: readonly string[]
  readonly note?: number
}

type OpenMark = ReturnType<LeafBuilder['open']>

/** What leaves are read with. */
export interface LeafContext {
  readonly content: TagContent
  readonly destinations: Destinations
  /** Addresses that notes print, by their letters. */
  readonly addresses: ReadonlyMap<string, string>
  readonly tell: Tell
  readonly count: Count
}

/** Reads the elements of running text into leaves, with their marks, pages and fonts. */
export class TagLeaves {
  readonly leaves: Leaf[] = []
  private readonly content: TagContent
  private readonly destinations: Destinations
  private readonly addresses: ReadonlyMap<string, string>
  private readonly tell: Tell
  private readonly count: Count
  private readonly readNote: (note: TagElement, at: At) => void
  private builder: LeafBuilder | undefined
  private pages: NonNullable<Leaf['pages']>[number][] = []
  private fonts: NonNullable<Leaf['fonts']>[number][] = []

  /** `readNote` reads a note that stands inside a leaf. */
  constructor(context: LeafContext, readNote: (note: TagElement, at: At) => void) {
    this.content = context.content
    this.destinations = context.destinations
    this.addresses = context.addresses
    this.tell = context.tell
    this.count = context.count
    this.readNote = readNote
  }

  get isOpen(): boolean {
    return this.builder !== undefined
  }

  /** Reads what stands beside the leaf under construction, which goes on after it. */
  beside(read: () => void): void {
    const { builder, pages, fonts } = this
    this.builder = undefined
    read()
    this.builder = builder
    this.pages = pages
    this.fonts = fonts
  }

  /** A formula is read out by its alternative text. */
  formula(element: TagElement, at: At): void {
    this.start('math', element, at)
    for (const kid of element.kids) if (kid.kind === 'content') this.locate(kid.page, kid.mcid)
    const own = this.content.takeText(element)
    this.builder!.add(element.alt ?? element.actualText ?? own)
    this.end()
  }

  /** Reads an element as one leaf. */
  leaf(kind: LeafKind, element: TagElement, at: At, more: Partial<Leaf> = {}): void {
    this.start(kind, element, at, more)
    this.inline(element, at)
    this.end()
  }

  /** Begins a leaf, after the one under construction. */
  start(kind: LeafKind, { type }: TagElement, at: At, more: Partial<Leaf> = {}): void {
    this.end()
    this.pages = []
    this.fonts = []
    const { lang, path, note } = at
    const place = note === undefined ? type : `note ${note}/${type}`
    this.builder = new LeafBuilder({
      ...{ kind, lang, path, place, pages: this.pages, fonts: this.fonts },
      ...(note !== undefined && { note }),
      ...more,
    })
  }

  end(): void {
    const leaf = this.builder?.finish()
    this.builder = undefined
    if (leaf && (leaf.text !== '' || leaf.kind === 'cell')) this.leaves.push(leaf)
  }

  private inline(element: TagElement, at: At): void {
    if (element.actualText !== undefined) {
      this.content.takeText(element)
      this.builder!.add(element.actualText)
      return
    }
    for (const kid of element.kids) this.kid(kid, at)
  }

  /** Adds what stands in the leaf under construction. */
  kid(kid: Kid, at: At): void {
    const builder = this.builder!
    if (kid.kind === 'content') {
      const content = this.locate(kid.page, kid.mcid)
      if (content) this.addRun(content.run, builder)
    } else if (kid.kind === 'element') this.inlineElement(kid.element, at)
  }

  private inlineElement(element: TagElement, outer: At): void {
    const builder = this.builder!
    const at = into(element, outer)
    if (element.type === 'Note') return this.readNote(element, at)
    if (element.type === 'Figure') return this.image(element)
    if (element.type === 'Reference' && this.noteMark(element, at)) return
    if (element.type === 'Formula' && element.alt !== undefined) {
      this.content.takeText(element)
      return builder.add(element.alt)
    }
    const marks: OpenMark[] = []
    if (element.lang) marks.push(builder.open('lang', element.lang))
    if (element.type === 'Link') marks.push(...this.openLink(element, builder))
    // Blocks inside a leaf, such as the paragraphs of a cell, are told apart by white.
    if (BLOCKS.has(element.type)) builder.add(' ')
    this.inline(element, at)
    if (BLOCKS.has(element.type)) builder.add(' ')
    for (const mark of marks) builder.close(mark)
  }

  image(element: TagElement): void {
    this.content.takeText(element)
    for (const kid of element.kids) if (kid.kind === 'content') this.locate(kid.page, kid.mcid)
    this.builder!.image(element.alt ?? element.actualText ?? '')
  }

  /** A reference to a note, by its number; one to a printed address, by its letter, is set aside. */
  private noteMark(element: TagElement, at: At): boolean {
    const label = normalise(this.content.textOf(element)).trim()
    if (this.addresses.has(label)) {
      this.content.takeAll(element)
      return true
    }
    if (!/^\d+$/.test(label)) return false
    const annotation = annotationIn(element)
    const target = annotation && this.destinations.targetOf(annotation)
    if (target?.kind === 'nothing') this.tellBroken('note-mark-broken', target.what, label)
    const mark = this.builder!.open('note', label, target?.kind === 'page' ? { page: target.page } : {})
    const read = (kids: readonly Kid[]): void => {
      for (const kid of kids) {
        if (kid.kind === 'element') read(kid.element.kids)
        else this.kid(kid, at)
      }
    }
    read(element.kids)
    this.builder!.close(mark)
    return true
  }

  private openLink(element: TagElement, builder: LeafBuilder): OpenMark[] {
    const annotation = annotationIn(element)
    if (!annotation) return []
    const target = this.destinations.targetOf(annotation)
    if (target.kind === 'nothing')
      this.tellBroken('link-broken', target.what, normalise(this.content.textOf(element)).trim())
    const page = target.kind === 'page' ? { page: target.page } : {}
    return [builder.open('link', target.kind === 'address' ? target.url : '', page)]
  }

  private tellBroken(code: 'link-broken' | 'note-mark-broken', what: string, place: string): void {
    this.tell({ code, message: `a link leads to nothing: ${what}`, place })
  }

  private locate(page: number, mcid: number): TaggedContent | undefined {
    const content = this.content.take(page, mcid)
    if (!content)
      this.tell({
        code: 'tag-without-content',
        message: `a tag holds content ${mcid} of page ${page + 1}, which is not there`,
        place: `page ${page + 1}`,
      })
    const known = this.pages.find((one) => one.page === page)
    if (content && !known) this.pages.push({ from: this.builder!.length, page, order: content.order })
    return content
  }

  private addRun({ text, fonts }: ContentRun, builder: LeafBuilder): void {
    this.count('inserted-hyphen', text.split('\u00AD').length - 1)
    if (fonts.length === 0) builder.add(text)
    for (const [index, { from, font }] of fonts.entries()) {
      this.fonts.push({ from: builder.length, font })
      builder.add(text.slice(from, fonts[index + 1]?.from))
    }
  }
}

/** Where one is in an element. */
export function into(element: TagElement, at: At): At {
  return element.lang ? { ...at, lang: element.lang } : at
}
