import type { Diagnostic } from '../diagnostic.ts'
import type { CheckedFile, Difference, JudgeName } from '../proof/index.ts'

/** The files of one build after their check. */
export interface CheckedBuild {
  readonly folder: string
  readonly files: readonly CheckedFile[]
}

/** A judge that has not judged, and why. It is no difference, and does not fail the check. */
export interface Unjudged {
  readonly code: 'judge-missing' | 'judge-failed'
  readonly judge: JudgeName
  /** That it failed on. */
  readonly file?: string
  readonly message: string
}

/** Judges that failed are told under `--quiet`, too. */
export function unjudgedOf(unjudged: readonly Unjudged[], isQuiet: boolean): Diagnostic[] {
  const told = isQuiet ? unjudged.filter(({ code }) => code === 'judge-failed') : unjudged
  return told.map(({ code, file = 'octavo check', message }) => ({
    ...{ code, file, message },
    severity: code === 'judge-failed' ? 'warning' : 'info',
  }))
}

/** Differences as diagnostics of the finished files: what was expected and found stands in the message. */
export function differencesOf(builds: readonly CheckedBuild[]): Diagnostic[] {
  return builds.flatMap(({ folder, files }) =>
    files.flatMap(({ name, differences }) =>
      differences.map(
        (difference): Diagnostic => ({
          code: difference.code,
          severity: 'error',
          file: pathOf(folder, name),
          message: messageOf(difference),
        }),
      ),
    ),
  )
}

function pathOf(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** Characters of what a file says: a place, a word or an address in it may be megabytes long. */
const MOST_SAID = 1000

function cut(said: string): string {
  return said.length > MOST_SAID ? `${said.slice(0, MOST_SAID)}…` : said
}

function messageOf({ message, clause, place, position, expected, found }: Difference): string {
  const source = position ? ` (line ${position.start.line} of the source)` : ''
  return [
    `${cut(message)}${clause ? ` (${clause})` : ''}${place ? `, at ${cut(place)}${source}` : ''}`,
    ...(expected === undefined ? [] : [`expected: ${cut(expected)}`]),
    ...(found === undefined ? [] : [`found: ${cut(found)}`]),
  ].join('; ')
}
