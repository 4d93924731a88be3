import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../support/octavo.ts'
import { pdfEditions } from '../support/pdf-editions.ts'
import { tortureArticle } from '../support/torture.ts'
import { articles, buildPdfs } from './editions.ts'
import { isMissing } from './judges.ts'
import { judgePdfs, type ProfileVerdict } from './verapdf.ts'

/** The standards that each PDF declares, and how many rules veraPDF 1.28.2 has for them. */
const READING = { 'PDF/A-2A': 153, 'PDF/UA-1': 106 }
const PRESS = READING

const TEMPLATES = readdirSync(join(ROOT, 'templates'))
  .filter((name) => name.endsWith('.yaml') && name !== 'base.yaml')
  .map((name) => name.replace('.yaml', ''))

describe.skipIf(isMissing('java', 'verapdf'))('veraPDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-verapdf-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  let verdicts: ReadonlyMap<string, readonly ProfileVerdict[]>
  beforeAll(async () => {
    const paths: string[] = []
    for (const template of TEMPLATES) {
      const home = join(folder, template)
      paths.push(...(await buildPdfs(articles(), template, home)), ...(await buildTorture(template, home)))
    }
    verdicts = await judgePdfs(paths)
  }, 300_000)

  it.each(TEMPLATES)('finds nothing in the PDFs of template %s', (template) => {
    const judged = [...verdicts].filter(([path]) => path.startsWith(join(folder, template, '/')))
    expect(judged).toHaveLength(2 * (articles().length + 1))
    for (const [path, found] of judged) {
      const expected = path.endsWith('-print.pdf') ? PRESS : READING
      expect(
        found.flatMap(({ failures }) => failures),
        basename(path),
      ).toEqual([])
      const passed = Object.fromEntries(found.map(({ profile, passedRules }) => [profile, passedRules]))
      expect(passed, basename(path)).toEqual(expected)
    }
  })
})

async function buildTorture(template: string, folder: string): Promise<string[]> {
  const { reading, press } = await pdfEditions(tortureArticle(), template)
  const paths = [join(folder, 'torture.pdf'), join(folder, 'torture-print.pdf')] as const
  writeFileSync(paths[0], reading)
  writeFileSync(paths[1], press)
  return [...paths]
}
