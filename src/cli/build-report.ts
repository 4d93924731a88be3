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
  /** The input of the build that lay there before, where it was another one. */
  readonly replaced?: string
  /** Absent where the files were not checked. */
  readonly checked?: readonly CheckedFile[]
  /** Whether nothing was made anew, because nothing has changed since the build before. */
  readonly isUnchanged?: true
}

/** The files that an input has become, for people: one a line, names and sizes in columns. */
export function textReport(result: Built): string {
  const { removed, replaced, files, pageCount } = result
  const colors = colorsFor(process.stdout)
  const shown = rowsOf(files, pageCount)
  const width = Math.max(...shown.map(({ name }) => name.length))
  const rows = shown.map(({ name, bytes, said }) => {
    const more = said && `  ${colors.dim(said)}`
    return `  ${shownName(name).padEnd(width)}  ${fileSize(bytes).padStart(7)}${more}`
  })
  const verdict = verdictOf(result)
  const place = replaced === undefined ? [] : [`  in place of the build of ${shownName(replaced)}`]
  const gone =
    removed.length > 0 ? [`  removed, of the build before: ${removed.map(shownName).join(', ')}`] : []
  const head = result.isUnchanged ? `${wayOf(result)}  ${colors.dim('unchanged')}` : wayOf(result)
  const lines = [head, ...rows, ...mendingOf(result), ...place, ...gone, ...(verdict ? [`  ${verdict}`] : [])]
  return `${lines.join('\n')}\n`
}

/** The same in a line, for one input of several. */
export function lineOf(result: Built): string {
  const { files, pageCount, removed, replaced, isUnchanged } = result
  const size = fileSize(files.reduce((sum, { bytes }) => sum + bytes.length, 0))
  const made = [plural(pageCount, 'page'), plural(files.length, 'file'), size]
  const facts = [...(isUnchanged ? ['unchanged'] : made), verdictOf(result)]
  const gone = removed.length > 0 ? [`removed ${removed.map(shownName).join(', ')}`] : []
  const place = replaced === undefined ? [] : [`in place of ${shownName(replaced)}`]
  const said = [...facts.filter(Boolean), ...place, ...gone].join(', ')
  return `${wayOf(result)}  ${colorsFor(process.stdout).dim(said)}\n`
}

/** What was done to the words of a text off a page: nothing is left out in silence. */
function mendingOf({ input, diagnostics }: Built): string[] {
  const mended = diagnostics.find(({ code }) => code === 'text-mended')
  return mended ? [`  mended: ${mended.message}; octavo repair ${shownName(input)} shows each`] : []
}

function wayOf({ input, folder }: Built): string {
  return `${colorsFor(process.stdout).bold(shownName(input))} → ${shownName(join(folder, '/'))}`
}

function verdictOf({ checked }: Built): string | undefined {
  const differences = checked?.reduce((sum, file) => sum + file.differences.length, 0)
  return checked && `checked: ${plural(differences ?? 0, 'difference') || 'all editions say the same'}`
}

interface Row {
  readonly name: string
  readonly bytes: number
  readonly said: string
}

/** One a file, and one a folder of files. */
function rowsOf(files: Built['files'], pageCount: number): Row[] {
  const byName = new Map<string, Publication['files'][number][]>()
  for (const file of files) {
    const name = /^[^/]*\/?/.exec(file.name)![0]
    const known = byName.get(name)
    if (known) known.push(file)
    else byName.set(name, [file])
  }
  return [...byName].map(([name, all]) => {
    const { mediaType, note } = all[0]!
    const pages = mediaType === 'application/pdf' ? plural(pageCount, 'page') : ''
    const said = name.endsWith('/') ? plural(all.length, 'file') : (note ?? pages)
    return { name, bytes: all.reduce((sum, { bytes }) => sum + bytes.length, 0), said }
  })
}
