import { formulaIn, texOf } from './mathml.ts'
import { type Document, textOf } from './parts.ts'
import { findAll, parseXml, type Xml } from './xml.ts'

/** What the objects of a document are as TeX, where they are formulas: in folders of the package, or in the text itself. */
export async function formulasOf(document: Document): Promise<(object: Xml) => string | undefined> {
  const objects = findAll(document.content, ({ name }) => name === 'draw:object')
  const folders = new Map<string, string | undefined>()
  for (const folder of objects.map(folderOf)) {
    const part = folders.has(folder) ? undefined : document.part(`${folder}/content.xml`)
    if (part) folders.set(folder, texIn(await parseXml(textOf(part))))
  }
  return (object) => texIn(object) ?? folders.get(folderOf(object))
}

function texIn(root: Xml): string | undefined {
  const formula = formulaIn(root)
  return formula && (texOf(formula) || undefined)
}

function folderOf({ attributes }: Xml): string {
  return (attributes['xlink:href'] ?? '').replace(/^\.\//, '').replace(/\/$/, '')
}
