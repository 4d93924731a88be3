export { comparePages, type ReadEdition } from './pages.ts'
export { compareReadings } from './readings.ts'
export { TRAITS } from './traits.ts'
