import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unzip } from '../support/unzip.ts'
import { ask, describeWith, JAVA_FLAGS, pathOf } from './judges.ts'
import { screenEditions } from './screens.ts'

interface EpubCheckReport {
  readonly checker: { nFatal: number; nError: number; nWarning: number; checkerVersion: string }
  readonly messages: readonly {
    ID: string
    severity: string
    message: string
    locations: readonly { path: string; line: number }[]
  }[]
}

describeWith(['java', 'epubcheck'], 'EPUBCheck', async () => {
  const editions = await screenEditions()

  it('has something to judge', () => {
    expect(editions.length).toBeGreaterThan(0)
  })

  it.each(editions)(
    'finds nothing to say about $name',
    async ({ epub }) => {
      const report = `${epub}.json`
      await ask(pathOf('java'), [
        ...JAVA_FLAGS,
        '-jar',
        pathOf('epubcheck'),
        epub,
        '--quiet',
        '--json',
        report,
      ])
      const { checker, messages } = JSON.parse(readFileSync(report, 'utf8')) as EpubCheckReport
      expect(checker.checkerVersion).toMatch(/^5\./)
      const told = messages.map(
        ({ ID, severity, message, locations: [place] }) =>
          `${severity} ${ID} ${place?.path}:${place?.line} ${message}`,
      )
      expect(told.filter((line) => !/^(USAGE|INFO)/.test(line))).toEqual([])
      expect(checker).toMatchObject({ nFatal: 0, nError: 0, nWarning: 0 })
    },
    120_000,
  )
})

interface AceReport {
  readonly 'earl:result': { 'earl:outcome': string }
  readonly assertions: readonly {
    'earl:testSubject': { url: string }
    'earl:result': { 'earl:outcome': string }
    assertions?: readonly {
      'earl:test': { 'dct:title': string; 'earl:impact': string }
      'earl:result': { 'dct:description': string }
    }[]
  }[]
}

describeWith(['chromium', 'ace'], 'Ace by DAISY', async () => {
  const editions = await screenEditions()

  it.each(editions)(
    'finds nothing to say about $name',
    async ({ epub }) => {
      const folder = `${epub}.ace`
      const env = { PUPPETEER_EXECUTABLE_PATH: pathOf('chromium'), ACE_TIMEOUT_INITIAL: '60000' }
      const args = [pathOf('ace'), '--force', '--silent', '--outdir', folder, epub]
      const { stderr } = await ask(process.execPath, args, env)
      expect(stderr).toBe('')
      const { assertions, 'earl:result': result } = JSON.parse(
        readFileSync(join(folder, 'report.json'), 'utf8'),
      ) as AceReport
      const told = assertions.flatMap(({ 'earl:testSubject': { url }, assertions: findings = [] }) =>
        findings.map(
          ({ 'earl:test': test, 'earl:result': { 'dct:description': what } }) =>
            `${test['earl:impact']} ${test['dct:title']} ${url}: ${what}`,
        ),
      )
      expect(told).toEqual([])
      expect(result['earl:outcome']).toBe('pass')
      const documents = [...unzip(readFileSync(epub)).keys()].filter((name) => name.endsWith('.xhtml'))
      const judged = assertions.map(({ 'earl:testSubject': { url } }) => url)
      expect(documents.length).toBeGreaterThan(1)
      for (const document of documents)
        expect(
          judged.some((url) => document.endsWith(url)),
          `${document} was not judged`,
        ).toBe(true)
    },
    120_000,
  )
})
