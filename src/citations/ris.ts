import { type Told, told } from '../diagnostic.ts'
import type { SourceFile } from './sources.ts'
import { unreadable, type Work } from './work.ts'

/** RIS by citation-js, record by record, so that one that is wrong leaves the others. */
export async function readRis({ text }: SourceFile): Promise<Told<readonly Work[]>> {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-ris')
  const records = [...text.matchAll(/^TY {1,2}- [\s\S]*?(?:^ER {1,2}-.*$|(?![\s\S]))/gm)]
  const parts = records.map(({ index, 0: record }): Told<readonly Work[]> => {
    try {
      const options = { generateGraph: false, forceType: '@ris/file' } as const
      const works = plugins.input.chain(`${record.trim()}\n`, options) as unknown as Work[]
      return told(works.map((work) => ({ ...work, id: idOf(record) ?? String(work.id) })))
    } catch {
      return told([], [unreadable('this record is no RIS, so it is left out', index, text)])
    }
  })
  return told(
    parts.flatMap(({ value }) => value),
    parts.flatMap(({ findings }) => findings),
  )
}

function idOf(record: string): string | undefined {
  return /^(?:ID|LB) {1,2}- *(\S.*?)\s*$/m.exec(record)?.[1]
}
