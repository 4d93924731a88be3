import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { themeOf } from '../templates/index.ts'

/** A theme that is installed where Octavo looks for packages. */
export interface InstalledTheme {
  readonly name: string
  /** What it shows of itself, by paths from here: an article to try it with, a picture of its pages. */
  readonly shown: readonly string[]
}

const SHOWN = ['sample.md', 'picture.png', 'picture.jpg', 'picture.webp']

/** The themes that an article in `folder` can name, each once, by name. */
export async function installedThemes(folder: string): Promise<readonly InstalledTheme[]> {
  const found = new Map<string, InstalledTheme>()
  const starts = [import.meta.url, join(resolve(folder), 'index.js')]
  for (const modules of starts.flatMap((start) => createRequire(start).resolve.paths('octavo-theme') ?? []))
    for (const name of await themesIn(modules)) {
      const here = relative(resolve('.'), join(modules, name))
      const shown = SHOWN.map((file) => join(here, file)).filter((path) => existsSync(path))
      if (!found.has(name) && existsSync(join(here, 'template.yaml'))) found.set(name, { name, shown })
    }
  return [...found.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

async function themesIn(modules: string): Promise<readonly string[]> {
  const names = await readdir(modules).catch((): string[] => [])
  const scoped = names
    .filter((name) => name.startsWith('@'))
    .map(async (scope) => {
      const inside = await readdir(join(modules, scope)).catch((): string[] => [])
      return inside.map((name) => `${scope}/${name}`)
    })
  return [...names, ...(await Promise.all(scoped)).flat()].filter((name) => themeOf(name)?.home === name)
}
