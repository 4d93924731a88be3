import { parse } from 'yaml'
import type { Position } from '../../ast/index.ts'
import { locateIn } from '../shared/index.ts'

/** Bytes of a file in which its front matter ends. */
const HEAD = 64 * 1024

/** The plugins that an article or the plan of a book names. */
export interface NamedPlugins {
  /** Relative to its folder. */
  readonly paths: readonly string[]
  /** Of the key that names them. */
  readonly position: Position
}

/** What stands under `plugins`; nothing where nothing does. */
export function namedPlugins(file: string, bytes: Uint8Array): NamedPlugins | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD))
  const isPlan = /(?:^|[/\\])octavo\.ya?ml$/.test(file)
  const yaml = isPlan ? head : /^---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$/ms.exec(head)?.[1]
  const key = /^plugins(?=[ \t]*:)/m.exec(yaml ?? '')
  if (yaml === undefined || !key) return undefined
  const from = (isPlan ? 0 : head.indexOf('\n') + 1) + key.index
  const paths = pathsIn(yaml)
  return paths.length === 0 ? undefined : { paths, position: locateIn(head)(from, from + key[0].length) }
}

function pathsIn(yaml: string): string[] {
  try {
    const said: unknown = parse(yaml, { maxAliasCount: 0 })?.plugins
    return [said].flat().filter((path) => typeof path === 'string')
  } catch {
    // What is wrong with it is told where it is read.
    return []
  }
}
