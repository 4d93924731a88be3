import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { explanationsOfFixtures } from '../src/cli/explanations.ts'
import { diskWorld } from '../src/cli/world.ts'
import { type Diagnostic, formatDiagnostic } from '../src/diagnostic.ts'
import type { Edition } from '../src/editions.ts'
import { Diagnostics } from '../src/pipeline/diagnostics.ts'
import { publish, readArticle, SOURCE_FORMATS } from '../src/pipeline/publish.ts'
import { CODES } from '../src/proof/model/index.ts'
import { placesOfCodes, type SourceCode } from './support/codes.ts'
import { codesPage } from './support/codes-page.ts'
import { expectGolden } from './support/golden.ts'

/** One folder a code: an input that provokes it, and all that is then said. */
const FIXTURES = fileURLToPath(new URL('fixtures/errors/', import.meta.url))

/** Codes that no input file can provoke, and the test that does. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'article-too-large': 'readers/shared/size.test.ts',
  'code-too-long': 'highlight/index.test.ts',
  'marks-too-many': 'transforms/shown-text.test.ts',
  'table-rows-short': 'readers/markdown/tables.test.ts',
  'images-unavailable': 'images/load-sharp.test.ts',
  'cover-as-drawing': 'images/load-sharp.test.ts',
  'citations-too-many': 'citations/cite.test.ts',
  'input-missing': 'cli/build.test.ts',
  'input-unreadable': 'cli/build.test.ts',
  'input-too-large': 'cli/build.test.ts',
  'book-key': 'pipeline/read-book.test.ts',
  'book-unreadable': 'pipeline/read-book.test.ts',
  'book-empty': 'pipeline/read-book.test.ts',
  'chapter-missing': 'pipeline/read-book.test.ts',
  'chapter-twice': 'pipeline/read-book.test.ts',
  'chapter-draft': 'pipeline/read-book.test.ts',
  'include-left-out': 'pipeline/read-book.test.ts',
  'output-collision': 'cli/build.test.ts',
  'output-is-input': 'cli/build.test.ts',
  'output-not-writable': 'cli/build.test.ts',
  'output-foreign': 'cli/output/index.test.ts',
  'output-busy': 'cli/output/index.test.ts',
  'output-name-too-long': 'cli/output/index.test.ts',
  'output-unfinished': 'cli/output/index.test.ts',
  'output-name-unportable': 'cli/output/portable-name.test.ts',
  'internal-error': 'cli/build.test.ts',
  'too-deep': 'cli/failure.test.ts',
  'too-large': 'cli/failure.test.ts',
  'folder-gone': 'cli/failure.test.ts',
  'too-many-open': 'cli/failure.test.ts',
  'install-incomplete': 'cli/failure.test.ts',
  'output-exists': 'cli/repair.test.ts',
  'repair-not-text': 'cli/repair.test.ts',
  'accept-unmatched': 'cli/repair.test.ts',
  'check-missing': 'cli/check.test.ts',
  'check-nothing': 'cli/check.test.ts',
  'check-unknown-file': 'cli/check.test.ts',
  'check-unreadable': 'cli/check.test.ts',
  'docx-unread': 'readers/docx/index.test.ts',
  'docx-unreadable': 'readers/docx/index.test.ts',
  'odt-unread': 'readers/odt/index.test.ts',
  'odt-unreadable': 'readers/odt/index.test.ts',
  'notebook-unread': 'readers/notebook/index.test.ts',
  'notebook-unreadable': 'readers/notebook/index.test.ts',
  'format-unread': 'readers/unread.test.ts',
  'lang-unknown': 'readers/language/index.test.ts',
  'link-too-long': 'transforms/link-addresses.test.ts',
  'table-spans-left-out': 'transforms/even-tables.test.ts',
  'page-rule': 'cli/pages.test.ts',
  'page-references-unsettled': 'typeset/flow/page-references.test.ts',
  'plugin-failed': 'cli/plugins.test.ts',
  'plugin-missing': 'cli/plugins.test.ts',
  'plugin-tree': 'cli/plugins.test.ts',
  'plugin-wrong': 'cli/plugins.test.ts',
  'plugins-untrusted': 'cli/plugins.test.ts',
  'judge-missing': 'cli/judges.test.ts',
  'judge-failed': 'cli/judges.test.ts',
  'judge-disagrees': 'cli/judges.test.ts',
}

/** Codes of one edition alone. */
const EDITION_OF: Readonly<Record<string, Edition>> = {
  'cover-left-out': 'epub',
  'direction-unset': 'pdf',
  'glyph-missing': 'pdf',
  'formula-too-wide': 'pdf',
}

const EXTENSIONS = {
  markdown: 'md',
  text: 'txt',
  html: 'html',
  docx: 'docx',
  odt: 'odt',
  notebook: 'ipynb',
} as const

/** Whether reading and transforming tell a code; if not, it takes a whole build. */
const isEarly = ({ path }: SourceCode): boolean => /^(readers|checks|transforms)\b/.test(path)

async function diagnose(code: string, isEarly: boolean): Promise<string> {
  const folder = join(FIXTURES, code)
  const format = SOURCE_FORMATS.find((format) => existsSync(join(folder, `input.${EXTENSIONS[format]}`)))
  if (!format) throw new Error(`test/fixtures/errors/${code} has no input`)
  const name = `input.${EXTENSIONS[format]}`
  const input = { file: name, bytes: new Uint8Array(readFileSync(join(folder, name))) }
  if (!isEarly) {
    const edition = EDITION_OF[code] ?? (/^(press|image-resolution|image-ink)-/.test(code) ? 'print' : 'html')
    const { diagnostics, sources } = await publish(input, { editions: [edition] }, diskWorld(folder))
    return show(diagnostics, sources)
  }
  const diagnostics = new Diagnostics(name)
  try {
    const { text } = diagnostics.take(await readArticle(input))
    diagnostics.sources.set(name, text)
  } catch (error) {
    diagnostics.refuse(error)
  }
  return show(diagnostics.inSourceOrder(), diagnostics.sources)
}

function show(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): string {
  return `${diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, sources.get(diagnostic.file))).join('\n')}\n`
}

const codes = placesOfCodes()
const folders = readdirSync(FIXTURES)

describe('every diagnostic', () => {
  it('has a fixture, or a reason why it cannot have one', () => {
    // What a check tells of finished files has its fixtures in the mutation bench, which holds itself to all of its codes.
    const wanted = [...new Set(codes.map(({ code }) => code))]
      .filter((code) => !(code in ELSEWHERE) && !(code in CODES))
      .sort()
    expect(wanted.length).toBeGreaterThan(20)
    expect(wanted.filter((code) => !folders.includes(code))).toEqual([])
  })

  it.each(Object.entries(ELSEWHERE))('%s is tested in %s', (code, file) => {
    expect(codes.map((one) => one.code)).toContain(code)
    expect(readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')).toContain(code)
  })

  it.each(folders)('%s', async (code) => {
    const uses = codes.filter((one) => one.code === code)
    expect(uses, `no file of src says code: '${code}'`).not.toEqual([])
    const shown = await diagnose(code, uses.every(isEarly))
    expect(shown).toContain(`[${code}]`)
    expectGolden(`fixtures/errors/${code}/expected.txt`, shown)
  })

  it('stands in docs/codes.md', async () => {
    const page = codesPage(await explanationsOfFixtures(), Object.keys(ELSEWHERE), CODES)
    expectGolden('../docs/codes.md', page)
  })
})
