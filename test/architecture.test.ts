import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { breaches, type SourceFile } from './support/floors.ts'
import { homeless } from './support/mirror.ts'
import { projectFiles } from './support/tiers.ts'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
const TEST = fileURLToPath(new URL('./', import.meta.url))

function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${SRC}${path}`, 'utf8') }))
}

describe('the house', () => {
  it('keeps its floors', () => {
    const files = sourceFiles()
    expect(files.length).toBeGreaterThan(300)
    expect(breaches(files)).toEqual([])
  })

  it('says at every door what goes in and what comes out', () => {
    const doors = sourceFiles().filter(({ path }) => /(?:^|\/)index\.ts$/.test(path))
    expect(doors.length).toBeGreaterThan(40)
    expect(doors.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path)).toEqual([])
  })

  it('has no file that takes more than a few screens', () => {
    const long = sourceFiles().filter(({ text }) => text.split('\n').length > 351)
    expect(long.map(({ path }) => path)).toEqual([])
  })
})

describe('the tests', () => {
  it('lie where the files lie that they test', () => {
    const files = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
    const sources = files(SRC)
    const own = files(TEST).filter((path) => !path.includes('node_modules/'))
    expect(homeless(own, sources)).toEqual([])
    expect(homeless([...own, 'typeset/gone.test.ts'], sources)).toHaveLength(1)
  })

  it('look at no clock', () => {
    const clock = /\b(?:performance|Date)\.now\b|\bhrtime\b|\b(?:cpu|resource)Usage\b/
    const tests = [...projectFiles()].filter(
      ([path]) => path.startsWith('test/') && path !== 'test/architecture.test.ts',
    )
    expect(tests.filter(([, text]) => clock.test(text)).map(([path]) => path)).toEqual([])
    expect(clock.test('const start = performance.now()')).toBe(true)
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
    ['readers/html/index.ts', "import { decode } from '../shared/decode.ts'"],
    ['renderers/pdf/index.ts', "import type { Page } from '../../typeset/model/page.ts'"],
    ['typeset/model/page.ts', "import type { Item } from '../text/index.ts'"],
    ['typeset/lines/break-lines.ts', "import { setSection } from '../flow/index.ts'"],
    ['readers/html.ts', "import { readFile } from 'node:fs/promises'"],
    ['readers/html.ts', "export { readFileSync } from 'fs'"],
    ['typeset/lines.ts', "import { loadFonts } from '../fonts/index.ts'"],
    ['typeset/lines.ts', "import PDFDocument from 'pdfkit'"],
    ['typeset/lines.ts', "const hb = await import('harfbuzzjs')"],
    ['typeset/lines.ts', "const require = createRequire(x)\nrequire('sharp')"],
    ['renderers/html/index.ts', "import { renderPdf } from '../../pipeline/index.ts'"],
    ['renderers/html/index.ts', "import sharp from 'sharp'"],
    ['renderers/html/index.ts', "import PDFDocument from 'pdfkit'"],
    ['pipeline/publish.ts', "import { build } from '../cli/index.ts'"],
    ['pipeline/publish.ts', "import process from 'node:process'"],
    ['pipeline/publish.ts', "import leftPad from 'left-pad'"],
    ['pipeline/publish.ts', 'const place = process.cwd()'],
    ['pipeline/publish.ts', 'const now = new Date()'],
    ['pipeline/publish.ts', 'const now = Date.now()'],
    ['pipeline/publish.ts', 'const dice = Math.random()'],
    ['pipeline/publish.ts', "await fetch('https://example.org')"],
    ['pipeline/publish.ts', "console.log('here')"],
    ['attic/box.ts', "import type { Node } from '../ast/index.ts'"],
  ])('sees the breach in %s: %s', (path, text) => {
    expect(judge(path, text)).toHaveLength(1)
  })

  it.each([
    ['renderers/pdf/index.ts', "import type { FontLibrary } from '../../fonts/index.ts'"],
    ['renderers/screen/epub/index.ts', "import { elements } from '../elements/index.ts'"],
    ['pipeline/publish.ts', "const { typeset } = await import('../typeset/index.ts')"],
    ['pipeline/publish.ts', "const date = new Date('1980-01-01')"],
    ['pipeline/publish.ts', "// import fs from 'node:fs'\n/** process.cwd() */"],
    ['cli/program.ts', "import process from 'node:process'\nprocess.exitCode = 1"],
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

  it('sees a circle of types', () => {
    const files = [
      { path: 'ast/a.ts', text: "import type { B } from './b.ts'" },
      { path: 'ast/b.ts', text: "export type { A } from './a.ts'" },
    ]
    expect(breaches(files)).toEqual(['ast/a.ts → ast/b.ts → ast/a.ts is a circle'])
  })
})
