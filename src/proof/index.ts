/**
 * In: finished files, and the tree that they were made from. Out: all in which a file is not what the tree or the
 * rules of its format say, and how often it differs as it may.
 */
import { Refusal } from '../diagnostic.ts'
import { type Edition, isScreenEdition, MANIFEST_NAME, TREE_FILE } from '../editions.ts'
import { OPERATIONS } from '../images/index.ts'
import {
  comparePages,
  comparePictures,
  compareReadings,
  markedPlaces,
  type PagePlaces,
  printedPlaces,
} from './compare/index.ts'
import { readEdition, readTree, type TreeReading } from './events/index.ts'
import { heldAgainst, type Manifest, missingFrom, readManifest } from './manifest/index.ts'
import {
  type CheckedFile,
  type Content,
  type DifferenceCode,
  type Eyes,
  type Fault,
  type Findings,
  gather,
  inOrder,
  merged,
  wrong,
} from './model/index.ts'

export {
  type CheckedFile,
  CODES,
  type Content,
  DECLARED,
  type Declared,
  type Difference,
  type DifferenceCode,
  type Eyes,
  type Finding,
  type Folder,
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
  readonly read: () => Promise<Content>
}

export interface ProofInput {
  readonly files: readonly ProofFile[]
  /** The tree that the files were made from; without it only the rules are checked. */
  readonly tree: Uint8Array | undefined
  /** What the tree's file is called. */
  readonly treeName?: string
  readonly manifest?: ManifestFile | undefined
  /** Looks at pictures in a process of its own; in this one where there is none. */
  readonly eyes?: Eyes | undefined
  readonly progress?: (stage: string) => void
}

/** `manifest.json` as it lies beside the files. */
export interface ManifestFile {
  readonly bytes: Uint8Array
  /** Names of all that lies in the folder, where all of it is to be checked. */
  readonly beside?: readonly string[]
}

/**
 * Reads finished files back, and compares each with the tree and with what the manifest says of it. Tree and manifest
 * are among the files that come back where something is wrong with them. Throws nothing: what a file throws is told of it.
 */
export async function checkFiles({
  files,
  tree,
  treeName = TREE_FILE.suffix,
  manifest,
  eyes = OPERATIONS,
  progress,
}: ProofInput): Promise<CheckedFile[]> {
  const listed = manifest && readListed(manifest)
  const expected = tree && (await readExpected(tree, treeName, listed?.value))
  const checks: FileCheck[] = []
  for (const file of files) {
    progress?.(`checking ${file.edition}`)
    checks.push(await checkFile(file, expected?.value, listed?.value, eyes))
  }
  const printed = checks.find(({ edition, pages }) => !isScreenEdition(edition) && pages)?.pages
  const editions = checks.map(({ name, edition, leaves, pages, findings }): CheckedFile => {
    const hasMarks = printed && pages && isScreenEdition(edition)
    const { faults, declared } = hasMarks ? merged(findings, comparePages(printed, pages)) : findings
    return {
      name,
      edition,
      differences: faults.map((fault) => ({ ...fault, edition })),
      declared: inOrder(declared),
      leaves,
    }
  })
  return [...editions, ...ofBuild(treeName, expected?.faults), ...ofBuild(MANIFEST_NAME, listed?.faults)]
}

/** What a file of the build that is no edition says, and what is wrong with it. */
interface ReadBeside<Value> {
  readonly value?: Value
  readonly faults: readonly Fault[]
}

function readListed({ bytes, beside }: ManifestFile): ReadBeside<Manifest> {
  try {
    const value = readManifest(bytes)
    return { value, faults: beside ? missingFrom(beside, value) : [] }
  } catch (error) {
    return { faults: [faultOf(error)] }
  }
}

async function readExpected(
  bytes: Uint8Array,
  name: string,
  manifest: Manifest | undefined,
): Promise<ReadBeside<TreeReading>> {
  const faults = manifest ? heldAgainst(manifest, name, bytes) : []
  try {
    return { value: await readTree(bytes), faults }
  } catch (error) {
    return { faults: [faultOf(error), ...faults] }
  }
}

/** A file of the build as one that was checked, where something is wrong with it. */
function ofBuild(name: string, faults: readonly Fault[] = []): CheckedFile[] {
  if (faults.length === 0) return []
  const differences = faults.map((fault) => ({ ...fault, edition: 'build' as const }))
  return [{ name, edition: 'build', differences, declared: [], leaves: 0 }]
}

/** A file that has been checked. What was read of it is let go: a large one's takes a hundred megabytes. */
interface FileCheck {
  readonly name: string
  readonly edition: Edition
  readonly findings: Findings
  /** Of running text that was held against the tree. */
  readonly leaves: number
  /** Absent where it could not be read, or there is no tree. */
  readonly pages?: PagePlaces
}

async function checkFile(
  { name, edition, read }: ProofFile,
  tree: TreeReading | undefined,
  manifest: Manifest | undefined,
  eyes: Eyes,
): Promise<FileCheck> {
  let findings = gather()
  try {
    const content = await read()
    findings = gather((manifest ? againstManifest(manifest, name, content) : []).map(wrong))
    const reading = await readEdition(edition, content)
    findings = merged(reading, findings)
    const { checkFormat } = await import('./rules/index.ts')
    findings = merged(findings, gather((await checkFormat(reading, edition, eyes)).map(wrong)))
    if (!tree) return { name, edition, findings, leaves: 0 }
    const expected = isScreenEdition(edition) ? tree : tree.inPrint
    const comparison = compareReadings(expected, reading, edition)
    const pictures = await comparePictures(expected, reading, comparison.counterparts, eyes)
    findings = merged(findings, comparison.findings, gather(pictures))
    const placesOf = isScreenEdition(edition) ? markedPlaces : printedPlaces
    const { length } = reading.leaves
    return { name, edition, findings, leaves: length, pages: placesOf(expected, reading, comparison) }
  } catch (error) {
    return { name, edition, findings: merged(findings, gather([wrong(faultOf(error))])), leaves: 0 }
  }
}

function againstManifest(manifest: Manifest, name: string, content: Content): Fault[] {
  if (content instanceof Uint8Array) return heldAgainst(manifest, name, content)
  return [...content].flatMap(([path, bytes]) =>
    heldAgainst(manifest, `${name}/${path}`, bytes).map((fault) => ({ ...fault, place: path })),
  )
}

/** What kept a file from being read: a reason of ours, or whatever a damaged file makes a reader stumble over. */
function faultOf(error: unknown): Fault {
  if (error instanceof Refusal)
    return { code: error.finding.code as DifferenceCode, message: error.finding.message }
  const reason = error instanceof Error ? error.message.split('\n', 1)[0]!.slice(0, 200) : String(error)
  return { code: 'check-unreadable', message: `the file cannot be read: ${reason}` }
}
