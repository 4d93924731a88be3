/** In: the images that an article names. Out: their sizes, and their pixels for a screen, a page or a press. */
export { dataUrl } from './data-url.ts'
export type { EncodedImage, ImageLibrary, PressDemands, ScreenImages } from './library.ts'
export { MOST_MEMORY, MOST_PROCESSOR_SECONDS, Overrun } from './limits.ts'
export { loadImages } from './load.ts'
export { sharpIfThere } from './load-sharp.ts'
export { OPERATIONS, type Pixels } from './operations.ts'
export { readOutputProfile } from './output-profile.ts'
export type { Inks, OutputProfile, PressImage } from './press-image.ts'
export { type PackedImages, packImages, unpackImages } from './screen-images.ts'
export type {
  Clip,
  Drawing,
  DrawnGroup,
  DrawnImage,
  DrawnItem,
  DrawnPath,
  DrawnText,
  Fill,
  Gradient,
  Matrix,
  Paint,
  Segment,
  Stroke,
  TextPart,
} from './svg/index.ts'
export {
  compose,
  parsePath,
} from './svg/index.ts'
