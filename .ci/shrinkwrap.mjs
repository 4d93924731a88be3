// Prints package-lock.json without what only development needs: the npm-shrinkwrap.json of a published package, by which npm installs it.
import { readFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
const shipped = Object.entries(lock.packages).filter(([, { dev }]) => !dev)
process.stdout.write(`${JSON.stringify({ ...lock, packages: Object.fromEntries(shipped) }, null, 2)}\n`)
