/**
 * In: finished files, and the tree that they were made from. Out: all in which a file is not what the tree or the
 * rules of its format say, and how often it differs as it may.
 */
import { Refusal } from '../diagnostic.ts'
import { type Edition, isScreenEdition } from '../editions.ts'
import { comparePages, compareReadings, type ReadEdition, TRAITS } from './compare/index.ts'
import { readTree } from './events/tree/index.ts'
import {
  type CheckedFile,
  type Difference,
  type DifferenceCode,
  type Reading,
  Tally,
  type Tell,
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
  const expected = tree && readTree(tree)
  const checks: FileCheck[] = []
  for (const file of files) {
    progress?.(`checking ${file.edition}`)
    checks.push(await checkFile(file, expected))
  }
  const printed = checks.find(({ edition, read }) => !isScreenEdition(edition) && read)
  for (const { edition, read, tell } of checks)
    if (printed?.read && read && isScreenEdition(edition)) comparePages(printed.read, read, tell)
  return checks.map(({ name, edition, differences, tally, read }) => ({
    name,
    edition,
    differences,
    declared: tally.entries(),
    leaves: read?.reading.leaves.length ?? 0,
  }))
}

/** A file under check. */
interface FileCheck {
  readonly name: string
  readonly edition: Edition
  readonly differences: Difference[]
  readonly tell: Tell
  readonly tally: Tally
  /** Absent where it could not be read, or there is no tree. */
  readonly read?: ReadEdition
}

async function checkFile(file: ProofFile, expected: Reading | undefined): Promise<FileCheck> {
  const { name, edition } = file
  const differences: Difference[] = []
  const tell: Tell = (difference) => differences.push({ ...difference, edition })
  const tally = new Tally()
  const check = { name, edition, differences, tell, tally }
  try {
    const reading = await READERS[edition](await file.read())
    for (const fault of reading.faults) tell(fault)
    for (const [what, times] of reading.declared) tally.count(what, times)
    const { checkFormat } = await import('./rules/index.ts')
    await checkFormat(reading, edition, tell)
    if (!expected) return check
    const comparison = compareReadings(expected, reading, TRAITS[edition], tell, tally.count)
    return { ...check, read: { reading, comparison } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    tell({ code: error.finding.code as DifferenceCode, message: error.finding.message })
    return check
  }
}

const READERS: Readonly<Record<Edition, (bytes: Uint8Array) => Promise<Reading>>> = {
  html: async (bytes) => (await import('./events/html/index.ts')).readHtml(bytes),
  epub: async (bytes) => (await import('./events/epub/index.ts')).readEpub(bytes),
  pdf: async (bytes) => (await import('./events/pdf/index.ts')).readPdf(bytes),
  print: async (bytes) => (await import('./events/pdf/index.ts')).readPdf(bytes),
}
