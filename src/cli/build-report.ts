import { join } from 'node:path'
import process from 'node:process'
import type { Publication } from '../pipeline/index.ts'
import type { CheckedFile } from '../proof/index.ts'
import { colorsFor, fileSize, plural, shownName } from './terminal.ts'

/** What became of one input. */
export interface Built extends Publication {
  readonly input: string
  readonly folder: string
  /** Files of the build before that is gone, and for which this one has no other. */
  readonly removed: readonly string[]
  /** Absent where the files were not checked. */
  readonly checked?: readonly CheckedFile[]
}

/** The files that an input has become, for people: one a line, names and sizes in columns. */
export function textReport({ input, folder, removed, files, pageCount, checked }: Built): string {
  const colors = colorsFor(process.stdout)
  const width = Math.max(...files.map(({ name }) => name.length))
  const rows = files.map(({ name: real, mediaType, bytes, note }) => {
    const name = shownName(real)
    const said = note ?? (mediaType === 'application/pdf' ? plural(pageCount, 'page') : '')
    const pages = said && `  ${colors.dim(said)}`
    return `  ${name.padEnd(width)}  ${fileSize(bytes.length).padStart(7)}${pages}`
  })
  const differences = checked?.reduce((sum, file) => sum + file.differences.length, 0)
  const verdict =
    checked && `  checked: ${plural(differences ?? 0, 'difference') || 'all editions say the same'}`
  const gone =
    removed.length > 0 ? [`  removed, of the build before: ${removed.map(shownName).join(', ')}`] : []
  return `${[`${colors.bold(shownName(input))} → ${shownName(join(folder, '/'))}`, ...rows, ...gone, ...(verdict ? [verdict] : [])].join('\n')}\n`
}
