import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { closest, parsedAddress } from '../ast/index.ts'
import { EDITIONS, type Edition, editionOf } from '../editions.ts'
import { SOURCE_FORMATS } from '../pipeline/index.ts'
import { IMPOSITIONS, type Imposition, impositionOf } from '../renderers/index.ts'
import { REPORT_FORMS, type ReportForm, type WantedReport } from './reports/index.ts'

/** What the help says of an option: its words in the order in which they are chosen from, the usual one named. */
export function describedOption({
  description,
  argChoices,
  defaultValue,
  defaultValueDescription,
}: Option): string {
  const usual = defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : undefined)
  const words = argChoices && argChoices.length > 1 ? `: ${argChoices.join(', ')}` : ''
  return `${description}${words}${usual === undefined ? '' : ` (default: ${usual})`}`
}

/** Options that several commands have, and what the values of options are read as. */

const from = () =>
  new Option('--from <format>', 'what the input is, where its name does not tell').choices(SOURCE_FORMATS)

const lang = () => new Option('--lang <language>', 'what language it is in, whatever it says itself')

const audience = () =>
  new Option('--for <reader>', 'whom it is for; a teacher sees the answers of a worksheet').choices([
    'student',
    'teacher',
  ])

const readingList = () =>
  new Option(
    '--reading-list [codes]',
    'list the addresses of its links at the end; codes adds QR codes',
  ).choices(['codes'])

const root = () =>
  new Option(
    '--root <folder>',
    'where what it names may come from, beside its own folder (default: of a book, the Git repository around it)',
  ).argParser(parseFolder)

const wholePage = () => new Option('--whole-page', 'read all of a saved web page, and not its article alone')

/** What is said of an input, to every command that reads one. */
export const inputOptions = () => [from(), lang(), wholePage(), audience(), readingList(), root()]

export const report = () =>
  new Option(
    '--report <form[=file]>',
    `tell programs, on standard output or in a file: ${REPORT_FORMS.join(', ')}; may be repeated`,
  ).argParser(parseReport)

/** A report replaces that of the run before: the ending of its name keeps it from replacing an article. */
const ENDINGS: Readonly<Record<ReportForm, string>> = {
  json: '.json',
  sarif: '.sarif',
  junit: '.xml',
  github: '.txt',
}

function parseReport(value: string, before: readonly WantedReport[] = []): WantedReport[] {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? []
  const form = REPORT_FORMS.find((one) => one === name)
  if (!form)
    throw new InvalidArgumentError(
      `There is no report ${JSON.stringify(name)}; use ${REPORT_FORMS.join(', ')}.`,
    )
  if (file === undefined) return [...before, { form }]
  if (!file.toLowerCase().endsWith(ENDINGS[form]))
    throw new InvalidArgumentError(`Its file is to end as such files do: ${form}=octavo${ENDINGS[form]}.`)
  return [...before, { form, file }]
}

export function parseAddress(value: string): string {
  if (/^https?:\/\/[^/]/.test(value) && parsedAddress(value)) return value
  throw new InvalidArgumentError('It must be a web address, such as https://example.org/book/.')
}

export function parseImposition(value: string): Imposition {
  const imposition = impositionOf(value)
  if (imposition) return imposition
  throw new InvalidArgumentError(`Use ${IMPOSITIONS}; a signature has 4 to 64 pages, four on a sheet.`)
}

/** Editions in any case, and `all` of them. PowerShell parts by blanks what commas part. */
export function parseEditions(value: string): Edition[] {
  return [
    ...new Set(
      value
        .trim()
        .toLowerCase()
        .split(/\s*,\s*|\s+/)
        .flatMap(editionsCalled),
    ),
  ]
}

function editionsCalled(name: string): readonly Edition[] {
  if (name === 'all') return EDITIONS
  const own = EDITIONS.find((edition) => edition === name)
  if (own) return [own]
  if (name === '') throw new InvalidArgumentError('Editions are joined by commas alone: --to html,pdf.')
  const near = ELSEWHERE.get(name) ?? closest(name, EDITIONS, 2)
  const way = near === undefined ? `use ${EDITIONS.join(', ')} or all.` : `did you mean ${near}?`
  throw new InvalidArgumentError(`There is no edition ${JSON.stringify(name)}; ${way}`)
}

/** What others call an edition, or the shelf that it is for. */
const ELSEWHERE: ReadonlyMap<string, Edition> = new Map([
  ['azw3', 'epub'],
  ['ebook', 'epub'],
  ['kindle', 'epub'],
  ['mobi', 'epub'],
  ['press', 'print'],
  ['web', 'html'],
  ['website', 'site'],
])

export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

export function parseName(value: string): string {
  const wanted = editionOf(value)
  if (wanted) throw new InvalidArgumentError(`It gets the ending of each edition: --name ${wanted.base}.`)
  if (value !== '' && !/^\.{1,2}$|[/\\\p{Cc}]/u.test(value)) return value
  throw new InvalidArgumentError('It is the name of a file, without a folder.')
}

function parseFolder(value: string): string {
  if (statSync(value, { throwIfNoEntry: false })?.isDirectory()) return resolve(value)
  throw new InvalidArgumentError('There is no such folder.')
}

export function parsePort(value: string): number {
  const port = Number(value)
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port
  throw new InvalidArgumentError('It must be a number from 1 to 65535.')
}
