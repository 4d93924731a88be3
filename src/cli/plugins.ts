import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Article } from '../ast/index.ts'
import { type Finding, Refusal, type Told, told } from '../diagnostic.ts'
import type { Plugin } from '../pipeline/index.ts'
import { type NamedPlugins, namedPlugins } from '../readers/front-matter/index.ts'
import type { OpenedInput } from './input.ts'
import { ownUrl } from './places.ts'

/** What the command line says of plugins. */
export interface Plugged {
  /** Paths of modules: who names one here trusts it. */
  readonly plugin?: readonly string[]
  /** Whether the modules that the project itself names are run, too. */
  readonly trust?: boolean
}

/** The plugins of one input: those of the command line, then those of its front matter or `octavo.yaml`. Throws a `Refusal`. */
export async function pluginsOf(
  { file, bytes, folder }: OpenedInput,
  { plugin = [], trust = false }: Plugged,
): Promise<Told<readonly Plugin[]>> {
  const named = namedPlugins(file, bytes)
  const trusted = trust && named ? named.paths.map((path) => resolve(folder, path)) : []
  const plugins = await loadPlugins([...plugin, ...trusted])
  return told(plugins, named && !trust ? [untrusted(named)] : [])
}

function untrusted({ paths, position }: NamedPlugins): Finding {
  return {
    code: 'plugins-untrusted',
    severity: 'error',
    message: `${paths.join(', ')} would run as a part of Octavo, and is left out`,
    position,
    hint: 'read it, and build with --trust if you trust it',
  }
}

/**
 * Modules by their paths, each of which exports a plugin or a list of them by default. Throws a `Refusal`:
 * `plugin-missing`, `plugin-wrong`.
 */
export async function loadPlugins(paths: readonly string[]): Promise<Plugin[]> {
  const loaded: Plugin[] = []
  for (const path of new Set(paths.map((one) => resolve(one)))) {
    const module: { default?: unknown } = await import(pathToFileURL(path).href).catch((error: unknown) => {
      throw refusal({
        code: 'plugin-missing',
        message: `the plugin ${path} cannot be loaded: ${(error as Error).message.split('\n', 1)[0]}`,
      })
    })
    for (const plugin of [module.default].flat()) {
      if (!isPlugin(plugin))
        throw refusal({
          code: 'plugin-wrong',
          message: `${path} exports no plugin: { name, after, run }, { name, reads, read } or { name, writes, mediaType, render }`,
        })
      loaded.push(sealed(plugin))
    }
  }
  return loaded
}

function isPlugin(value: unknown): value is Plugin {
  if (typeof value !== 'object' || value === null) return false
  const { name, after, run, reads, read, writes, mediaType, render } = value as Record<string, unknown>
  if (typeof name !== 'string' || !/^[a-z][a-z0-9-]*$/.test(name)) return false
  if (typeof run === 'function') return after === 'read' || after === 'transforms'
  if (typeof read === 'function')
    return Array.isArray(reads) && reads.every((one) => /^\.[\w.]+$/.test(String(one)))
  return typeof render === 'function' && /^\.[a-z0-9]+$/.test(String(writes)) && typeof mediaType === 'string'
}

/** The plugin, whose trees are held to the schema of the article: what it gives is what JSON can say of it. */
export function sealed(plugin: Plugin): Plugin {
  if ('run' in plugin)
    return {
      ...plugin,
      run: async (article, tools) => checked(await plugin.run(article, tools), plugin.name),
    }
  if ('read' in plugin)
    return {
      ...plugin,
      read: async (source, tools) => checked(await plugin.read(source, tools), plugin.name),
    }
  return plugin
}

async function checked(tree: unknown, name: string): Promise<Article> {
  const validate = await validator()
  const copy = copyOf(tree)
  if (validate(copy)) return copy as Article
  const { instancePath = '', message = '' } = validate.errors?.[0] ?? {}
  throw refusal({
    code: 'plugin-tree',
    message: `the plugin ${name} gives a tree that is none: ${instancePath || 'its root'} ${message}`,
    hint: 'octavo/schema/article.json says what a tree is',
  })
}

/** What JSON keeps of it: nothing where it runs in a circle. */
function copyOf(tree: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(tree) ?? 'null')
  } catch {
    return undefined
  }
}

let compiled: Promise<import('ajv').ValidateFunction> | undefined

function validator() {
  compiled ??= (async () => {
    const { Ajv } = await import('ajv')
    const schema = await readFile(ownUrl('src/ast/article.schema.json'), 'utf8')
    return new Ajv({ allowUnionTypes: true }).compile(JSON.parse(schema))
  })()
  return compiled
}

function refusal(finding: Pick<Finding, 'code' | 'message' | 'hint'>): Refusal {
  return new Refusal({ severity: 'error', hint: 'see docs/plugins.md', ...finding })
}
