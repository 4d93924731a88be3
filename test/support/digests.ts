import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article } from '../../src/ast/nodes.ts'
import { diskWorld } from '../../src/cli/world.ts'
import { USUAL_EDITIONS } from '../../src/editions.ts'
import { sha256 } from '../../src/pipeline/provenance.ts'
import { publish } from '../../src/pipeline/publish.ts'
import { richArticle } from './rich.ts'
import { sampleArticle } from './sample.ts'
import { tortureArticle } from './torture.ts'
import { buildTree } from './tree-editions.ts'

const CONTENT = new URL('../../content/', import.meta.url)
const TEMPLATES = new URL('../../templates/', import.meta.url)

/** `article/template/file` → SHA-256 of that file, for every article and template, or those asked for. The manifest names the runtime and is left out. */
export async function digests(
  paths: readonly string[],
  templates: readonly string[] = builtInTemplates(),
): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const template of templates) {
    for (const path of [...contentArticles(), ...paths])
      for (const [name, bytes] of await published(path, template))
        found[`${basename(path)}/${template}/${name}`] = sha256(bytes)
    for (const [article, source] of Object.entries(trees()))
      for (const [name, bytes] of await made(source, template))
        found[`${article}/${template}/${name}`] = sha256(bytes)
  }
  return found
}

function builtInTemplates(): string[] {
  return readdirSync(TEMPLATES)
    .filter((file) => file.endsWith('.yaml') && file !== 'base.yaml')
    .map((file) => file.replace(/\.yaml$/, ''))
}

function contentArticles(): string[] {
  return readdirSync(CONTENT)
    .filter((file) => /\.(?:md|txt|html)$/.test(file))
    .map((file) => fileURLToPath(new URL(file, CONTENT)))
}

const trees = (): Record<string, Article> => ({
  torture: tortureArticle(),
  sample: sampleArticle(),
  rich: richArticle(),
})

async function published(path: string, template: string): Promise<[string, Uint8Array][]> {
  const input = { file: basename(path), bytes: new Uint8Array(readFileSync(path)) }
  const { files } = await publish(input, { editions: USUAL_EDITIONS, template }, diskWorld(dirname(path)))
  return files
    .filter(({ name }) => name !== 'manifest.json')
    .map(({ name, bytes }) => [name.replace(/^.*?(?=-print\.|\.)/, ''), bytes])
}

async function made(source: Article, template: string): Promise<[string, Uint8Array][]> {
  const { files, article } = await buildTree(source, template)
  const tree = new TextEncoder().encode(JSON.stringify(article))
  return [...Object.entries(files), ['tree', tree]]
}
