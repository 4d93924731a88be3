import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { code, importsOf } from './imports.ts'

/** What starts a process, opens a worker or draws a PDF. */
export const SLOW = ['node:child_process', 'node:worker_threads', 'pdfkit'] as const

/** Paths of test files from the root of the project. */
export interface Tiers {
  readonly fast: readonly string[]
  readonly slow: readonly string[]
}

/**
 * Sorts test files by what they can reach: one from which imports, `import()` included, lead to a module of `SLOW` is slow. So no list
 * of them is kept; `forbid-slow.ts` sees to imports that are computed.
 */
export function tiersOf(files: ReadonlyMap<string, string>): Tiers {
  const graph = new Map([...files].map(([path, text]) => [path, targetsOf(path, text)]))
  const slow = new Set<string>(SLOW)
  for (let size = 0; size < slow.size; ) {
    size = slow.size
    for (const [path, targets] of graph) if (targets.some((target) => slow.has(target))) slow.add(path)
  }
  const tests = [...files.keys()].filter((path) => path.endsWith('.test.ts')).sort()
  return { fast: tests.filter((path) => !slow.has(path)), slow: tests.filter((path) => slow.has(path)) }
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
