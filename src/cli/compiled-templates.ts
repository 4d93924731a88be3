import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Template } from '../templates/index.ts'
import { ownUrl } from './places.ts'

/** The YAML that people edit, and what `npm run build` makes of it. */
export const TEMPLATES = ownUrl('templates/')
export const COMPILED_TEMPLATES = ownUrl('dist/templates/compiled/')

interface CompiledTemplate {
  /** SHA-256 of each text that went into the template, by its name. */
  readonly sources: Readonly<Record<string, string>>
  readonly template: Template
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A compiled template, if every text behind it is still the one that it was compiled from. */
export async function readCompiledTemplate(
  name: string,
  textOf: (name: string) => Promise<string>,
): Promise<Template | undefined> {
  if (!/^[\w-]+$/.test(name)) return undefined
  const json = await readFile(new URL(`${name}.json`, COMPILED_TEMPLATES), 'utf8').catch(() => undefined)
  if (json === undefined) return undefined
  const { sources, template } = JSON.parse(json) as CompiledTemplate
  for (const [source, digest] of Object.entries(sources)) {
    if (digestOf(await textOf(source)) !== digest) return undefined
  }
  return template
}
