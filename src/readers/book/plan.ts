import type { Block, Heading, Inline, Position, SectionRole } from '../../ast/index.ts'
import type { FrontMetadata } from '../front-matter/index.ts'

/** What a book is made of, in the order of its pages. */
export interface Plan {
  readonly title?: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  /** Before the first chapter: what the book is about. */
  readonly opening?: readonly Block[]
  readonly metadata: FrontMetadata
  readonly entries: readonly PlanEntry[]
  /** The folder that addresses with a slash before them are counted from; that of the plan where absent. */
  readonly root?: string
  /** What the texts may call by a name between double braces: `book.version`. */
  readonly variables?: ReadonlyMap<string, string>
  /** The first heading of a file is the title that is shown; that of its front matter is one for lists. */
  readonly isHeaded?: boolean
  /** What starts a line of code that is not shown, by the language of the code. */
  readonly hiddenLines?: Readonly<Record<string, string>>
}

export interface ReadPlan {
  readonly plan: Plan
  /** The texts that it is read from beside that of its own file, by path. */
  readonly sources: ReadonlyMap<string, string>
}

export type PlanEntry = PlannedPart | PlannedChapter

export interface PlannedPart {
  readonly kind: 'part'
  readonly title: readonly Inline[]
  readonly position: Position
  /** A heading of this role alone; `part` where absent. */
  readonly role?: 'chapter'
}

export interface PlannedChapter extends Pick<Heading, 'matter' | 'isUnnumbered'> {
  readonly kind: 'chapter'
  /** Of its file, from the folder of the plan, without steps back. */
  readonly path: string
  /** Where the plan names it. */
  readonly position: Position
  /** What it is called where its file does not say so. */
  readonly title?: readonly Inline[]
  readonly role: SectionRole
  /** How many chapters it stands in: 0 of a chapter, 1 of a section with a file of its own, -1 of a part with one. */
  readonly nesting: number
  /** Stretches of its file, as offsets, that say something of the book, and are no text of the chapter. */
  readonly ofBook?: readonly (readonly [from: number, to: number])[]
}

/** What can be read around a plan. Both reject with an `AssetError`; paths are from its folder, and lead to nothing outside. */
export interface Shelf {
  readonly read: (path: string) => Promise<Uint8Array>
  /** Names of the files and folders in a folder, sorted; a folder's name ends with a slash. */
  readonly list: (path: string) => Promise<readonly string[]>
}

/** `paper` and `../sizes.md` are `sizes.md`. */
export function joined(folder: string, path: string): string {
  const steps: string[] = []
  for (const step of `${folder}/${path}`.replaceAll('\\', '/').split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** `paper/sizes.md` lies in `paper`. */
export function folderOf(path: string): string {
  return path.replace(/\/?[^/]*$/, '')
}
