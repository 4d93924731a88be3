import { type Finding, type Told, told } from '../diagnostic.ts'
import { readBibTex } from './bibtex.ts'
import { readCslJson } from './csl-json.ts'
import { readHayagriva } from './hayagriva.ts'
import { readRis } from './ris.ts'
import type { SourceFile } from './sources.ts'
import type { Work } from './work.ts'

/** More of one field is no field of a bibliography: programs that word it would take long. */
const LONGEST_FIELD = 5000

type Reader = (file: SourceFile, lang: string) => Promise<Told<readonly Work[]>> | Told<readonly Work[]>

const READERS: Readonly<Record<string, Reader>> = {
  bib: readBibTex,
  bibtex: readBibTex,
  json: readCslJson,
  ris: readRis,
  yaml: readHayagriva,
  yml: readHayagriva,
}

/** The works of files, by their keys, in the language `lang` where they name none; of two of one key the first counts. Tells what cannot be read, at its place in the file. */
export async function readWorks(
  files: readonly SourceFile[],
  lang: string,
  own: readonly Work[] = [],
): Promise<Told<ReadonlyMap<string, Work>>> {
  const works = new Map<string, Work>()
  const findings: Finding[] = []
  const read = await Promise.all(files.map((file) => readerOf(file)(file, lang)))
  for (const [index, { value, findings: told }] of read.entries()) {
    findings.push(...told.map((finding) => placedIn(finding, files[index]!.path)))
    for (const work of value) if (!works.has(work.id)) works.set(work.id, bounded(work))
  }
  for (const work of own) works.set(work.id, bounded(work))
  return told(works, findings)
}

function readerOf({ path, text }: SourceFile): Reader {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  const named = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined
  if (named) return named
  const head = text.trimStart()
  if (/^[[{]/.test(head)) return readCslJson
  return /^TY {2}- /m.test(head) ? readRis : readBibTex
}

function bounded(work: Work): Work {
  const cut = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.length > LONGEST_FIELD ? `${value.slice(0, LONGEST_FIELD)}…` : value
    if (Array.isArray(value)) return value.slice(0, 1000).map(cut)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cut(inner)]))
  }
  return cut(work) as Work
}

/** A finding of a file of works: where that is named from, the file is, too. */
function placedIn({ position, ...finding }: Finding, file: string): Finding {
  const start = { line: 1, column: 1, offset: 0 }
  return { ...finding, position: { ...(position ?? { start, end: start }), file } }
}
