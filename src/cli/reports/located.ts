import { createHash } from 'node:crypto'
import { join, relative, resolve, sep } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import type { Position } from '../../ast/index.ts'
import type { Diagnostic, Severity } from '../../diagnostic.ts'
import type { BuildReport, DifferenceReport } from './run-report.ts'

/** What is said of the source, or of a finished file, at the place where a person mends it. */
export interface Located {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
  /** Of the source, where it is known what it says of the place; else the finished file. Absent for standard input. */
  readonly file?: string
  readonly position?: Position
  /** The finished file that differs, and where in it. */
  readonly finished?: { readonly path: string; readonly place?: string }
}

/** All that is said of some builds but what is no fault. */
export function locatedIn(builds: readonly BuildReport[]): Located[] {
  return builds.flatMap((build) => [
    ...build.diagnostics.filter(({ severity }) => severity !== 'info').map(ofSource),
    ...build.files.flatMap(({ path, differences = [] }) =>
      differences.map((difference) => ofFinished(difference, path, build.input)),
    ),
  ])
}

function ofSource({ file, ...diagnostic }: Diagnostic): Located {
  return { ...diagnostic, ...(isFile(file) && { file }) }
}

function ofFinished(difference: DifferenceReport, path: string, input: string | undefined): Located {
  const { code, place, position } = difference
  const said = {
    code,
    severity: 'error' as const,
    message: wordsOf(difference),
    finished: { path, ...(place !== undefined && { place }) },
  }
  if (!position || input === undefined) return { ...said, file: path }
  const source = position.file === undefined ? input : join(input, '..', position.file)
  return { ...said, ...(isFile(source) && { file: source }), position }
}

function wordsOf({ message, clause, expected, found }: DifferenceReport): string {
  return [
    `${message}${clause === undefined ? '' : ` (${clause})`}`,
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    ...(found === undefined ? [] : [`found: ${found}`]),
  ].join('; ')
}

function isFile(name: string): boolean {
  return name !== '<stdin>'
}

/**
 * What tells one finding from all others, also when lines are added above it: its code and the words of its line, and
 * which one of those that have these in common. The form is that of GitHub's `primaryLocationLineHash`.
 */
export function fingerprints(findings: readonly Located[], sources: ReadonlyMap<string, string>): string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const words = lineOf(finding, sources) ?? finding.message
    const fact = JSON.stringify([finding.code, finding.finished?.path, words.replaceAll(/\s/g, '')])
    const hash = createHash('sha256').update(fact).digest('hex').slice(0, 16)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return `${hash}:${count}`
  })
}

/** Characters of a line that tell it from others. */
const LONGEST_LINE = 1000

function lineOf({ file, position }: Located, sources: ReadonlyMap<string, string>): string | undefined {
  const source = file === undefined ? undefined : sources.get(file)
  if (!position || source === undefined) return undefined
  const start = position.start.offset - (position.start.column - 1)
  return source.slice(start, start + LONGEST_LINE).split(/\r?\n|\r/, 1)[0]
}

/** A file as hosts of code name it: from the root of what was checked out, where they say where that is. */
export function pathFromRoot(file: string): string {
  const way = relative(process.env.GITHUB_WORKSPACE ?? process.cwd(), resolve(file))
  return way.split(sep)[0] === '..' || resolve(way) === way ? resolve(file) : way.split(sep).join('/')
}

/** The same as an address. */
export function uriOf(file: string): string {
  const path = pathFromRoot(file)
  return resolve(path) === path ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/')
}
