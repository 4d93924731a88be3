/** Octavo as its command line runs it: it writes the tree and the manifest beside the PDF. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MAIN } from '../octavo.mjs'
import { ask, command } from '../run.mjs'

/** As the peers set the text, and with the template `book`: its contents, title page, heads and folios on top. */
export const octavo = setter('Octavo', 'octavo', (spec) => spec.templateFile)
export const octavoBook = setter('Octavo, `book`', 'octavo-book', () => 'book')

function setter(name, folder, template) {
  return {
    name,
    folder,
    suffix: '.md',
    help: 'npm run build',
    version: () => (existsSync(MAIN) ? ask(process.execPath, [MAIN, '--version']).trim() : undefined),
    // A folder holds one build.
    output: (base) => join(base, base),
    command: (folder, base, spec) =>
      command(process.execPath, [
        ...[MAIN, 'build', join(folder, `${base}.md`), '--output', join(folder, base)],
        ...['--to', 'pdf', '--template', template(spec), '--quiet'],
      ]),
  }
}
