/** How pages are put on the sheets of a printer. */
export type Imposition =
  /** Sheets that are folded together once and stapled in the fold. */
  | { readonly kind: 'booklet' }
  /** Such sheets, bound in signatures of so many pages. */
  | { readonly kind: 'signatures'; readonly pages: number }
  /** Pages beside and below each other in their order. */
  | { readonly kind: 'grid'; readonly rows: number; readonly columns: number }

/** More on a sheet cannot be read. */
const MOST_CELLS = 16
const MOST_OF_SIGNATURE = 64

/** What can be asked for. */
export const IMPOSITIONS = 'booklet, 2up, 4up, nup:ROWSxCOLUMNS, perfect-bound:PAGES'

/** `booklet`, `2up`, `4up`, `nup:2x3`, `perfect-bound:16`; undefined for what is none of them. */
export function impositionOf(text: string): Imposition | undefined {
  if (text === 'booklet') return { kind: 'booklet' }
  if (text === '2up') return { kind: 'grid', rows: 1, columns: 2 }
  if (text === '4up') return { kind: 'grid', rows: 2, columns: 2 }
  const [, rows, columns] = /^nup:(\d{1,2})x(\d{1,2})$/i.exec(text) ?? []
  const cells = Number(rows) * Number(columns)
  if (cells >= 1 && cells <= MOST_CELLS) return { kind: 'grid', rows: Number(rows), columns: Number(columns) }
  const pages = Number(/^perfect-bound:(\d{1,2})$/.exec(text)?.[1])
  return pages >= 4 && pages % 4 === 0 && pages <= MOST_OF_SIGNATURE
    ? { kind: 'signatures', pages }
    : undefined
}
