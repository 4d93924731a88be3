import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'
import { sharedFolder } from '../support/shared-builds.ts'

/** What `octavo build` takes where it is told nothing. */
const DEFAULT_TEMPLATE = 'news'

/** The finished files of one article. */
export interface Editions {
  /** Base name of the article. */
  readonly name: string
  readonly html: string
  readonly epub: string
  readonly pdf: string
  readonly print: string
  readonly tree: string
}

/**
 * All that `content/` holds, an article in which every dialect of Markdown has its say, and the user's own articles where
 * they lie beside the checkout.
 */
export function articles(): string[] {
  const own = ['content', 'test/fixtures/dialects'].flatMap((folder) =>
    filesOf(join(ROOT, folder), /\.(md|txt|html)$/),
  )
  return [...own, ...usersArticles()]
}

/** The book of many files that comes with the project. */
export const BOOK = join(ROOT, 'content/handbook')

/** Real articles that are no part of the project; mostly absent. */
export function usersArticles(): string[] {
  return filesOf(join(ROOT, '../shared/articles'), /\.txt$/)
}

function filesOf(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** Builds every article, once a run for all tests that ask; `--to` leaves the other editions out. Write nothing beside the files. */
export async function buildAll(
  inputs: readonly string[],
  template: string = DEFAULT_TEMPLATE,
  options: readonly string[] = [],
): Promise<Editions[]> {
  const names = inputs.map((input) => basename(input)).join('+')
  const folder = await sharedFolder(['all', template, ...options, names].join(' '), async (place) => {
    const look = ['--template', template, ...options]
    const { status, stdout, stderr } = await octavo([
      'build',
      '--json',
      '--output',
      place,
      ...look,
      ...inputs,
    ])
    if (status !== 0) throw new Error(`octavo build exits with ${status}\n${stdout}\n${stderr}`)
    writeFileSync(join(place, 'report.json'), stdout)
  })
  const report: { builds: { files: { path: string }[] }[] } = JSON.parse(
    readFileSync(join(folder, 'report.json'), 'utf8'),
  )
  return report.builds.map(({ files }) => editionsOf(files.map(({ path }) => path)))
}

/** Every template that comes with the project. */
export const TEMPLATES: readonly string[] = readdirSync(join(ROOT, 'templates'))
  .filter((name) => name.endsWith('.yaml') && name !== 'base.yaml')
  .map((name) => name.replace('.yaml', ''))

/** The look that a template is for another paper; itself where it is none. */
function familyOf(template: string): string {
  return template.replace(/-(?:letter|a5|6x9)$/, '')
}

/**
 * What is judged in a template: in the default one every article, in each other its own sample or, where it has none, the
 * first article; in that of books a book too. A judge finds a fault of an article, or of a look, in one of their files.
 */
export function inputsOf(template: string): readonly string[] {
  if (template === DEFAULT_TEMPLATE) return articles()
  const sample = join(ROOT, 'content/gallery', `${familyOf(template)}.md`)
  if (existsSync(sample)) return [sample]
  return [...articles().slice(0, 1), ...(template === 'book' ? [BOOK] : [])]
}

/** What is judged of a template as PDFs; the other editions are made where other tests ask for the same build. */
export function buildPdfs(template: string): Promise<Editions[]> {
  const isWhole = template === DEFAULT_TEMPLATE || template === 'book'
  return buildAll(inputsOf(template), template, isWhole ? [] : ['--to', 'pdf,print'])
}

function editionsOf(paths: readonly string[]): Editions {
  const ending = (suffix: string) => paths.find((path) => path.endsWith(suffix))!
  const tree = ending('.ast.json')
  return {
    name: basename(tree, '.ast.json'),
    html: ending('.html'),
    epub: ending('.epub'),
    pdf: paths.find((path) => path.endsWith('.pdf') && !path.endsWith('-print.pdf'))!,
    print: ending('-print.pdf'),
    tree,
  }
}
