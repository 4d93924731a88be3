import type { World } from '../world.ts'
import type { Template } from './template.ts'

/**
 * The template of a name or path, complete and checked. One that was compiled from the very texts that lie
 * there is taken as it is, which spares loading a YAML parser and a schema. Throws what `resolveTemplate` throws.
 */
export async function loadTemplate(name: string, world: World): Promise<Template> {
  const compiled = await world.compiledTemplate?.(name)
  if (compiled) return compiled as Template
  const { resolveTemplate } = await import('./resolve.ts')
  return (await resolveTemplate(name, world)).template
}
