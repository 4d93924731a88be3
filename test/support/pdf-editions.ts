import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/ast/nodes.ts'
import type { Finding } from '../../src/diagnostic.ts'
import { USUAL_EDITIONS } from '../../src/editions.ts'
import type { Template } from '../../src/templates/template.ts'
import { sharedFolder } from './shared-builds.ts'
import { type Built, buildTree, byEdition } from './tree-editions.ts'

export interface PdfEditions {
  readonly reading: Uint8Array
  readonly press: Uint8Array
  readonly findings: readonly Finding[]
}

/** A tree → both PDFs, as a build makes them. */
export async function pdfEditions(source: Article, templateName: string): Promise<PdfEditions> {
  const { files, findings } = await editionsOf(source, templateName)
  return { reading: files.pdf, press: files.print, findings }
}

/** `buildTree`, once a run for all test files that ask. */
export async function editionsOf(
  source: Article,
  templateName: string,
  page: Partial<Template['page']> = {},
): Promise<Built> {
  const inputs = JSON.stringify([source, page])
  const key = `${templateName}-${createHash('sha256').update(inputs).digest('hex')}`
  const folder = await sharedFolder(key, async (place) => {
    const { files, site, ...rest } = await buildTree(source, templateName, page)
    const pages = [...site].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const)
    for (const edition of USUAL_EDITIONS) writeFileSync(join(place, edition), files[edition])
    writeFileSync(join(place, 'rest.json'), JSON.stringify({ ...rest, pages }))
  })
  const { pages, ...rest }: Omit<Built, 'files' | 'site'> & { pages: [string, string][] } = JSON.parse(
    readFileSync(join(folder, 'rest.json'), 'utf8'),
  )
  const site = new Map(pages.map(([name, text]) => [name, new Uint8Array(Buffer.from(text, 'base64'))]))
  return { files: byEdition((edition) => new Uint8Array(readFileSync(join(folder, edition)))), site, ...rest }
}
