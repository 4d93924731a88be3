import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import process from 'node:process'
import type { CheckedFile } from '../proof/index.ts'
import {
  JUDGED,
  JUDGES,
  type JudgeName,
  NoVerdict,
  type ProgramOutput,
  type Verdict,
} from '../proof/index.ts'
import { disagreements, parseVerdict } from '../proof/judges/index.ts'
import type { CheckedBuild, Unjudged } from './check-differences.ts'
import type { Progress } from './progress.ts'
import { runProgram } from './run-program.ts'

interface Command {
  readonly program: string
  /** What comes before the arguments. */
  readonly args: readonly string[]
}

/** How a judge is called; the file comes last. */
interface Call {
  /** As Homebrew, Debian and npm install it. */
  readonly program: string
  /** Names the judge's jar, which is run by Java and preferred to the program. */
  readonly jar?: string
  /** What `java` runs of the jar. */
  readonly run?: (jar: string) => readonly string[]
  readonly args: readonly string[]
  /** Where the output does not tell the version. */
  readonly version?: readonly string[]
}

const CALLS: Readonly<Record<JudgeName, Call>> = {
  veraPDF: {
    program: 'verapdf',
    jar: 'VERAPDF_JAR',
    run: (jar) => ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper'],
    // Flavour 0: every standard that the file itself names.
    args: ['--flavour', '0', '--format', 'json', '--maxfailuresdisplayed', '1'],
  },
  EPUBCheck: { program: 'epubcheck', jar: 'EPUBCHECK_JAR', args: ['--quiet', '--json', '-'] },
  Ace: { program: 'ace', args: ['--force', '--silent'] },
  'Nu Html Checker': { program: 'vnu', jar: 'VNU_JAR', args: ['--format', 'json', '--stdout'] },
  qpdf: { program: 'qpdf', args: ['--check'], version: ['--version'] },
}

/** Java's start costs more than its work; markup that nests deep needs the stack. */
const JAVA_FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m'] as const

const LIMITS = { milliseconds: 300_000, bytes: 64 * 1024 * 1024 } as const

export interface Judged {
  readonly builds: readonly CheckedBuild[]
  readonly unjudged: readonly Unjudged[]
}

/** Asks the judges that are installed about each file, and tells where they and the check disagree. */
export async function askJudges(builds: readonly CheckedBuild[], progress: Progress): Promise<Judged> {
  const editions = new Set<string>(builds.flatMap(({ files }) => files.map(({ edition }) => edition)))
  const needed = JUDGES.filter((judge) => JUDGED[judge].some((edition) => editions.has(edition)))
  const bench = needed.map((judge) => ({ judge, ...findJudge(judge) }))
  const unjudged: Unjudged[] = []
  for (const { judge, reason } of bench)
    if (reason !== undefined)
      unjudged.push({ code: 'judge-missing', judge, message: `not judged by ${judge}: ${reason}` })
  const judged: CheckedBuild[] = []
  for (const { folder, files } of builds) {
    const all: CheckedFile[] = []
    for (const file of files) {
      const asked = bench.filter(({ judge }) => (JUDGED[judge] as readonly string[]).includes(file.edition))
      const { verdicts, failed } = await judgeFile(join(folder, file.name), asked, progress)
      const told = verdicts.flatMap((verdict) => disagreements(verdict, file))
      all.push({ ...file, verdicts, differences: [...file.differences, ...told] })
      unjudged.push(...failed)
    }
    judged.push({ folder, files: all })
  }
  return { builds: judged, unjudged }
}

async function judgeFile(
  file: string,
  bench: readonly { readonly judge: JudgeName; readonly command?: Command }[],
  progress: Progress,
): Promise<{ verdicts: Verdict[]; failed: Unjudged[] }> {
  const verdicts: Verdict[] = []
  const failed: Unjudged[] = []
  for (const { judge, command } of bench) {
    if (!command) continue
    progress.stage(`asking ${judge}`)
    try {
      verdicts.push(await ask(judge, command, resolve(file)))
    } catch (error) {
      if (!(error instanceof NoVerdict)) throw error
      const message = `not judged by ${judge}: ${error.message}`
      failed.push({ code: 'judge-failed', judge, file, message })
    }
  }
  return { verdicts, failed }
}

/** The command, or the reason why there is none. */
export function findJudge(judge: JudgeName): { readonly command?: Command; readonly reason?: string } {
  const { program, jar, run = (path: string) => ['-jar', path] } = CALLS[judge]
  const jarPath = jar && process.env[jar]
  if (jarPath) {
    if (!isFile(jarPath)) return { reason: `${jar} names no file` }
    const java = onPath('java')
    if (!java) return { reason: `${jar} needs java, which is not on PATH` }
    return { command: { program: java, args: [...JAVA_FLAGS, ...run(resolve(jarPath))] } }
  }
  const path = onPath(program)
  if (path) return { command: { program: path, args: [] } }
  return { reason: `not found; ${jar ? `set ${jar} or ` : ''}put ${program} on PATH` }
}

/** Scripts of Windows (`.bat`, `.cmd`) need a shell and are passed over: there, the jars are run. */
function onPath(program: string): string | undefined {
  const name = process.platform === 'win32' ? `${program}.exe` : program
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return isFile(path)
  } catch {
    return false
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

async function ask(judge: JudgeName, { program, args }: Command, path: string): Promise<Verdict> {
  const call = CALLS[judge]
  const output = await runProgram(program, [...args, ...call.args, path], LIMITS)
  const verdict = read(judge, output)
  if (!call.version) return verdict
  const { stdout } = await runProgram(program, [...args, ...call.version], LIMITS)
  const version = /\d+(\.\d+)+/.exec(stdout)?.[0]
  return { ...verdict, ...(version !== undefined && { version }) }
}

/** Throws an `Error` that says why there is no verdict. */
function read(judge: JudgeName, output: ProgramOutput): Verdict {
  try {
    return parseVerdict(judge, output)
  } catch (error) {
    if (error instanceof NoVerdict) throw error
    const [line] = output.stderr.trim().split('\n')
    throw new NoVerdict(line ? line.slice(0, 300) : 'what it wrote cannot be read')
  }
}
