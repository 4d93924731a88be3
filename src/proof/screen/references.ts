import type { Leaf, Mark, Tell } from '../model.ts'
import { percentDecoded } from '../percent.ts'

/** A link or a note mark that leads into the publication. */
export interface Reference {
  /** `file#id`, or `file` alone. */
  readonly key: string
  readonly mark: { target?: Leaf; value: string }
  readonly isNote: boolean
  readonly words: () => string
  /** What a note's mark says. */
  readonly numberIn: () => number
  readonly place: string
}

/** A link from a note back to its mark. */
export interface Backlink {
  readonly key: string
  readonly note: number | undefined
  readonly place: string
}

/** The references of one edition and what they may lead to, by `file#id`. */
export class References {
  private readonly leafOfId = new Map<string, Leaf>()
  private readonly noteOfId = new Map<string, number>()
  private readonly references: Reference[] = []
  private readonly backlinks: Backlink[] = []

  nameLeaf(key: string, leaf: Leaf): void {
    this.leafOfId.set(key, leaf)
  }

  nameNote(key: string, number: number): void {
    this.noteOfId.set(key, number)
  }

  add(reference: Reference): void {
    this.references.push(reference)
  }

  addBacklink(backlink: Backlink): void {
    this.backlinks.push(backlink)
  }

  /** Ties marks to their targets and tells of those that lead to nothing; after the last document. */
  resolve(tell: Tell): void {
    for (const reference of this.references) this.resolveOne(reference, tell)
    for (const backlink of this.backlinks) this.resolveBacklink(backlink, tell)
  }

  private resolveOne({ key, mark, isNote, words, numberIn, place }: Reference, tell: Tell): void {
    const target = this.leafOfId.get(key)
    if (target) mark.target = target
    const note = this.noteOfId.get(key)
    if (isNote) {
      const number = numberIn()
      if (note !== undefined && number !== note)
        tell({
          code: 'note-number-differs',
          message: 'a mark and its note have different numbers',
          place: `${place}: ${words()}`,
          expected: String(number),
          found: String(note),
        })
      mark.value = note === undefined ? '' : String(note)
    }
    if (!target || (isNote && note === undefined))
      tell({
        code: isNote ? 'note-mark-broken' : 'link-broken',
        message: `a ${isNote ? 'note mark' : 'link'} leads to nothing: ${key}`,
        place: `${place}: ${words()}`,
      })
  }

  private resolveBacklink({ key, note, place }: Backlink, tell: Tell): void {
    const mark = this.leafOfId
      .get(key)
      ?.marks.find((one) => one.kind === 'note' && Number(one.value) === note)
    if (!mark)
      tell({
        code: 'note-return-broken',
        message: `the way back from note ${note} does not lead to its mark`,
        place,
        found: key,
      })
  }
}

/** `file#id` of an address inside the publication. */
export function keyOf(href: string, file: string): string | undefined {
  if (URL.canParse(href)) return undefined
  const base = `octavo://package/${file}`
  if (!URL.canParse(href, base)) return undefined
  const { pathname, hash } = new URL(href, base)
  return percentDecoded(`${pathname.slice(1)}${hash}`)
}

/** What a text says around a mark. */
export function excerptAround(text: string, { from, to }: Mark): string {
  return text.slice(Math.max(0, from - 30), to + 30).trim()
}
