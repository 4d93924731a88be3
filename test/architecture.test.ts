import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { breaches, type SourceFile } from './support/floors.ts'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))

function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${SRC}${path}`, 'utf8') }))
}

describe('the house', () => {
  it('keeps its floors', () => {
    const files = sourceFiles()
    expect(files.length).toBeGreaterThan(40)
    expect(breaches(files)).toEqual([])
  })
})

describe('the check itself', () => {
  const judge = (path: string, text: string) => breaches([{ path, text }])

  it.each([
    ['ast/nodes.ts', "import { Refusal } from '../diagnostic.ts'"],
    ['ast/nodes.ts', "import type { Root } from 'mdast'"],
    ['ast/nodes.ts', "import { createHash } from 'node:crypto'"],
    ['readers/html.ts', "import { typeset } from '../typeset/index.ts'"],
    ['readers/html.ts', "import { transform } from '../transforms/index.ts'"],
    ['readers/html.ts', "import { readFile } from 'node:fs/promises'"],
    ['readers/html.ts', "export { readFileSync } from 'fs'"],
    ['typeset/lines.ts', "import { loadFonts } from '../fonts/load.ts'"],
    ['typeset/lines.ts', "import PDFDocument from 'pdfkit'"],
    ['typeset/lines.ts', "const hb = await import('harfbuzzjs')"],
    ['typeset/lines.ts', "const require = createRequire(x)\nrequire('sharp')"],
    ['renderers/html/index.ts', "import { renderPdf } from '../../publish.ts'"],
    ['renderers/html/index.ts', "import sharp from 'sharp'"],
    ['renderers/html/index.ts', "import PDFDocument from 'pdfkit'"],
    ['publish.ts', "import { build } from './cli/build.ts'"],
    ['publish.ts', "import process from 'node:process'"],
    ['publish.ts', "import leftPad from 'left-pad'"],
    ['publish.ts', 'const place = process.cwd()'],
    ['publish.ts', 'const now = new Date()'],
    ['publish.ts', 'const now = Date.now()'],
    ['publish.ts', 'const dice = Math.random()'],
    ['publish.ts', "await fetch('https://example.org')"],
    ['publish.ts', "console.log('here')"],
    ['attic/box.ts', "import type { Node } from '../ast/nodes.ts'"],
  ])('sees the breach in %s: %s', (path, text) => {
    expect(judge(path, text)).toHaveLength(1)
  })

  it.each([
    ['renderers/pdf/index.ts', "import type { FontLibrary } from '../../fonts/library.ts'"],
    ['renderers/epub/index.ts', "import { elements } from '../html/elements.ts'"],
    ['publish.ts', "const { typeset } = await import('./typeset/index.ts')"],
    ['publish.ts', "const date = new Date('1980-01-01')"],
    ['publish.ts', "// import fs from 'node:fs'\n/** process.cwd() */"],
    ['cli/main.ts', "import process from 'node:process'\nprocess.exitCode = 1"],
  ])('lets %s pass: %s', (path, text) => {
    expect(judge(path, text)).toEqual([])
  })

  it('sees a circle', () => {
    const files = [
      { path: 'ast/a.ts', text: "import { b } from './b.ts'" },
      { path: 'ast/b.ts', text: "import {\n  c,\n} from './c.ts'" },
      { path: 'ast/c.ts', text: "import { a } from './a.ts'" },
    ]
    expect(breaches(files)).toEqual(['ast/a.ts → ast/b.ts → ast/c.ts → ast/a.ts is a circle'])
  })
})
