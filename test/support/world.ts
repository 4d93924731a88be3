import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { AssetError, type ProfileFile, type World } from '../../src/world.ts'

const require = createRequire(import.meta.url)

/**
 * A world of the given files: images by the path that the article names, templates by name or path.
 * Octavo's own templates and the fonts come from the checkout.
 */
export function memoryWorld(files: Readonly<Record<string, Uint8Array | string>> = {}): World {
  const given = (path: string) => {
    const file = Object.hasOwn(files, path) ? files[path] : undefined
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  }
  const missing = (path: string) => new AssetError('missing', `there is no file ${path}`)
  return {
    async asset(url) {
      const bytes = given(url)
      if (!bytes) throw missing(url)
      return bytes
    },
    async folder(path) {
      const inside = path === '' ? '' : `${path}/`
      const names = Object.keys(files)
        .filter((file) => file.startsWith(inside))
        .map((file) => file.slice(inside.length).replace(/\/.*$/, '/'))
      if (names.length === 0) throw missing(path)
      return [...new Set(names)].toSorted()
    },
    async template(name) {
      const bytes = given(name) ?? (await ownTemplate(name))
      if (!bytes) throw missing(name)
      return { file: name, text: new TextDecoder().decode(bytes) }
    },
    async outputProfile(name) {
      if (name !== 'FOGRA39') throw missing(name)
      return ownProfile()
    },
    async citationFile(path) {
      const bytes = await readFile(new URL(`../../csl/${path}`, import.meta.url)).catch(() => undefined)
      if (!bytes) throw missing(path)
      return new Uint8Array(bytes)
    },
    async packageFile(path) {
      const [name, ...rest] = path.split('/')
      const folders = require.resolve.paths(name!) ?? []
      for (const folder of folders) {
        const bytes = await readFile(`${folder}/${name}/${rest.join('/')}`).catch(() => undefined)
        if (bytes) return { read: () => new Uint8Array(bytes) }
      }
      throw missing(path)
    },
  }
}

const PROFILE = new URL('../../profiles/FOGRA39L_coated.icc', import.meta.url)

/** The profile that comes with Octavo. */
export async function ownProfile(): Promise<ProfileFile> {
  return { bytes: new Uint8Array(await readFile(PROFILE)), path: fileURLToPath(PROFILE) }
}

async function ownTemplate(name: string): Promise<Uint8Array | undefined> {
  if (!/^[\w-]+$/.test(name)) return undefined
  return readFile(new URL(`../../templates/${name}.yaml`, import.meta.url)).catch(() => undefined)
}
