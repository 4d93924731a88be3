import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { diskWorld } from '../src/cli/world.ts'
import type { Diagnostic } from '../src/diagnostic.ts'
import { editionOf, TREE_FILE, USUAL_EDITIONS } from '../src/editions.ts'
import { publish } from '../src/pipeline/index.ts'
import { checkFiles } from '../src/proof/index.ts'
import { htmlWords, missingWords, referenceWords } from './support/reference-words.ts'

/** Everyday Markdown that nobody wrote for this project: what the packages say of themselves that it is built with. */
const PACKAGES = [
  ...['@types/hast', '@types/mdast', '@types/node'],
  ...['@types/unist', '@types/xast', '@types/yauzl', 'ajv', 'epub-gen-memory'],
  ...['fast-check', 'fontkit', 'gemoji', 'github-slugger', 'harfbuzzjs', 'hast-util-to-html'],
  ...['hast-util-to-xast', 'hastscript', 'hyphen', 'linebreak', 'mammoth', 'markdown-it'],
  ...['markdown-it-deflist', 'markdown-it-footnote', 'markdown-it-ins'],
  ...['markdown-it-mark', 'markdown-it-sub', 'markdown-it-sup', 'mdast-util-gfm-footnote'],
  ...['mdast-util-gfm-strikethrough', 'mdast-util-gfm-table', 'mdast-util-to-markdown', 'ora', 'parse5'],
  ...['pdfjs-dist', 'pdfkit', 'picocolors', 'sharp', 'source-code-pro', 'source-sans'],
  ...['source-serif', 'subset-font', 'ts-json-schema-generator', 'type-fest', 'typescript', 'vitest'],
  ...['xast-util-from-xml', 'xast-util-to-xml', 'xastscript', 'yaml', 'yauzl', 'zod'],
]

/** A build without anything asked for tells so many kinds of things at most; of two that are faulty pages of HTML, more. */
const MOST_KINDS = 5
const FAULTY: Readonly<Record<string, number>> = { 'fast-check': 7, 'type-fest': 6 }

/** Some name a word of a script that the template has no font for; pictures that lie beside them are not in the package. */
const NOT_OURS = ['glyph-missing', 'image-missing']
const isFault = ({ severity, code }: Diagnostic) => severity === 'error' && !NOT_OURS.includes(code)

const ROOT = fileURLToPath(new URL('../node_modules/', import.meta.url))

function readmeOf(name: string): string {
  const folder = join(ROOT, name)
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^readme\.md$/i.test(entry))
  if (!file) throw new Error(`${name} has no README.md: take it off the list, and another one on it`)
  return join(folder, file)
}

describe('the README of a package', () => {
  it('is one of fifty at least', () => {
    expect(new Set(PACKAGES).size).toBeGreaterThanOrEqual(50)
  })

  it.each(PACKAGES)('%s: all editions say the same, and all that it says', async (name) => {
    const path = readmeOf(name)
    const bytes = readFileSync(path)
    const { files, diagnostics } = await publish(
      { file: path, bytes },
      { editions: USUAL_EDITIONS },
      diskWorld(join(path, '..')),
    )
    expect(diagnostics.filter(isFault)).toEqual([])
    const kinds = new Set(
      diagnostics
        .filter(({ severity }) => severity === 'warning')
        .map(({ code, message }) => code + (code === 'syntax-unread' ? message : '')),
    )
    expect(kinds.size, [...kinds].join()).toBeLessThanOrEqual(FAULTY[name] ?? MOST_KINDS)

    const tree = files.find((file) => file.name.endsWith(TREE_FILE.suffix))!.bytes
    const editions = files.flatMap((file) => {
      const edition = editionOf(file.name)?.edition
      return edition ? [{ name: file.name, edition, read: async () => file.bytes }] : []
    })
    const checked = await checkFiles({ files: editions, tree })
    expect(checked.flatMap(({ differences }) => differences)).toEqual([])
    expect(checked.length).toBe(USUAL_EDITIONS.length)

    const html = files.find((file) => file.name.endsWith('.html'))!.bytes
    const shown = htmlWords(Buffer.from(html).toString())
    expect(missingWords(referenceWords(bytes.toString()), shown)).toEqual([])
  })
})
