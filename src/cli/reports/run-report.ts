import { join } from 'node:path'
import type { Position } from '../../ast/index.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { sha256 } from '../../pipeline/index.ts'
import type { CheckedFile } from '../../proof/index.ts'
import type { Built } from '../build-report.ts'
import type { CheckedBuild } from '../check-differences.ts'

/** What `octavo build` and `octavo check` tell programs of a run, in the same words: the document that `--json` prints. */
export interface RunReport {
  /** Version of Octavo. */
  readonly octavo: string
  readonly exitCode: number
  readonly builds: readonly BuildReport[]
  /** Judges that were asked and have not judged. */
  readonly unjudged?: readonly JudgeReport[]
}

/** One input and what became of it; under `check` the files that belong together. */
export interface BuildReport {
  /** As the user named it; `<stdin>` for standard input. Absent under `check`. */
  readonly input?: string
  readonly folder: string
  /** Names of the files of the build before that are gone. */
  readonly removed?: readonly string[]
  readonly pageCount?: number
  /** Whether nothing was made anew, because nothing has changed since the build before. */
  readonly isUnchanged?: true
  /** What is said of the source. */
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly FileReport[]
}

export interface FileReport {
  readonly path: string
  /** Of a file that was made. */
  readonly mediaType?: string
  readonly bytes?: number
  readonly sha256?: string
  /** Of a file that was checked; `build` where it is no edition. */
  readonly edition?: string
  /** In which the file is not what the tree or a rule says. */
  readonly differences?: readonly DifferenceReport[]
  /** How often it differs as it may. */
  readonly declared?: readonly { readonly code: string; readonly count: number }[]
  /** Pieces of running text that were compared with the tree. */
  readonly leaves?: number
  readonly verdicts?: readonly VerdictReport[]
}

export interface DifferenceReport {
  readonly code: string
  readonly edition: string
  /** One sentence without a final stop. */
  readonly message: string
  /** Where in the tree or the file, and the words there. */
  readonly place?: string
  /** Where the source says it. */
  readonly position?: Position
  readonly expected?: string
  readonly found?: string
  /** Clause of the standard that is broken. */
  readonly clause?: string
}

/** What a judge of others says of a file: the first findings, and how many kinds there are of them. */
export interface VerdictReport {
  readonly judge: string
  readonly version?: string
  /** Rules that were applied, where the judge counts them. */
  readonly rules?: number
  readonly errors: number
  readonly warnings: number
  readonly findings: readonly {
    readonly severity: 'error' | 'warning'
    readonly rule: string
    readonly message: string
    readonly place?: string
    readonly count: number
  }[]
}

export interface JudgeReport {
  readonly code: 'judge-missing' | 'judge-failed'
  readonly judge: string
  /** That it failed on. */
  readonly file?: string
  readonly message: string
}

/** A build without the bytes of its files: those are on the disk. */
export function reportOfBuilt({ files, checked = [], sources: _, ...built }: Built): BuildReport {
  const made = files.map(({ name, mediaType, bytes }) => {
    const check = checked.find((file) => file.name === name)
    const path = join(built.folder, name)
    return { path, mediaType, bytes: bytes.length, sha256: sha256(bytes), ...(check && checkFacts(check)) }
  })
  const others = checked.filter(({ name }) => !files.some((file) => file.name === name))
  return { ...built, files: [...made, ...others.map((file) => checkedFile(file, built.folder))] }
}

export function reportOfChecked({ folder, files }: CheckedBuild): BuildReport {
  return { folder, diagnostics: [], files: files.map((file) => checkedFile(file, folder)) }
}

function checkedFile(file: CheckedFile, folder: string): FileReport {
  return { path: join(folder, file.name), ...checkFacts(file) }
}

/** So many findings of a judge are told programs; all are counted. */
const SHOWN = 20

function checkFacts({ name: _, verdicts, ...file }: CheckedFile) {
  if (!verdicts) return file
  return {
    ...file,
    verdicts: verdicts.map(({ findings, ...verdict }) => {
      const errors = findings.filter(({ severity }) => severity === 'error').length
      return { ...verdict, errors, warnings: findings.length - errors, findings: findings.slice(0, SHOWN) }
    }),
  }
}
