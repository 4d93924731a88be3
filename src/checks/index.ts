export { certification } from './certification.ts'
export { checkImages } from './images.ts'
export { checkStructure } from './structure.ts'
