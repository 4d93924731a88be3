/** In: a table. Out: its rows in the vertical list, with columns measured by the items that are set. */
export { stackTable } from './tables.ts'
