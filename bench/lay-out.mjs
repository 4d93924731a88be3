/** Writes texts in the languages of all setters, before any is timed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTree } from './octavo.mjs'
import { drawPlate } from './plate.mjs'
import { specification } from './setters/specification.mjs'

/** The specification, and for a setter and a text the job: what is run, what it makes, and from which Markdown. */
export async function layOut(folder, { setters, templateFile }, texts) {
  const spec = await specification(folder, templateFile)
  const pathOf = (setter, { base }) => join(folder, setter.folder, base)
  for (const setter of setters) {
    mkdirSync(join(folder, setter.folder), { recursive: true })
    await drawPlate(join(folder, setter.folder, 'plate.png'))
  }
  for (const text of texts) {
    writeFileSync(join(folder, `${text.base}.md`), text.markdown)
    const tree = await readTree(`${text.base}.md`, text.markdown)
    for (const setter of setters) {
      const source = setter.source?.(tree, spec) ?? text.markdown
      writeFileSync(pathOf(setter, text) + setter.suffix, source)
    }
  }
  const job = (setter, text) => ({
    markdown: join(folder, `${text.base}.md`),
    pdf: `${join(folder, setter.folder, setter.output?.(text.base) ?? text.base)}.pdf`,
    command: setter.command(join(folder, setter.folder), text.base, spec),
  })
  return { spec, job }
}
