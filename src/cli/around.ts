import { dirname, join, relative, sep } from 'node:path'
import { type Around, baseName } from '../pipeline/index.ts'
import { bookName } from './book.ts'
import { inputName } from './input.ts'
import { outputFolder } from './output/index.ts'

/** What the build of `name` knows of the other inputs: where they lie, and where their editions go. */
export function aroundOf(
  name: string,
  inputs: readonly string[],
  { output, baseUrl }: { readonly output?: string; readonly baseUrl?: string },
): Around {
  const editionsOf = (input: string) => {
    const file = bookName(input) ?? inputName(input)
    return join(outputFolder(file, output, inputs.length), baseName(file))
  }
  const others = inputs
    .filter((input) => input !== name && input !== '-')
    .map((input) => ({
      source: slashes(relative(dirname(name), input)),
      editions: slashes(relative(dirname(editionsOf(name)), editionsOf(input)))
        .split('/')
        .map(encodeURIComponent)
        .join('/'),
    }))
  return { ...(baseUrl !== undefined && { base: baseUrl }), ...(others.length > 0 && { others }) }
}

function slashes(path: string): string {
  return path.replaceAll(sep, '/')
}
