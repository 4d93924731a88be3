import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontLibrary } from '../../src/fonts/library.ts'
import { loadFonts, type WantedText, withOtherFaces } from '../../src/fonts/load.ts'
import type { Template } from '../../src/templates/template.ts'
import { templateWorld } from './typeset.ts'

const require = createRequire(import.meta.url)

/** The template's own fonts, from the installed packages; with `text`, also those of other families for what they lack of it. */
export async function realFonts(template: Template, text?: WantedText): Promise<FontLibrary> {
  const packageFile = async (path: string) => {
    const file = require.resolve(path)
    return { read: () => new Uint8Array(readFileSync(file)) }
  }
  const world = { ...templateWorld, packageFile }
  const own = await loadFonts(template, world)
  return text ? withOtherFaces(own, text, world) : own
}
