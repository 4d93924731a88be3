/**
 * In: finished files, and the tree that they were made from. Out: all in which a file is not what the tree or the
 * rules of its format say, and how often it differs as it may.
 */
import { Refusal } from '../diagnostic.ts'
import { type Edition, isScreenEdition } from '../editions.ts'
import { comparePages, compareReadings, type ReadEdition } from './compare/index.ts'
import { READERS } from './events/index.ts'
import {
  type CheckedFile,
  type DifferenceCode,
  type Findings,
  gather,
  inOrder,
  merged,
  type Reading,
  wrong,
} from './model/index.ts'

export {
  type CheckedFile,
  CODES,
  DECLARED,
  type Difference,
  type DifferenceCode,
  type Finding,
  JUDGED,
  JUDGES,
  type JudgeName,
  NoVerdict,
  nameOf,
  type ProgramOutput,
  type Verdict,
} from './model/index.ts'

/** A finished file, read when its turn comes. */
export interface ProofFile {
  readonly name: string
  readonly edition: Edition
  readonly read: () => Promise<Uint8Array>
}

export interface ProofInput {
  readonly files: readonly ProofFile[]
  /** The tree that the files were made from, `<base>.ast.json`; without it only the rules are checked. */
  readonly tree: Uint8Array | undefined
  readonly progress?: (stage: string) => void
}

/** Reads finished files back and compares each with the tree. Throws a `Refusal`, `tree-unreadable`, or for bugs of our own. */
export async function checkFiles({ files, tree, progress }: ProofInput): Promise<CheckedFile[]> {
  const expected = tree && (await READERS.tree(tree))
  const checks: FileCheck[] = []
  for (const file of files) {
    progress?.(`checking ${file.edition}`)
    checks.push(await checkFile(file, expected))
  }
  const printed = checks.find(({ edition, read }) => !isScreenEdition(edition) && read)?.read
  return checks.map(({ name, edition, read, findings }) => {
    const hasMarks = printed && read && isScreenEdition(edition)
    const { faults, declared } = hasMarks ? merged(findings, comparePages(printed, read)) : findings
    return {
      name,
      edition,
      differences: faults.map((fault) => ({ ...fault, edition })),
      declared: inOrder(declared),
      leaves: read?.reading.leaves.length ?? 0,
    }
  })
}

/** A file under check. */
interface FileCheck {
  readonly name: string
  readonly edition: Edition
  readonly findings: Findings
  /** Absent where it could not be read, or there is no tree. */
  readonly read?: ReadEdition
}

async function checkFile(
  { name, edition, read }: ProofFile,
  expected: Reading | undefined,
): Promise<FileCheck> {
  let findings = gather()
  try {
    const reading = await READERS[edition](await read())
    findings = reading
    const { checkFormat } = await import('./rules/index.ts')
    findings = merged(findings, gather((await checkFormat(reading, edition)).map(wrong)))
    if (!expected) return { name, edition, findings }
    const comparison = compareReadings(expected, reading, edition)
    findings = merged(findings, comparison.findings)
    return { name, edition, findings, read: { reading, comparison } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, message } = error.finding
    const refused = wrong({ code: code as DifferenceCode, message })
    return { name, edition, findings: merged(findings, gather([refused])) }
  }
}
