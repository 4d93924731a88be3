import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { ROOT } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'

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

/** All that `content/` holds, and the user's own articles where they lie beside the checkout. */
export function articles(): string[] {
  return [...filesOf(join(ROOT, 'content'), /\.(md|txt|html)$/), ...usersArticles()]
}

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

/** Builds every article into a folder that goes away after the tests of the file. */
export async function buildAll(inputs: readonly string[], template?: string): Promise<Editions[]> {
  const folder = folderOfFile()
  const look = template === undefined ? [] : ['--template', template]
  const { status, stdout, stderr } = await octavo(['build', '--json', '--output', folder, ...look, ...inputs])
  if (status !== 0) throw new Error(`octavo build exits with ${status}\n${stdout}\n${stderr}`)
  const report = JSON.parse(stdout) as { inputs: { files: { path: string }[] }[] }
  return report.inputs.map(({ files }) => editionsOf(files.map(({ path }) => path)))
}

/** Every template that comes with the project. */
export const TEMPLATES: readonly string[] = readdirSync(join(ROOT, 'templates'))
  .filter((name) => name.endsWith('.yaml') && name !== 'base.yaml')
  .map((name) => name.replace('.yaml', ''))

/** An empty folder that goes away after the tests of the file. */
export function folderOfFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-conformance-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Builds both PDFs of every article by a template into a folder. Gives their paths. */
export async function buildPdfs(
  inputs: readonly string[],
  template: string,
  folder: string,
  more: readonly string[] = [],
): Promise<string[]> {
  const options = ['--json', '--to', 'pdf,print', '--template', template, '--output', folder, ...more]
  const { status, stdout, stderr } = await octavo(['build', ...options, ...inputs])
  if (status !== 0) throw new Error(`octavo build exits with ${status}\n${stdout}\n${stderr}`)
  const report = JSON.parse(stdout) as { inputs: { files: { path: string }[] }[] }
  return report.inputs.flatMap(({ files }) =>
    files.map(({ path }) => path).filter((path) => path.endsWith('.pdf')),
  )
}

function editionsOf(paths: readonly string[]): Editions {
  const ending = (suffix: string) => paths.find((path) => path.endsWith(suffix))!
  const html = ending('.html')
  return {
    name: html.split('/').at(-1)!.replace('.html', ''),
    html,
    epub: ending('.epub'),
    pdf: paths.find((path) => path.endsWith('.pdf') && !path.endsWith('-print.pdf'))!,
    print: ending('-print.pdf'),
    tree: ending('.ast.json'),
  }
}
