import { type Told, told } from '../diagnostic.ts'
import type { SourceFile } from './sources.ts'
import { unreadable, type Work } from './work.ts'

/** CSL JSON, as Zotero and citeproc have it: a list of works, or a record of works by their keys. */
export function readCslJson({ path, text }: SourceFile): Told<readonly Work[]> {
  try {
    return told(worksOf(JSON.parse(text)))
  } catch (error) {
    const offset = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0)
    return told([], [unreadable(`${path} is no JSON from here on, so nothing of it is read`, offset, text)])
  }
}

/** The works of data; what has no key is none. */
export function worksOf(data: unknown): Work[] {
  if (typeof data !== 'object' || data === null) return []
  const { items, references } = data as { items?: unknown; references?: unknown }
  if (Array.isArray(items ?? references)) return worksOf(items ?? references)
  const listed = Array.isArray(data)
    ? data
    : Object.entries(data).map(([id, work]) => (typeof work === 'object' ? { id, ...work } : undefined))
  return listed.flatMap((work) => {
    const id = (work as Work | undefined)?.id ?? (work as Work | undefined)?.['citation-key']
    if (typeof id !== 'string' && typeof id !== 'number') return []
    return [{ type: 'document', ...normal(work as Work), id: String(id) }]
  })
}

const DATES = ['issued', 'accessed', 'event-date', 'original-date', 'submitted', 'available-date']

/** Dates as people and pandoc's YAML write them: `2019-05`, `{year: 2019, month: 5}`, `[{year: 2019}]`. */
function normal(work: Work): Work {
  const dates = DATES.flatMap((name) =>
    work[name] === undefined ? [] : [[name, dateOf(work[name])] as const],
  )
  return { ...work, ...Object.fromEntries(dates) }
}

export function dateOf(date: unknown): object {
  if (typeof date === 'string' || typeof date === 'number') {
    const parts = String(date)
      .split('/')
      .map((one) =>
        /^(-?\d{1,4})(?:-(\d\d?))?(?:-(\d\d?))?(?!\d)/.exec(one)?.slice(1).filter(Boolean).map(Number),
      )
    if (parts.length <= 2 && parts.every((part) => part !== undefined)) return { 'date-parts': parts }
    return { literal: String(date) }
  }
  const list = Array.isArray(date) ? date : [date]
  if (list.every((one) => typeof one === 'object' && one !== null && 'year' in one))
    return {
      'date-parts': list.map((one) =>
        [one.year, one.month, one.day].filter((part) => part !== undefined).map(Number),
      ),
    }
  return date as object
}
