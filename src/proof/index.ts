import { Refusal } from '../diagnostic.ts'
import { type Edition, isScreenEdition } from '../editions.ts'
import type { CheckedFile } from './checked-file.ts'
import type { DifferenceCode } from './codes.ts'
import { comparePages, compareReadings, type ReadEdition } from './compare/index.ts'
import { Tally } from './declared.ts'
import { TRAITS } from './edition-traits.ts'
import type { Difference, Reading, Tell } from './model.ts'

export type { CheckedFile } from './checked-file.ts'

import { parseTree } from './tree/index.ts'

export { CODES, type DifferenceCode } from './codes.ts'
export { DECLARED } from './declared.ts'
export type { Difference } from './model.ts'
export {
  type Finding,
  JUDGED,
  JUDGES,
  type JudgeName,
  NoVerdict,
  nameOf,
  type ProgramOutput,
  type Verdict,
} from './verdict.ts'

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
  const expected = tree && parseTree(tree)
  const checks: FileCheck[] = []
  for (const file of files) {
    progress?.(`checking ${file.edition}`)
    checks.push(await checkFile(file, expected))
  }
  const printed = checks.find(({ edition, read }) => !isScreenEdition(edition) && read)
  for (const { edition, read, tell } of checks)
    if (printed?.read && read && isScreenEdition(edition)) comparePages(printed.read, read, tell)
  return checks.map(({ name, edition, differences, tally, read }) => ({
    ...{ name, edition, differences },
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
    const reading = await READERS[edition](await file.read(), tell, tally.count)
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

type Read = (bytes: Uint8Array, tell: Tell, count: Tally['count']) => Promise<Reading>

const READERS: Readonly<Record<Edition, Read>> = {
  html: async (...input) => (await import('./screen/index.ts')).readHtml(...input),
  epub: async (...input) => (await import('./screen/index.ts')).readEpub(...input),
  pdf: async (...input) => (await import('./pdf/index.ts')).readPdf(...input),
  print: async (...input) => (await import('./pdf/index.ts')).readPdf(...input),
}
