/** Octavo as its command line runs it: it writes the tree and the manifest beside the PDF. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MAIN, TEMPLATE } from '../octavo.mjs'
import { ask, command } from '../run.mjs'

export const octavo = {
  name: 'Octavo',
  folder: 'octavo',
  suffix: '.md',
  isTagged: true,
  help: 'npm run build',
  version: () => (existsSync(MAIN) ? ask(process.execPath, [MAIN, '--version']).trim() : undefined),
  command: (folder, base) =>
    command(process.execPath, [
      ...[MAIN, 'build', join(folder, `${base}.md`), '--output', folder],
      ...['--to', 'pdf', '--template', TEMPLATE, '--quiet'],
    ]),
}
