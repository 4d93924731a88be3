import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { EPUB_MUTATIONS } from '../proof/mutations/epub.ts'
import { folderOfFile } from '../support/folders.ts'
import { unzip } from '../support/unzip.ts'
import { askAce, askEpubCheck } from './epub-judges.ts'
import { describeWith } from './judges.ts'
import { type ScreenEditions, screenEditions } from './screens.ts'

/** One of them with a fault. It is judged after the others: a judge of many files must not have grown dull. */
async function spoil([first]: readonly ScreenEditions[], folder: string, fault: string): Promise<string> {
  const { mutate } = EPUB_MUTATIONS.find(({ name }) => name === fault)!
  const path = join(folder, 'spoilt.epub')
  writeFileSync(path, await mutate(readFileSync(first!.epub)))
  return path
}

// veraPDF brings what runs EPUBCheck on many files.
describeWith(['java', 'epubcheck', 'verapdf'], 'EPUBCheck', async () => {
  const editions = await screenEditions()
  const spoilt = await spoil(editions, folderOfFile(), 'modified twice')
  let reportOf: Awaited<ReturnType<typeof askEpubCheck>>
  beforeAll(async () => {
    reportOf = await askEpubCheck([...editions.map(({ epub }) => epub), spoilt])
  })

  const toldOf = (epub: string) =>
    reportOf(epub)
      .messages.map(
        ({ ID, severity, message, locations: [place] }) =>
          `${severity} ${ID} ${place?.path}:${place?.line} ${message}`,
      )
      .filter((line) => !/^(USAGE|INFO)/.test(line))

  it('has something to judge', () => {
    expect(editions.length).toBeGreaterThan(0)
  })

  it.each(editions)('finds nothing to say about $name', ({ epub }) => {
    const { checker } = reportOf(epub)
    expect(checker.checkerVersion).toMatch(/^5\./)
    expect(toldOf(epub)).toEqual([])
    expect(checker).toMatchObject({ nFatal: 0, nError: 0, nWarning: 0 })
  })

  it('finds the fault of a spoilt one', () => {
    expect(toldOf(spoilt)).toEqual([expect.stringMatching(/^ERROR RSC-005 .*dcterms:modified/)])
  })
})

describeWith(['chromium', 'ace'], 'Ace by DAISY', async () => {
  const editions = await screenEditions()
  const spoilt = await spoil(editions, folderOfFile(), 'no hazards')
  let reportOf: Awaited<ReturnType<typeof askAce>>
  beforeAll(async () => {
    reportOf = await askAce([...editions.map(({ epub }) => epub), spoilt])
  })

  const toldOf = (epub: string) =>
    reportOf(epub).assertions.flatMap(({ 'earl:testSubject': { url }, assertions: findings = [] }) =>
      findings.map(
        ({ 'earl:test': test, 'earl:result': { 'dct:description': what } }) =>
          `${test['earl:impact']} ${test['dct:title']} ${url}: ${what}`,
      ),
    )

  it.each(editions)('finds nothing to say about $name', ({ epub }) => {
    const { assertions, 'earl:result': result } = reportOf(epub)
    expect(toldOf(epub)).toEqual([])
    expect(result['earl:outcome']).toBe('pass')
    const documents = [...unzip(readFileSync(epub)).keys()].filter((name) => name.endsWith('.xhtml'))
    const judged = assertions.map(({ 'earl:testSubject': { url } }) => url)
    expect(documents.length).toBeGreaterThan(1)
    for (const document of documents)
      expect(
        judged.some((url) => document.endsWith(url)),
        `${document} was not judged`,
      ).toBe(true)
  })

  it('finds the fault of a spoilt one', () => {
    expect(toldOf(spoilt)).toEqual([expect.stringContaining('metadata-accessibilityhazard')])
  })
})
