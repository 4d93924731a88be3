import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { diskWorld } from '../../src/cli/world.ts'
import { publish } from '../../src/pipeline/publish.ts'
import { folderOfFile, ROOT } from '../support/folders.ts'
import { pdfEditions } from '../support/pdf-editions.ts'
import { tortureArticle } from '../support/torture.ts'
import { buildTree } from '../support/tree-editions.ts'
import { articles, buildAll, buildPdfs, type Editions, inputsOf, TEMPLATES } from './editions.ts'
import { describeWith } from './judges.ts'
import { judgePdfs, type ProfileVerdict } from './verapdf.ts'

/** The standards that each PDF declares, and how many rules veraPDF 1.28.2 has for them. */
const DECLARED = { 'PDF/A-2A': 153, 'PDF/UA-1': 106 }

/** The same of a reading PDF of `--pdf-ua 2`. */
const READING_2 = { 'PDF/A-4': 109, 'PDF/UA-2 + Tagged PDF': 1723, 'WTPDF 1.0 Accessibility': 1719 }

const PDF_X = ['x-1a', 'none'] as const

/** Looks whose articles have what those of others have not; tags know nothing else of a look. */
const TAGGED_2 = ['news', 'book', 'paper', 'photo', 'poems', 'programme', 'thesis', 'worksheet']

/**
 * The looks in which an article with all that a tree can hold is set: what it provokes are faults of tags, of which a look
 * knows columns, notes and chapters.
 */
const TORTURED: readonly string[] = ['news', 'book', 'handout', 'large-print', 'paper']

describeWith(['java', 'verapdf'], 'veraPDF', () => {
  const folder = folderOfFile()

  const groups = new Map<string, readonly string[]>()
  let verdicts: ReadonlyMap<string, readonly ProfileVerdict[]>
  // One run of Java for all: its start costs as much as the judgement of four articles.
  beforeAll(async () => {
    for (const template of TEMPLATES) {
      groups.set(template, pdfsOf(await buildPdfs(template)))
    }
    for (const template of TAGGED_2)
      groups.set(
        `${template} 2`,
        pdfsOf(await buildAll(inputsOf(template), template, ['--pdf-ua', '2', '--to', 'pdf'])),
      )
    for (const template of TORTURED)
      groups.set(`torture ${template}`, await buildTorture(template, join(folder, template)))
    groups.set('torture 2', [await buildTorture2(join(folder, 'torture-2.pdf'))])
    for (const standard of PDF_X)
      groups.set(standard, pdfsOf(await buildAll(articles(), 'news', ['--pdf-x', standard, '--to', 'print'])))
    groups.set('bad', await buildBadInputs(join(folder, 'bad')))
    verdicts = await judgePdfs([...new Set([...groups.values()].flat())])
  }, 900_000)

  it.each(TEMPLATES)('finds nothing in the PDFs of template %s', (template) => {
    expect(groups.get(template)).toHaveLength(2 * inputsOf(template).length)
    expectNothing(template)
  })

  it.each(TORTURED)('finds nothing in an article with every node, in template %s', (template) => {
    expectNothing(`torture ${template}`)
  })

  it('finds nothing in what is built of bad input', () => {
    expect(groups.get('bad')!.length).toBeGreaterThan(80)
    expectNothing('bad')
  })

  it.each(TAGGED_2)('finds nothing in a reading PDF of --pdf-ua 2 of template %s', (template) => {
    expect(groups.get(`${template} 2`)).toHaveLength(inputsOf(template).length)
    expectNothing(`${template} 2`, READING_2)
  })

  it('finds nothing in an article with every node, in a reading PDF of --pdf-ua 2', () => {
    expectNothing('torture 2', READING_2)
  })

  it.each(PDF_X)('finds nothing in a press PDF of --pdf-x %s', (standard) => {
    expect(groups.get(standard)).toHaveLength(articles().length)
    expectNothing(standard)
  })

  function expectNothing(group: string, expected: Readonly<Record<string, number>> = DECLARED): void {
    for (const path of groups.get(group)!) {
      const found = verdicts.get(path)!
      const failures = found.flatMap((verdict) => verdict.failures)
      expect(failures, path).toEqual([])
      const passed = Object.fromEntries(found.map(({ profile, passedRules }) => [profile, passedRules]))
      expect(passed, path).toEqual(expected)
    }
  }
})

/** Those that were asked for. */
function pdfsOf(built: readonly Editions[]): string[] {
  return built.flatMap(({ pdf, print }) => [pdf, print]).filter((path) => path !== undefined)
}

async function buildTorture(template: string, folder: string): Promise<string[]> {
  const { reading, press } = await pdfEditions(tortureArticle(), template)
  mkdirSync(folder)
  const paths = [join(folder, 'torture.pdf'), join(folder, 'torture-print.pdf')] as const
  writeFileSync(paths[0], reading)
  writeFileSync(paths[1], press)
  return [...paths]
}

async function buildTorture2(path: string): Promise<string> {
  const { files } = await buildTree(tortureArticle(), 'news', {}, '2')
  writeFileSync(path, files.pdf)
  return path
}

const FIXTURES = join(ROOT, 'test/fixtures/errors')
const FORMATS = { md: 'markdown', txt: 'text', html: 'html' } as const

/** The reading PDF of every input that provokes a message, where it is not refused: that for the press has the same tags. */
async function buildBadInputs(folder: string): Promise<string[]> {
  const paths: string[] = []
  for (const code of readdirSync(FIXTURES)) {
    const home = join(FIXTURES, code)
    const file = readdirSync(home).find((name) => name.startsWith('input.'))!
    const format = FORMATS[file.split('.').at(-1) as keyof typeof FORMATS]
    const input = { file, bytes: new Uint8Array(readFileSync(join(home, file))), format }
    const { files } = await publish(input, { editions: ['pdf'] }, diskWorld(home))
    mkdirSync(join(folder, code), { recursive: true })
    for (const { name, bytes } of files.filter(({ name }) => name.endsWith('.pdf'))) {
      paths.push(join(folder, code, name))
      writeFileSync(paths.at(-1)!, bytes)
    }
  }
  return paths
}
