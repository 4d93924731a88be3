import type { Article } from '../ast/nodes.ts'
import { Refusal } from '../diagnostic.ts'
import type { Edition } from '../editions.ts'
import { compareReadings } from './compare.ts'
import { type Declared, Tally } from './declared.ts'
import { TRAITS } from './edition-traits.ts'
import type { Difference, Reading, Tell } from './model.ts'
import { readTree } from './tree.ts'

/** A finished file, read when its turn comes. */
export interface ProofFile {
  readonly name: string
  readonly edition: Edition
  readonly read: () => Promise<Uint8Array>
}

export interface ProofInput {
  readonly files: readonly ProofFile[]
  /** The tree that the files were made from; without it only the rules are checked. */
  readonly tree: Article | undefined
  readonly progress?: (stage: string) => void
}

export interface CheckedFile {
  readonly name: string
  readonly edition: Edition
  /** In reading order as far as they have a place. */
  readonly differences: readonly Difference[]
  readonly declared: readonly { readonly code: Declared; readonly count: number }[]
  /** Pieces of running text that were compared. */
  readonly leaves: number
}

/** Reads finished files back and compares each with the tree. Throws only for bugs of our own. */
export async function checkFiles({ files, tree, progress }: ProofInput): Promise<CheckedFile[]> {
  const expected = tree && readTree(tree)
  const checked: CheckedFile[] = []
  for (const file of files) {
    progress?.(`checking ${file.edition}`)
    checked.push(await checkFile(file, expected))
  }
  return checked
}

async function checkFile(file: ProofFile, expected: Reading | undefined): Promise<CheckedFile> {
  const { name, edition } = file
  const differences: Difference[] = []
  const tell: Tell = (difference) => differences.push({ ...difference, edition })
  const tally = new Tally()
  let leaves = 0
  try {
    const reading = await READERS[edition](await file.read(), tell, tally.count)
    leaves = reading.leaves.length
    if (expected) compareReadings(expected, reading, TRAITS[edition], tell, tally.count)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    tell({ code: error.finding.code, message: error.finding.message })
  }
  return { name, edition, differences, declared: tally.entries(), leaves }
}

type Read = (bytes: Uint8Array, tell: Tell, count: Tally['count']) => Promise<Reading>

const READERS: Readonly<Record<Edition, Read>> = {
  html: async (...input) => (await import('./screen/html.ts')).readHtml(...input),
  epub: async (...input) => (await import('./screen/epub.ts')).readEpub(...input),
  pdf: async (...input) => (await import('./pdf/index.ts')).readPdf(...input),
  print: async (...input) => (await import('./pdf/index.ts')).readPdf(...input),
}
