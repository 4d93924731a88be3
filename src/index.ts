/** The public API. What is not exported here may change without notice. */
export type * from './ast/index.ts'
export { loadPlugins, sealed } from './cli/plugins.ts'
export { diskWorld } from './cli/world.ts'
export {
  type Diagnostic,
  type Finding,
  formatDiagnostic,
  Refusal,
  type Severity,
  type Told,
} from './diagnostic.ts'
export { EDITIONS, type Edition } from './editions.ts'
export type {
  Plugin,
  PluginTools,
  PublishedFile,
  ReaderPlugin,
  RendererPlugin,
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
  checkFiles as check,
  type Difference,
  type ProofFile,
  type ProofInput,
} from './proof/index.ts'
export { type Format, type Input, type ReadResult, read } from './readers/index.ts'
export { resolve } from './resolve/index.ts'
export { transform } from './transforms/index.ts'
export type {
  Furniture,
  Glyph,
  LinkArea,
  Page,
  PageGeometry,
  PageItem,
  PageStart,
  PlacedImage,
  Rule,
  Shaped,
  TextRun,
} from './typeset/model/index.ts'
export { AssetError, type AssetErrorReason, type PackageFile, type World } from './world.ts'
