import process from 'node:process'
import { editionOf } from '../editions.ts'
import type { Publication } from '../pipeline/index.ts'
import type { BuildOptions } from './build-options.ts'
import { isPrinted, wantedReports } from './reports/index.ts'

/** What `-o` calls standard output. */
export const PIPE = '-'

/** Why a run cannot write to standard output: it takes the bytes of one file, and nothing else. */
export function misuseOfPipe(inputs: number, options: BuildOptions): string | undefined {
  if (options.output !== PIPE) return undefined
  if (inputs !== 1) return `-o - is for one input, and there are ${inputs}`
  if (options.to.length !== 1 || options.impose)
    return '-o - is for one edition: say which with --to, such as --to pdf'
  if (options.to.includes('site')) return 'a site is a folder: give one with -o'
  return isPrinted(wantedReports(options))
    ? 'standard output takes the edition or a report, not both'
    : undefined
}

export function writeToPipe({ files }: Publication): void {
  const edition = files.find(({ name }) => editionOf(name))
  if (edition) process.stdout.write(edition.bytes)
}
