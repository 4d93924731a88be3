/** In: one input and what is asked for. Out: finished files, and all that was found on the way. Runs the stages in their order. */
export { type MemoryCache, memoryCache, type StageCache } from './cache.ts'
export { Diagnostics } from './diagnostics.ts'
export type { ScreenService } from './make-editions.ts'
export type { PublishedFile } from './manifest.ts'
export type { Plugin, PluginTools, ReaderPlugin, RendererPlugin, TransformPlugin } from './plugins.ts'
export type { PressOptions } from './press.ts'
export { type Request, sha256 } from './provenance.ts'
export {
  baseName,
  type Publication,
  type PublishOptions,
  publish,
  readArticle,
  SOURCE_FORMATS,
  typesetInput,
} from './publish.ts'
export { type PublishEvent, publishEvents } from './publish-events.ts'
export type { Around } from './stages.ts'
export { type TypesetArticle, type TypesetOptions, typesetPages } from './typeset-pages.ts'
export { unchangedBuild } from './unchanged.ts'
