import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { code, importsOf } from './imports.ts'

/** What starts a process, opens a worker or draws a PDF. */
export const SLOW = ['node:child_process', 'node:worker_threads', 'pdfkit'] as const

/** What counts steps, and has to be there before the code that it counts is compiled. */
const COUNTER = 'test/support/steps.ts'

/** Paths of test files from the root of the project. */
export interface Tiers {
  /** They share a process: the code under test keeps no state between two calls. */
  readonly fast: readonly string[]
  /** As fast, in processes that count from their start. */
  readonly counted: readonly string[]
  readonly slow: readonly string[]
}

/**
 * Sorts test files by what they can reach: one from which imports, `import()` included, lead to a module of `SLOW` is slow. So no list
 * of them is kept; `forbid-slow.ts` sees to imports that are computed.
 */
export function tiersOf(files: ReadonlyMap<string, string>): Tiers {
  const graph = new Map([...files].map(([path, text]) => [path, targetsOf(path, text)]))
  const tests = [...files.keys()].filter((path) => path.endsWith('.test.ts')).sort()
  const [isSlow, isCounted] = [reaching(graph, SLOW), reaching(graph, [COUNTER])]
  const quick = tests.filter((path) => !isSlow.has(path))
  return {
    fast: quick.filter((path) => !isCounted.has(path)),
    counted: quick.filter((path) => isCounted.has(path)),
    slow: tests.filter((path) => isSlow.has(path)),
  }
}

/** The goals, and all from which a way leads to one of them. */
function reaching(
  graph: ReadonlyMap<string, readonly string[]>,
  goals: readonly string[],
): ReadonlySet<string> {
  const found = new Set(goals)
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const [path, targets] of graph) if (targets.some((target) => found.has(target))) found.add(path)
  }
  return found
}

/** The files of the project that tests consist of, by their paths from its root. */
export function projectFiles(): Map<string, string> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const paths = ['src', 'test'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts') && !path.includes('/node_modules/')),
  )
  return new Map(paths.map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]))
}

/** Paths of the files, and names of the packages, that are loaded with a file. */
function targetsOf(path: string, text: string): string[] {
  return importsOf(code(text))
    .filter(({ isType }) => !isType)
    .map(({ specifier }) =>
      specifier.startsWith('.') ? new URL(specifier, `file:///${path}`).pathname.slice(1) : specifier,
    )
}
