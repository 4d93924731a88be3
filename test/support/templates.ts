import { readdirSync } from 'node:fs'
import { expect } from 'vitest'
import { formatDiagnostic, Refusal } from '../../src/diagnostic.ts'
import { loadTemplate } from '../../src/templates/load.ts'
import { AssetError, type World } from '../../src/world.ts'
import { templateWorld } from './typeset.ts'

/** The names of all templates that come with Octavo, from the folder itself. */
export const BUILT_IN = readdirSync(new URL('../../templates/', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort()

/** The built-in templates and those of `files`. */
export function worldWith(files: Record<string, string>): World {
  return {
    ...templateWorld,
    template: async (name) => {
      if (name in files) return { file: name, text: files[name]! }
      if (/[./]/.test(name) || !BUILT_IN.includes(name)) throw new AssetError('missing', 'no such file')
      return templateWorld.template(name)
    },
  }
}

/** The line that refuses a template of this text. */
export async function refusal(text: string): Promise<string> {
  const error = await loadTemplate('mine.yaml', worldWith({ 'mine.yaml': text })).catch(
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Refusal)
  const { finding, source } = error as Refusal
  if (finding.file === 'mine.yaml') expect(source).toBe(text)
  return formatDiagnostic({ ...finding, file: finding.file ?? '?' }).split('\n')[0]!
}
