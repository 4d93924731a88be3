export { stackTable } from './tables.ts'
