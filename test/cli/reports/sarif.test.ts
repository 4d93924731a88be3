import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sarifOf } from '../../../src/cli/reports/sarif.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { octavo } from '../../support/octavo.ts'

const SOURCE = '# Sluice\n\n### Too deep\n\nWater.[^no]\n'

describe('octavo build --sarif', () => {
  it('leads to the line of the source, with a rule that explains itself and an address of its own', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'two words.md'), SOURCE)
    const env = { OCTAVO_DOCS: 'https://docs.example/octavo/' }
    const { stdout, stderr } = await octavo(['build', 'two words.md', '--to', 'html', '--sarif'], {
      cwd,
      env,
    })
    expect(stderr).toBe('')
    const [run] = JSON.parse(stdout).runs
    expect(run.tool.driver.rules).toMatchObject([
      {
        id: 'footnote-undefined',
        help: { text: expect.stringContaining('is never defined') },
        helpUri: 'https://docs.example/octavo/codes.md#footnote-undefined',
      },
      { id: 'heading-skipped' },
    ])
    expect(run.results).toMatchObject([
      { ruleId: 'heading-skipped', level: 'warning', locations: [at('two%20words.md', 3)] },
      { ruleId: 'footnote-undefined', level: 'warning', locations: [at('two%20words.md', 5, 7)] },
    ])
  })
})

describe('sarifOf', () => {
  it('leads from a finished file that differs to what the source says, and has both places', async () => {
    const [result] = await resultsOf('Water falls.\n', {
      path: 'out/word.html',
      differences: [difference(1)],
    })
    expect(result!.locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: 'word.md' }, region: REGION } },
    ])
    expect(result!.relatedLocations).toMatchObject([
      {
        physicalLocation: { artifactLocation: { uri: 'out/word.html' } },
        logicalLocations: [{ fullyQualifiedName: 'article/paragraph[1]' }],
      },
    ])
    expect(result!.message.text).toBe('the words differ; expected: falls')
  })

  it('has fingerprints that lines above do not change, and that tell likes apart', async () => {
    const files = (line: number) => ({
      path: 'out/word.html',
      differences: [difference(line), difference(line)],
    })
    const prints = async (source: string, line: number) =>
      (await resultsOf(source, files(line))).map(
        ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
      )
    const before = await prints('Water falls.\n', 1)
    expect(before[0]).toMatch(/^[0-9a-f]{16}:1$/)
    expect(before[1]).toBe(before[0]!.replace(':1', ':2'))
    expect(await prints('Above.\nWater falls.\n', 2)).toEqual(before)
    expect(await prints('Water rises.\n', 1)).not.toEqual(before)
  })

  it('names files from the root of what was checked out, and others by their address', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'a.md'), SOURCE)
    const uriIn = async (root: string) => {
      const env = { GITHUB_WORKSPACE: root }
      const { stdout } = await octavo(['build', 'a.md', '--to', 'html', '--sarif'], { cwd, env })
      return JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri
    }
    expect(await uriIn(join(cwd, '..'))).toMatch(/^[^/]+\/a\.md$/)
    expect(await uriIn(join(cwd, 'elsewhere'))).toMatch(/^file:\/\/\/.*\/a\.md$/)
  })
})

const REGION = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 13 }

function at(uri: string, startLine: number, startColumn = 1) {
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine, startColumn } } }
}

/** Of the twelve letters that are the given line, after others of seven. */
function difference(line: number) {
  const offset = (line - 1) * 7
  return {
    code: 'text-differs',
    edition: 'html',
    message: 'the words differ',
    expected: 'falls',
    place: 'article/paragraph[1]',
    position: {
      start: { line, column: 1, offset },
      end: { line, column: 13, offset: offset + 12 },
    },
  }
}

async function resultsOf(
  source: string,
  file: { path: string; differences: ReturnType<typeof difference>[] },
) {
  const builds = [{ input: 'word.md', folder: 'out', diagnostics: [], files: [file] }]
  const text = await sarifOf({ octavo: '1', exitCode: 4, builds }, new Map([['word.md', source]]))
  return JSON.parse(text).runs[0].results as {
    locations: object[]
    relatedLocations: object[]
    message: { text: string }
    partialFingerprints: { primaryLocationLineHash: string }
  }[]
}
