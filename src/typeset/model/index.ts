export {
  type Destination,
  type Furniture,
  type Glyph,
  type LinkArea,
  type OutlineEntry,
  type Page,
  type PageGeometry,
  type PageItem,
  type PageSection,
  type PageStart,
  type PlacedImage,
  pictureWidth,
  type Rule,
  type Shaped,
  type StructureElement,
  type StructureType,
  type TextRun,
  textOfRun,
} from './page.ts'
export type { FaceMetrics, Shaper } from './shaper.ts'
export { createStructure, type Structure } from './structure.ts'
