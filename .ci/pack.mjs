// Before npm packs: package.json without what only the repository needs, and npm-shrinkwrap.json, which is package-lock.json
// without it: by that npm installs the versions that were tested. With `undo`, afterwards: as it was.
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const KEPT = at('package.json.orig')
const SHRINKWRAP = at('npm-shrinkwrap.json')

/** npm warns of every script that it might run, and asks nobody for what only tests need. */
export function publishedManifest({ scripts, devDependencies, ...manifest }) {
  return manifest
}

export function publishedLock({ packages, ...lock }) {
  const shipped = Object.entries(packages).filter(([, { dev }]) => !dev)
  return { ...lock, packages: Object.fromEntries(shipped) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === 'undo') undo()
  else prepare()
}

function prepare() {
  // What was left by a run that was cut off is still the original.
  if (!existsSync(KEPT)) copyFileSync(at('package.json'), KEPT)
  write(SHRINKWRAP, publishedLock(read(at('package-lock.json'))))
  write(at('package.json'), publishedManifest(read(KEPT)))
}

function undo() {
  renameSync(KEPT, at('package.json'))
  rmSync(SHRINKWRAP)
}

function read(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function write(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
}
