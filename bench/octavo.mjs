/** The bench's only way into the compiled program. */
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** A module of the compiled program, by its path in `dist`. */
export const compiled = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)

/** A template's tokens, and the world in which it and its fonts lie. */
export async function openTemplate(file) {
  const { diskWorld } = await compiled('index.js')
  const { loadTemplate } = await compiled('templates/load.js')
  const world = diskWorld(ROOT, { template: file })
  return { template: await loadTemplate(file, world), world }
}

/** Markdown → tree, as the author wrote it: without what Octavo's transforms add, which is not the peers' to get. */
export async function readTree(file, markdown) {
  const { read } = await compiled('index.js')
  const { value, findings } = await read({ file, bytes: new TextEncoder().encode(markdown) })
  findings.forEach(refuse)
  return value.article
}

/** The bench's texts and templates are in order; whatever is said of them is news. */
export function refuse({ severity, message, code }) {
  if (severity === 'error') throw new Error(`${message} [${code}]`)
}
