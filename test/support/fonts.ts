import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontLibrary } from '../../src/fonts/library.ts'
import { loadFonts, type WantedText } from '../../src/fonts/load.ts'
import type { Template } from '../../src/templates/template.ts'
import { templateWorld } from './typeset.ts'

const require = createRequire(import.meta.url)

/** The template's own fonts, from the installed packages. */
export function realFonts(template: Template, text?: WantedText): Promise<FontLibrary> {
  const packageFile = async (path: string) => {
    const file = require.resolve(path)
    return { read: () => new Uint8Array(readFileSync(file)) }
  }
  return loadFonts(template, { ...templateWorld, packageFile }, text)
}
