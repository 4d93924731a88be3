import { join } from 'node:path'
import process from 'node:process'
import { sha256 } from '../manifest.ts'
import { VERSION } from '../version.ts'
import type { Built } from './build.ts'
import { colorsFor, fileSize, plural } from './terminal.ts'

/** The files that an input has become, for people: one a line, names and sizes in columns. */
export function textReport({ input, folder, files, pageCount, checked }: Built): string {
  const colors = colorsFor(process.stdout)
  const width = Math.max(...files.map(({ name }) => name.length))
  const rows = files.map(({ name, mediaType, bytes }) => {
    const pages = mediaType === 'application/pdf' ? `  ${colors.dim(plural(pageCount, 'page'))}` : ''
    return `  ${name.padEnd(width)}  ${fileSize(bytes.length).padStart(7)}${pages}`
  })
  const differences = checked?.reduce((sum, file) => sum + file.differences.length, 0)
  const verdict =
    checked && `  checked: ${plural(differences ?? 0, 'difference') || 'all editions say the same'}`
  return `${[`${colors.bold(input)} → ${join(folder, '/')}`, ...rows, ...(verdict ? [verdict] : [])].join('\n')}\n`
}

/** The whole run as one JSON document, for programs. */
export function jsonReport(results: readonly Built[], exitCode: number): string {
  const inputs = results.map(({ input, folder, files, diagnostics, pageCount, checked }) => ({
    input,
    folder,
    pageCount,
    files: files.map(({ name, mediaType, bytes }) => ({
      path: join(folder, name),
      mediaType,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
    diagnostics,
    ...(checked && { checked }),
  }))
  return `${JSON.stringify({ octavo: VERSION, exitCode, inputs }, null, 2)}\n`
}
