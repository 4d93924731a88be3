import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { builtFolder, removeBuilt } from '../support/built-folder.ts'
import { ace, CLEAN, epubCheck, type JudgeOutput, MISSING_ALT, veraPdf } from '../support/judge-outputs.ts'
import { octavo } from '../support/octavo.ts'

const ARTICLE = '---\ntitle: A Short Word\nlang: en\n---\n\nA word.\n'

let folder: string
beforeEach(async () => {
  folder = await builtFolder(ARTICLE)
  mkdirSync(join(folder, 'bin'))
})
afterAll(removeBuilt)

/** Puts a program on PATH that writes what a judge would, and notes how it was called. */
function install(program: string, { status, stdout, stderr }: JudgeOutput): void {
  const path = join(folder, 'bin', program)
  const lines = [
    `#!${process.execPath}`,
    `require('node:fs').appendFileSync(${JSON.stringify(`${path}.calls`)}, JSON.stringify(process.argv.slice(2)) + '\\n')`,
    `process.stderr.write(${JSON.stringify(stderr)})`,
    `process.stdout.write(${JSON.stringify(stdout)}, () => process.exit(${status}))`,
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  chmodSync(path, 0o755)
}

const callsOf = (program: string): string[][] =>
  readFileSync(join(folder, 'bin', `${program}.calls`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const check = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  octavo(['check', '--judges', ...args], { cwd: folder, env: { PATH: join(folder, 'bin'), ...env } })

describe('octavo check --judges', () => {
  it('says in a line each which judges are not there, and goes on: judge-missing', async () => {
    const { status, stdout, stderr } = await check(['out'])
    expect(stderr).toContain(
      'not judged by veraPDF: not found; set VERAPDF_JAR or put verapdf on PATH [judge-missing]\n',
    )
    expect(stderr).toContain('not judged by Ace: not found; put ace on PATH [judge-missing]\n')
    expect(stderr.match(/judge-missing/g)).toHaveLength(5)
    expect(stdout).toContain('no difference')
    expect(status).toBe(0)
  })

  it('tells only of judges of what is checked, and of none under --quiet', async () => {
    const { stderr } = await check(['out/word.html'])
    expect(stderr.match(/not judged by [^:]*/g)).toEqual(['not judged by Nu Html Checker'])
    expect(await check(['--quiet', 'out'])).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('says why a jar cannot be run', async () => {
    const gone = await check(['out/word.pdf'], { VERAPDF_JAR: join(folder, 'gone.jar') })
    expect(gone.stderr).toContain('not judged by veraPDF: VERAPDF_JAR names no file')
    const noJava = await check(['out/word.pdf'], { VERAPDF_JAR: join(folder, 'word.md') })
    expect(noJava.stderr).toContain('not judged by veraPDF: VERAPDF_JAR needs java, which is not on PATH')
  })

  it('asks each judge about its files, and tells versions and rules', async () => {
    install('verapdf', CLEAN.veraPDF)
    install('epubcheck', CLEAN.EPUBCheck)
    const { status, stdout } = await check(['out'])
    expect(stdout.match(/veraPDF 1\.28\.2: nothing found, 259 rules applied/g)).toHaveLength(2)
    expect(stdout).toContain('EPUBCheck 5.3.0: nothing found')
    expect(status).toBe(0)
    expect(callsOf('verapdf').map((args) => args.at(-1))).toEqual([
      join(folder, 'out/word.pdf'),
      join(folder, 'out/word-print.pdf'),
    ])
  })

  it('runs a jar by Java, which is preferred to the program', async () => {
    install('java', CLEAN.veraPDF)
    install('verapdf', veraPdf(MISSING_ALT))
    const { status } = await check(['out/word.pdf'], { VERAPDF_JAR: join(folder, 'word.md') })
    expect(status).toBe(0)
    expect(callsOf('java')[0]).toContain('org.verapdf.apps.GreenfieldCliWrapper')
    expect(existsSync(join(folder, 'bin/verapdf.calls'))).toBe(false)
  })

  it('exits with 4 where a judge finds an error, and tells both sides: judge-disagrees', async () => {
    install('verapdf', veraPdf(MISSING_ALT))
    const { status, stdout, stderr } = await check(['out/word.pdf'])
    expect(stdout).toContain('veraPDF 1.28.2: 1 error, 259 rules applied')
    expect(stdout).toContain('PDF/UA-1 7.7-1: A Formula has no Alt, at root/page[3] (2 times)')
    expect(stderr).toContain(
      'veraPDF 1.28.2 finds a fault that octavo check does not, at root/page[3]; ' +
        'expected: nothing found by octavo check; found: PDF/UA-1 7.7-1: A Formula has no Alt [judge-disagrees]',
    )
    expect(status).toBe(4)
  })

  it('tells of a judge that crashes or says nothing, and believes the others: judge-failed', async () => {
    install('epubcheck', { status: 1, stdout: '', stderr: 'java.lang.OutOfMemoryError: Java heap space\n' })
    install('ace', ace(['heading-order', 'Heading order invalid']))
    const { status, stdout, stderr } = await check(['--quiet', 'out/word.epub'])
    expect(stderr).toContain(
      'out/word.epub: warning: not judged by EPUBCheck: java.lang.OutOfMemoryError: Java heap space [judge-failed]',
    )
    expect(stderr).toContain('Ace 1.4.6 finds a fault that octavo check does not')
    expect(stdout).toBe('')
    expect(status).toBe(4)
  })

  it('is not failed by a judge that has failed', async () => {
    install('epubcheck', { status: 1, stdout: 'no JSON', stderr: '' })
    const { status, stderr } = await check(['out/word.epub'])
    expect(stderr).toContain('what it wrote cannot be read [judge-failed]')
    expect(status).toBe(0)
  })

  it('shows people the first findings, and counts the rest', async () => {
    const words = ['one', 'two', 'three', 'four', 'five']
    install('epubcheck', epubCheck(...words.map((word) => ['ERROR', 'RSC-005', word] as const)))
    const { stdout } = await check(['out/word.epub'])
    expect(stdout).toContain('EPUBCheck 5.3.0: 5 errors')
    expect(stdout).toContain('RSC-005: three')
    expect(stdout).not.toContain('RSC-005: four')
    expect(stdout).toContain('and 2 more')
  })

  it('prints verdicts as JSON, and each judge as a run in SARIF', async () => {
    install('verapdf', veraPdf(MISSING_ALT))
    const { exitCode, builds, unjudged } = JSON.parse((await check(['--json', 'out/word.pdf'])).stdout)
    expect(exitCode).toBe(4)
    expect(builds[0].files[0].verdicts).toMatchObject([
      { judge: 'veraPDF', version: '1.28.2', rules: 259, errors: 1, findings: [{ rule: 'PDF/UA-1 7.7-1' }] },
    ])
    expect(builds[0].files[0].differences).toMatchObject([{ code: 'judge-disagrees', edition: 'pdf' }])
    expect(unjudged).toMatchObject([{ code: 'judge-missing', judge: 'qpdf' }])
    const { runs } = JSON.parse((await check(['--sarif', 'out/word.pdf'])).stdout)
    expect(runs).toMatchObject([
      {
        invocations: [{ toolExecutionNotifications: [{ level: 'note' }] }],
        results: [{ ruleId: 'judge-disagrees' }],
      },
      {
        tool: { driver: { name: 'veraPDF', version: '1.28.2' } },
        results: [{ ruleId: 'PDF/UA-1 7.7-1', level: 'error' }],
      },
    ])
  })

  it('asks nobody without --judges', async () => {
    install('verapdf', veraPdf(MISSING_ALT))
    const env = { PATH: join(folder, 'bin') }
    const { status, stderr } = await octavo(['check', 'out'], { cwd: folder, env })
    expect(stderr).not.toContain('judge')
    expect(status).toBe(0)
  })
})
