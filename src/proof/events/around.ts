import { type LeafDocument, TableGrid } from '../model/index.ts'
import type { ContainerOpening, DocumentOpening, NoteOpening, TableOpening } from './event.ts'

/** What holds for the leaves to come. */
export interface Around {
  readonly lang: string
  readonly path: readonly string[]
  readonly place: string
  readonly note?: number
  readonly document?: LeafDocument
  readonly grid?: TableGrid
}

/** What holds leaves. */
export type BlockOpening = DocumentOpening | ContainerOpening | TableOpening | NoteOpening

/** What holds in a block that holds others. */
export function inside(opening: BlockOpening, around: Around): Around {
  const { path } = around
  switch (opening.type) {
    case 'document': {
      const { name, repeatsTitle } = opening
      return { ...around, place: joined(around.place, name), document: { name, repeatsTitle } }
    }
    case 'table':
      return {
        ...around,
        path: [...path, 'table'],
        place: joined(around.place, opening.place),
        grid: new TableGrid(),
      }
    case 'note': {
      const { lang, document } = around
      const place = joined(document?.name ?? '', `note ${opening.number}`)
      return { lang, path: [], place, note: opening.number, ...(document && { document }) }
    }
    case 'container':
      return {
        ...around,
        path: opening.step === undefined ? path : [...path, opening.step],
        place: joined(around.place, opening.place),
      }
  }
}

/** A place and the next step of it. */
export function joined(place: string, step = ''): string {
  return place === '' || step === '' ? `${place}${step}` : `${place}/${step}`
}
