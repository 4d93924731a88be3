import { InvalidArgumentError, Option } from 'commander'
import { EDITIONS, type Edition } from '../editions.ts'
import { SOURCE_FORMATS } from '../pipeline/index.ts'
import { IMPOSITIONS, type Imposition, impositionOf } from '../renderers/index.ts'

/** Options that several commands have, and what the values of options are read as. */

export const from = () =>
  new Option('--from <format>', 'what the input is, where its name does not tell').choices(SOURCE_FORMATS)

export const lang = () => new Option('--lang <language>', 'what language it is in, whatever it says itself')

export const audience = () =>
  new Option('--for <reader>', 'whom it is for: a teacher sees the answers of a worksheet').choices([
    'student',
    'teacher',
  ])

export const readingList = () =>
  new Option('--reading-list [codes]', 'list the addresses of its links at the end, with QR codes').choices([
    'codes',
  ])

export const wholePage = () =>
  new Option('--whole-page', 'read all of a saved web page, and not its article alone')

export function parseAddress(value: string): string {
  if (/^https?:\/\/[^/]/.test(value) && URL.canParse(value)) return value
  throw new InvalidArgumentError('It must be a web address, such as https://example.org/book/.')
}

export function parseImposition(value: string): Imposition {
  const imposition = impositionOf(value)
  if (imposition) return imposition
  throw new InvalidArgumentError(`Use ${IMPOSITIONS}; a signature has 4 to 64 pages, four on a sheet.`)
}

export function parseEditions(value: string): Edition[] {
  const names = value.split(',').map((name) => name.trim())
  for (const name of names) {
    if (!EDITIONS.includes(name as Edition)) {
      throw new InvalidArgumentError(
        `There is no edition ${JSON.stringify(name)}; use ${EDITIONS.join(', ')}.`,
      )
    }
  }
  return names as Edition[]
}

export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

export function parseName(value: string): string {
  if (value !== '' && !/^\.{1,2}$|[/\\\p{Cc}]/u.test(value)) return value
  throw new InvalidArgumentError('It is the name of a file, without a folder.')
}
