/** In: the tree and an edition, both as they were read. Out: all in which the edition does not say what the tree says. */
export { comparePages, type ReadEdition } from './pages.ts'
export { compareReadings } from './readings.ts'
