import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, extname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { CheckedFile } from '../../src/proof/index.ts'
import { EPUB_MUTATIONS } from '../proof/mutations/epub.ts'
import { type Mutation, swap } from '../proof/mutations/mutation.ts'
import { PDF_MUTATIONS } from '../proof/mutations/pdf.ts'
import { octavo } from '../support/octavo.ts'
import { articles } from './editions.ts'
import { describeWith, pathOf } from './judges.ts'

const ALL = ['java', 'chromium', 'verapdf', 'epubcheck', 'nu', 'ace', 'qpdf'] as const

describeWith(ALL, 'octavo check --judges', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-judges-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  // npm installs Ace's command as such a link.
  chmodSync(pathOf('ace'), 0o755)
  symlinkSync(pathOf('ace'), join(bin, 'ace'))
  const env = {
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    VERAPDF_JAR: pathOf('verapdf'),
    EPUBCHECK_JAR: pathOf('epubcheck'),
    VNU_JAR: pathOf('nu'),
    PUPPETEER_EXECUTABLE_PATH: pathOf('chromium'),
  }
  const out = join(folder, 'out')
  const [article] = articles()
  const name = basename(article!, extname(article!))
  await octavo(['build', article!, '-o', out, '--quiet'])

  const withAce = { ...env, PATH: [bin, env.PATH].join(delimiter) }
  const check = async (path: string, judges: typeof env = withAce) => {
    const { status, stdout } = await octavo(['check', '--judges', '--json', path], { env: judges })
    const { builds, unjudged = [] } = JSON.parse(stdout)
    return { status, files: builds[0].files as CheckedFile[], unjudged }
  }

  it('asks them all, and agrees with them on a good build', async () => {
    const { status, files, unjudged } = await check(out)
    expect(unjudged).toEqual([])
    expect(files.flatMap(({ differences }) => differences)).toEqual([])
    expect(files.map(({ verdicts = [] }) => verdicts.map(({ judge }) => judge))).toEqual([
      ['Nu Html Checker'],
      ['EPUBCheck', 'Ace'],
      ['veraPDF', 'qpdf'],
      ['veraPDF', 'qpdf'],
    ])
    for (const { version, findings } of files.flatMap(({ verdicts = [] }) => verdicts)) {
      expect(version).toMatch(/^\d+\.\d+/)
      expect(findings).toEqual([])
    }
    expect(status).toBe(0)
  }, 180_000)

  /** Checks one corrupted file that has no tree beside it. */
  const corrupted = async (
    extension: string,
    mutations: readonly Mutation[],
    code: string,
    judges = withAce,
  ) => {
    const { edition, mutate } = mutations.find((mutation) => mutation.code === code)!
    expect(['pdf', 'epub']).toContain(edition)
    const built = readFileSync(join(out, `${name}${extension}`))
    const path = join(folder, `${code}${extension}`)
    writeFileSync(path, await mutate(built))
    const { status, files } = await check(path, judges)
    expect(status).toBe(4)
    return files[0]!
  }
  it('agrees with them on what is broken', async () => {
    const pdf = await corrupted('.pdf', PDF_MUTATIONS, 'pdf-not-marked')
    expect(pdf.verdicts?.[0]?.findings.map(({ rule }) => rule)).toEqual([
      'PDF/A-2A 6.7.2.2-1',
      'PDF/UA-1 6.2-1',
    ])
    expect(pdf.differences.map(({ code }) => code)).toEqual(['pdf-not-marked'])
    const epub = await corrupted('.epub', EPUB_MUTATIONS, 'epub-accessibility')
    expect(epub.verdicts?.find(({ judge }) => judge === 'Ace')?.findings).toMatchObject([
      { severity: 'error', rule: 'metadata-accessibilityhazard' },
    ])
    expect(epub.differences.map(({ code }) => code)).toEqual(['epub-accessibility'])
  }, 180_000)

  it('says where they find nothing', async () => {
    const packed = EPUB_MUTATIONS.filter(({ code }) => code === 'epub-mimetype').slice(1)
    // Ace starts a browser, and does not look at this.
    const { differences } = await corrupted('.epub', packed, 'epub-mimetype', env)
    expect(differences).toMatchObject([
      { code: 'epub-mimetype' },
      {
        code: 'judge-disagrees',
        message: expect.stringMatching(/^octavo check finds a fault that EPUBCheck \S+ does not$/),
        found: 'epub-mimetype',
      },
    ])
  }, 180_000)

  it('says where it finds nothing itself', async () => {
    const html = readFileSync(join(out, `${name}.html`), 'utf8')
    const path = join(folder, 'other.html')
    writeFileSync(path, swap(html, ['<p>', '<p></em>']))
    const { status, files } = await check(path)
    expect(files[0]!.differences).toMatchObject([
      {
        code: 'judge-disagrees',
        message: expect.stringMatching(/^Nu Html Checker \S+ finds a fault that octavo check does not$/),
        found: expect.stringMatching(/end tag.*em/i),
      },
    ])
    expect(status).toBe(4)
  }, 180_000)
})
