import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { articles, buildAll } from './editions.ts'
import { ask, describeWith, JAVA_FLAGS, pathOf } from './judges.ts'

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
  const editions = await buildAll(articles())

  it('has something to judge', () => {
    expect(editions.length).toBeGreaterThan(0)
  })

  it.each(editions)(
    'finds nothing to say about $name.epub',
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
