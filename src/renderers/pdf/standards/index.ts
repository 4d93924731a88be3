/** In: metadata and the condition of a press. Out: what a PDF declares of itself, and what a press asks of its sheets. */
export { informationOf, xmpOf } from './metadata.ts'
export { type PressBoxes, PressSheet } from './press.ts'
export { inksOf, writePressIntents } from './press-intents.ts'
export { PRESS_VERSIONS, pressInformation, pressSchemas } from './press-metadata.ts'
export { PDF_A, PDF_UA, READING_STANDARDS } from './schemas.ts'
