import type { Diagnostic } from '../diagnostic.ts'
import type { CheckedFile } from '../proof/index.ts'
import type { Difference } from '../proof/model.ts'

/** The files of one build after their check. */
export interface CheckedBuild {
  readonly folder: string
  readonly files: readonly CheckedFile[]
}

/** Differences as diagnostics of the finished files: what was expected and found stands in the message. */
export function differencesOf(builds: readonly CheckedBuild[]): Diagnostic[] {
  return builds.flatMap(({ folder, files }) =>
    files.flatMap(({ name, differences }) =>
      differences.map(
        (difference): Diagnostic => ({
          code: difference.code,
          severity: 'error',
          file: folder === '' ? name : `${folder}/${name}`,
          message: messageOf(difference),
        }),
      ),
    ),
  )
}

function messageOf({ message, clause, place, position, expected, found }: Difference): string {
  const source = position ? ` (line ${position.start.line} of the source)` : ''
  return [
    `${message}${clause ? ` (${clause})` : ''}${place ? `, at ${place}${source}` : ''}`,
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    ...(found === undefined ? [] : [`found: ${found}`]),
  ].join('; ')
}
