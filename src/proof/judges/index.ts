/** In: what judges of others have written about a file. Out: their verdicts, and where they and the check disagree. */
export { disagreements } from './agreement.ts'
export { parseVerdict } from './parse.ts'
