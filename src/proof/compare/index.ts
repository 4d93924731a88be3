/** In: the tree and an edition, both as they were read. Out: all in which the edition does not say what the tree says. */
export { comparePages, markedPlaces, type PagePlaces, printedPlaces } from './pages.ts'
export { comparePictures } from './pictures.ts'
export { compareReadings } from './readings.ts'
