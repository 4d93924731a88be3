import type { Article } from '../ast/index.ts'
import { type Finding, Refusal, type Report, type Told, told } from '../diagnostic.ts'
import type { Input } from '../readers/index.ts'
import type { OutputFile } from '../renderers/index.ts'

/** What a plugin is given beside its input. */
export interface PluginTools {
  /** Says something of the source, as Octavo itself does. */
  readonly report: Report
}

interface Named {
  /** Lower-case words with hyphens: what messages call it. */
  readonly name: string
}

/** Tree in, tree out. */
export interface TransformPlugin extends Named {
  /** `read`: the tree as its author wrote it. `transforms`: with ids and typographic marks, before anything is numbered. */
  readonly after: 'read' | 'transforms'
  readonly run: (article: Article, tools: PluginTools) => Article | Promise<Article>
}

/** The text of a format that Octavo does not read → a tree. */
export interface ReaderPlugin extends Named {
  /** Endings of names, with their dot: `.csv`. */
  readonly reads: readonly string[]
  readonly read: (
    source: { readonly file: string; readonly text: string; readonly bytes: Uint8Array },
    tools: PluginTools,
  ) => Article | Promise<Article>
}

/** The tree of the editions → one more file beside them. */
export interface RendererPlugin extends Named {
  /** What follows the article's name and `.plugin-NAME`: `.json`. */
  readonly writes: string
  readonly mediaType: string
  readonly render: (
    article: Article,
    tools: PluginTools,
  ) => string | Uint8Array | Promise<string | Uint8Array>
}

/** Code of others that a build runs. It may do all that Octavo may: only who trusts it names it. */
export type Plugin = TransformPlugin | ReaderPlugin | RendererPlugin

/** A stage's tree, after the plugins that come then, in their order. */
export async function transformedBy(
  plugins: readonly Plugin[],
  after: TransformPlugin['after'],
  { value, findings }: Told<Article>,
): Promise<Told<Article>> {
  const found = [...findings]
  let article = value
  for (const plugin of plugins)
    if ('run' in plugin && plugin.after === after)
      article = await held(plugin, (tools) => plugin.run(article, tools), found)
  return told(article, found)
}

/** Nothing where no plugin reads such a file. */
export async function readBy(
  plugins: readonly Plugin[],
  { file, bytes }: Input,
): Promise<Told<{ readonly article: Article; readonly text: string }> | undefined> {
  const plugin = readerOf(plugins, file)
  if (!plugin) return undefined
  const findings: Finding[] = []
  const text = new TextDecoder().decode(bytes)
  const article = await held(plugin, (tools) => plugin.read({ file, text, bytes }, tools), findings)
  return told({ article, text }, findings)
}

export function readerOf(plugins: readonly Plugin[], file: string): ReaderPlugin | undefined {
  const name = file.toLowerCase()
  return plugins
    .filter((plugin) => 'read' in plugin)
    .find(({ reads }) => reads.some((ending) => name.endsWith(ending)))
}

export async function renderedBy(
  plugins: readonly Plugin[],
  article: Article,
): Promise<Told<readonly OutputFile[]>> {
  const findings: Finding[] = []
  const files: OutputFile[] = []
  for (const plugin of plugins) {
    if (!('render' in plugin)) continue
    const made = await held(plugin, (tools) => plugin.render(article, tools), findings)
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made
    files.push({ suffix: `.plugin-${plugin.name}${plugin.writes}`, mediaType: plugin.mediaType, bytes })
  }
  return told(files, findings)
}

async function held<Value>(
  { name }: Plugin,
  run: (tools: PluginTools) => Value | Promise<Value>,
  findings: Finding[],
): Promise<Value> {
  try {
    return await run({ report: (finding) => findings.push(finding) })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal({
      code: 'plugin-failed',
      severity: 'error',
      message: `the plugin ${name} fails: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'mend the plugin, or build without it',
    })
  }
}
