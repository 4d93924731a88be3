import type { Edition } from '../editions.ts'
import type { StageCache } from '../pipeline/index.ts'
import type { Imposition, PdfUa, PdfX } from '../renderers/index.ts'
import type { Said } from './input.ts'
import type { Plugged } from './plugins.ts'
import type { Reporting } from './reports/index.ts'
import type { Placing } from './sources.ts'
import type { Note } from './watch/index.ts'

export interface BuildOptions extends Said, Placing, Reporting, Plugged {
  readonly to: readonly Edition[]
  /** Nobody has said `to`: the plan of a book may. */
  readonly isUsual?: boolean
  readonly template?: string
  /** Template of the edition whose page numbers are shown, too. */
  readonly pagesOf?: string
  readonly pdfX?: PdfX
  readonly pdfUa?: PdfUa
  /** How the pages are put on sheets. */
  readonly impose?: Imposition
  readonly outputProfile?: string
  readonly allowLowResolution?: boolean
  /** Address of the folder that the inputs are published in. */
  readonly baseUrl?: string
  readonly strict?: boolean
  /** Writes no edition. */
  readonly dryRun?: boolean
  readonly quiet?: boolean
  /** Tells each finding at its own place, and what is no fault. */
  readonly verbose?: boolean
  /** Whether the finished files are read back and compared with the tree. */
  readonly check?: boolean
  /** Builds also what is as it was at the build before. */
  readonly force?: boolean
  /** Removes builds from the output folder that are of no input of the run. */
  readonly clean?: boolean
  /** Folder in which stages keep what they make, for this run and later ones. */
  readonly cache?: string
  /** SOURCE_DATE_EPOCH. */
  readonly epoch?: Date
  /** Where the process goes on after this build: what it keeps, and who is told of the files that are read. */
  readonly live?: { readonly cache: StageCache; readonly note: Note }
}
