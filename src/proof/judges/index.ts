export { disagreements } from './agreement.ts'
export { parseVerdict } from './parse.ts'
