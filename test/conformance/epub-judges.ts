import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ask, JAVA_FLAGS, pathOf } from './judges.ts'

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

interface EpubCheckReport {
  readonly checker: { nFatal: number; nError: number; nWarning: number; checkerVersion: string }
  readonly messages: readonly {
    ID: string
    severity: string
    message: string
    locations: readonly { path: string; line: number }[]
  }[]
}

/** What EPUBCheck says of each file, all in one run of Java. Reports stand beside the files. */
export async function askEpubCheck(epubs: readonly string[]): Promise<(epub: string) => EpubCheckReport> {
  const rhino = ['-cp', pathOf('verapdf'), 'org.mozilla.javascript.tools.shell.Main', '-version', '200']
  const script = [fileOf('epubcheck.js'), pathOf('epubcheck')]
  const { status, stderr } = await ask(pathOf('java'), [...JAVA_FLAGS, ...rhino, ...script, ...epubs])
  if (status !== 0) throw new Error(`EPUBCheck is not well: ${stderr}`)
  return (epub) => JSON.parse(readFileSync(`${epub}.json`, 'utf8')) as EpubCheckReport
}

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

/** What Ace says of each file, all in one browser. Reports stand beside the files. */
export async function askAce(epubs: readonly string[]): Promise<(epub: string) => AceReport> {
  const env = { PUPPETEER_EXECUTABLE_PATH: pathOf('chromium'), ACE_TIMEOUT_INITIAL: '60000' }
  const { status, stderr } = await ask(process.execPath, [fileOf('ace.js'), ...epubs], env)
  if (status !== 0 || stderr !== '') throw new Error(`Ace is not well: ${stderr}`)
  return (epub) => JSON.parse(readFileSync(join(`${epub}.ace`, 'report.json'), 'utf8')) as AceReport
}
