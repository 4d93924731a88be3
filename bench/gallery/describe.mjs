import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from './samples.mjs'

/** The section of a look in docs/gallery.md. */
export async function describe(look, input) {
  const { description } = parse(readFileSync(join(ROOT, 'templates', `${look}.yaml`), 'utf8'))
  const title = /^title: "?(.*?)"?$/m.exec(readFileSync(join(ROOT, input), 'utf8'))?.[1] ?? input
  return `## \`${look}\`
${description} The sample: “${title}” (\`${input}\`).

![A cover and the first pages of the sample in the look ${look}.](gallery/${look}.png)
`
}
