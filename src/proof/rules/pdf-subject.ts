import type { Edition } from '../../editions.ts'
import type { PdfReading } from '../events/pdf/index.ts'
import { type Eyes, wording } from '../model/index.ts'
import { type Dict, elementsOf, type TagElement, unreadable } from '../pdf/index.ts'
import { type PressFacts, readPress } from '../pdf/press/index.ts'

interface OutlineEntry {
  readonly title: string
  /** Index of the page; absent where it leads to nothing. */
  readonly page: number | undefined
}

/** What the rules on a PDF look at. */
export interface PdfSubject extends PdfReading {
  /** Of a press file. */
  readonly press: PressFacts | undefined
  readonly edition: Edition
  readonly elements: readonly TagElement[]
  readonly outline: readonly OutlineEntry[]
  /** Numbers of the objects whose packed bytes are damaged. */
  readonly damaged: readonly number[]
}

export async function pdfSubject(reading: PdfReading, edition: Edition, eyes: Eyes): Promise<PdfSubject> {
  const { objects, tags } = reading
  const press = edition === 'print' ? await readPress(objects, eyes) : undefined
  return {
    ...reading,
    edition,
    press,
    elements: [...elementsOf(tags.root)],
    outline: readOutline(reading),
    damaged: await objects.damaged(),
  }
}

/** What an entry of the outline takes, in steps. */
const STEPS_OF_ENTRY = 20

function readOutline({ objects, destinations }: PdfReading): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const seen = new Set<Dict>()
  const open = [objects.dict(objects.dict(objects.catalog, 'Outlines'), 'First')]
  while (open.length > 0) {
    const entry = open.pop()
    if (!entry) continue
    if (seen.has(entry)) throw unreadable('a part of its outline has more than one place')
    seen.add(entry)
    objects.work.take(STEPS_OF_ENTRY)
    const target = destinations.targetOf(entry)
    const title = wording(objects.text(entry, 'Title') ?? '')
    entries.push({ title, page: target.kind === 'page' ? target.page : undefined })
    open.push(objects.dict(entry, 'Next'), objects.dict(entry, 'First'))
  }
  return entries
}
