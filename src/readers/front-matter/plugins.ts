import { parse } from 'yaml'

/** Bytes of a file in which its front matter ends. */
const HEAD = 64 * 1024

/** Paths of the plugins that an article or the plan of a book names under `plugins`, relative to its folder. */
export function namedPlugins(file: string, bytes: Uint8Array): string[] {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD))
  if (!/^plugins[ \t]*:/m.test(head)) return []
  const isPlan = /(?:^|[/\\])octavo\.ya?ml$/.test(file)
  const yaml = isPlan ? head : /^---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$/ms.exec(head)?.[1]
  return yaml === undefined ? [] : pathsIn(yaml)
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
