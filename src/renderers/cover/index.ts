/** In: a cover as it is set. Out: what is to be drawn of it, and its pixels. A room of its own: pages need no EPUB for it. */
export { coverImage } from './cover-image.ts'
export { type CoverDrawing, drawCover } from './draw-cover.ts'
