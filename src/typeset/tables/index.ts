/** In: a table. Out: its rows in the vertical list, with columns measured by the items that are set. */
export { mayMoveAway, stackTable } from './tables.ts'
