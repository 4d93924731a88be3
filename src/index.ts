/** The public API. What is not exported here may change without notice. */
export type { Audience } from './ast/index.ts'
export type * from './ast/nodes.ts'
export { loadPlugins, sealed } from './cli/plugins.ts'
export { type DiskWorldOptions, diskWorld } from './cli/world.ts'
export {
  type Diagnostic,
  type Finding,
  formatDiagnostic,
  Refusal,
  type Report,
  type Severity,
  type Told,
} from './diagnostic.ts'
export { EDITIONS, type Edition } from './editions.ts'
export type { Pixels } from './images/index.ts'
export type {
  Around,
  Plugin,
  PluginTools,
  PressOptions,
  PublishedFile,
  ReaderPlugin,
  RendererPlugin,
  Request,
  StageCache,
  TransformPlugin,
} from './pipeline/index.ts'
export {
  type Publication,
  type PublishEvent,
  type PublishOptions,
  publish,
  publishEvents,
  SOURCE_FORMATS,
  type TypesetArticle,
  type TypesetOptions,
  typesetPages as typeset,
} from './pipeline/index.ts'
export {
  type CheckedFile,
  type Content,
  checkFiles as check,
  type Declared,
  type Difference,
  type DifferenceCode,
  type Eyes,
  type Folder,
  type JudgeName,
  type ManifestFile,
  type ProofFile,
  type ProofInput,
  type Verdict,
} from './proof/index.ts'
export {
  type Format,
  type Input,
  type ReadResult,
  type Repair,
  type RepairRule,
  read,
} from './readers/index.ts'
export type { Imposition, PdfUa, PdfX } from './renderers/index.ts'
export { resolve } from './resolve/index.ts'
export {
  type OtherArticle,
  type QrCode,
  type ReadingList,
  type Surroundings,
  type TransformOptions,
  transform,
} from './transforms/index.ts'
export type {
  ArtifactKind,
  ColorName,
  Furniture,
  Glyph,
  LinkArea,
  Page,
  PageGeometry,
  PageItem,
  PageStart,
  PlacedImage,
  Rule,
  RunningFacts,
  Shaped,
  TextRun,
} from './typeset/model/index.ts'
export { AssetError, type AssetErrorReason, type PackageFile, type ProfileFile, type World } from './world.ts'
