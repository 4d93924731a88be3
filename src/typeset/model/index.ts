/** What the typesetter hands on: pages, structure elements, and the shaper that it asks for. */
export {
  MATH_CORNER,
  type MathAssemblyPart,
  type MathAxis,
  type MathConstants,
  type MathFont,
  type MathVariant,
} from './math-font.ts'
export {
  type ArtifactKind,
  type ColorName,
  type Destination,
  type Furniture,
  type Glyph,
  LETTERS,
  type LineByLine,
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
  type RunningFacts,
  type Shaped,
  type StandardPages,
  type StructureElement,
  type StructureType,
  type TextRun,
  textOfRun,
} from './page.ts'
export type { FaceMetrics, GlyphExtents, MathFace, Shaper } from './shaper.ts'
export { createStructure, type ElementOf, elementsUnder, type Structure, type Tag } from './structure.ts'
