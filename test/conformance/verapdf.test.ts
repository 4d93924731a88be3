import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { diskWorld } from '../../src/cli/world.ts'
import { publish } from '../../src/pipeline/publish.ts'
import { ROOT } from '../support/folders.ts'
import { pdfEditions } from '../support/pdf-editions.ts'
import { tortureArticle } from '../support/torture.ts'
import { articles, buildAll, folderOfFile, inputsOf, TEMPLATES } from './editions.ts'
import { describeWith } from './judges.ts'
import { judgePdfs, type ProfileVerdict } from './verapdf.ts'

/** The standards that each PDF declares, and how many rules veraPDF 1.28.2 has for them. */
const READING = { 'PDF/A-2A': 153, 'PDF/UA-1': 106 }
const PRESS = READING

/** The same of a reading PDF of `--pdf-ua 2`. */
const READING_2 = { 'PDF/A-4': 109, 'PDF/UA-2 + Tagged PDF': 1723, 'WTPDF 1.0 Accessibility': 1719 }

describeWith(['java', 'verapdf'], 'veraPDF', () => {
  const folder = folderOfFile()

  const built = new Map<string, readonly string[]>()
  let verdicts: ReadonlyMap<string, readonly ProfileVerdict[]>
  beforeAll(async () => {
    for (const template of TEMPLATES) {
      const home = join(folder, template)
      mkdirSync(home)
      built.set(template, [...(await pdfsOf(template)), ...(await buildTorture(template, home))])
    }
    verdicts = await judgePdfs([
      ...[...built.values()].flat(),
      ...(await buildBadInputs(join(folder, 'bad'))),
    ])
  }, 900_000)

  it.each(TEMPLATES)('finds nothing in the PDFs of template %s', (template) => {
    const judged = [...verdicts].filter(([path]) => built.get(template)!.includes(path))
    expect(judged).toHaveLength(2 * (inputsOf(template).length + 1))
    expectNothing(judged)
  })

  it('finds nothing in what is built of bad input', () => {
    const judged = [...verdicts].filter(([path]) => path.startsWith(join(folder, 'bad', '/')))
    expect(judged.length).toBeGreaterThan(80)
    expectNothing(judged)
  })

  function expectNothing(judged: readonly (readonly [string, readonly ProfileVerdict[]])[]): void {
    for (const [path, found] of judged) {
      const expected = path.endsWith('-print.pdf') ? PRESS : READING
      expect(
        found.flatMap(({ failures }) => failures),
        path,
      ).toEqual([])
      const passed = Object.fromEntries(found.map(({ profile, passedRules }) => [profile, passedRules]))
      expect(passed, path).toEqual(expected)
    }
  }

  it.each(TEMPLATES)(
    'finds nothing in a reading PDF of --pdf-ua 2 of template %s',
    async (template) => {
      const paths = await pdfsOf(template, ['--pdf-ua', '2'])
      const reading = await judgePdfs(paths.filter((path) => !path.endsWith('-print.pdf')))
      expect(reading.size).toBe(inputsOf(template).length)
      for (const [path, found] of reading) {
        expect(
          found.flatMap(({ failures }) => failures),
          path,
        ).toEqual([])
        expect(Object.fromEntries(found.map(({ profile, passedRules }) => [profile, passedRules]))).toEqual(
          READING_2,
        )
      }
    },
    240_000,
  )

  it.each(['x-1a', 'none'])(
    'finds nothing in a press PDF of --pdf-x %s',
    async (standard) => {
      const paths = await pdfsOf('news', ['--pdf-x', standard])
      const press = await judgePdfs(paths.filter((path) => path.endsWith('-print.pdf')))
      expect(press.size).toBe(articles().length)
      for (const found of press.values()) {
        expect(found.flatMap(({ failures }) => failures)).toEqual([])
        expect(found.map(({ profile }) => profile)).toEqual(Object.keys(PRESS))
      }
    },
    120_000,
  )
})

/** Both PDFs of every article. */
async function pdfsOf(template: string, options: readonly string[] = []): Promise<string[]> {
  const built = await buildAll(inputsOf(template), template, options)
  return built.flatMap(({ pdf, print }) => [pdf, print])
}

async function buildTorture(template: string, folder: string): Promise<string[]> {
  const { reading, press } = await pdfEditions(tortureArticle(), template)
  const paths = [join(folder, 'torture.pdf'), join(folder, 'torture-print.pdf')] as const
  writeFileSync(paths[0], reading)
  writeFileSync(paths[1], press)
  return [...paths]
}

const FIXTURES = join(ROOT, 'test/fixtures/errors')
const FORMATS = { md: 'markdown', txt: 'text', html: 'html' } as const

/** Both PDFs of every input that provokes a message, where it is not refused. */
async function buildBadInputs(folder: string): Promise<string[]> {
  const paths: string[] = []
  for (const code of readdirSync(FIXTURES)) {
    const home = join(FIXTURES, code)
    const file = readdirSync(home).find((name) => name.startsWith('input.'))!
    const format = FORMATS[file.split('.').at(-1) as keyof typeof FORMATS]
    const input = { file, bytes: new Uint8Array(readFileSync(join(home, file))), format }
    const { files } = await publish(input, { editions: ['pdf', 'print'] }, diskWorld(home))
    mkdirSync(join(folder, code), { recursive: true })
    for (const { name, bytes } of files.filter(({ name }) => name.endsWith('.pdf'))) {
      paths.push(join(folder, code, name))
      writeFileSync(paths.at(-1)!, bytes)
    }
  }
  return paths
}
