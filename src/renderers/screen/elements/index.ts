/** In: nodes of the tree. Out: elements of HTML and EPUB alike. */
export { type Anchors, knownOf, type NamedNote, nameAnchors } from './anchors.ts'
export { inRole, toElements } from './blocks.ts'
export { type ContentsEntry, contentsList, sectionEntries } from './contents.ts'
export {
  type ElementContext,
  generatedText,
  languageProperties,
  type ScreenImage,
} from './context.ts'
export { impliedDirection } from './direction.ts'
export { droppedLinks } from './dropped-links.ts'
export { type EmbeddedFace, embedFaces } from './faces.ts'
export { fileNames } from './file-names.ts'
export { hrefOf } from './href.ts'
export { initialsOf } from './initials.ts'
export { endnotes, footnotes } from './notes.ts'
export { FoundOut, isKept, keep, remembered } from './remembered.ts'
export { type EncodedScreenImage, encodeImage, encodeImages } from './screen-images.ts'
export { IMPRINT_ID, titleBlock, titleElement } from './title-block.ts'
