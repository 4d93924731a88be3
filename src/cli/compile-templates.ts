import { mkdir, readdir, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../diagnostic.ts'
import { resolveTemplate } from '../templates/resolve.ts'
import { COMPILED_TEMPLATES, digestOf, TEMPLATES } from './compiled-templates.ts'
import { compileExplanations } from './explanations.ts'
import { diskWorld } from './world.ts'

/** A step of `npm run build`: the built-in templates, checked and complete, as JSON beside the compiled code; and what codes mean. */
const world = diskWorld(fileURLToPath(TEMPLATES))
await mkdir(COMPILED_TEMPLATES, { recursive: true })
for (const file of await readdir(TEMPLATES)) {
  if (!file.endsWith('.yaml')) continue
  const name = file.replace(/\.yaml$/, '')
  try {
    const { template, texts } = await resolveTemplate(name, world)
    const sources = Object.fromEntries([...texts].map(([source, text]) => [source, digestOf(text)]))
    await writeFile(new URL(`${name}.json`, COMPILED_TEMPLATES), JSON.stringify({ sources, template }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { file: where, position, message } = error.finding
    process.stderr.write(`${where}:${position?.start.line}:${position?.start.column}: error: ${message}\n`)
    process.exitCode = 1
  }
}
await compileExplanations()
