import { readFileSync } from 'node:fs'

const ROOT = new URL('../../', import.meta.url)

/** What `package-lock.json` says of one installed folder. */
interface Locked {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly dev?: boolean
  readonly engines?: { readonly node?: string }
  readonly hasInstallScript?: boolean
}

export interface Package extends Locked {
  readonly name: string
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly engines: { readonly node: string }
  readonly files: readonly string[]
  readonly scripts: Readonly<Record<string, string>>
}

export const MANIFEST: Manifest = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'))

/** All packages of a lockfile, those for other systems too, by name and version. */
export function lockedPackages(lockfile = 'package-lock.json'): Package[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(new URL(lockfile, ROOT), 'utf8'))
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => ({ ...locked, name: path.replace(/^.*node_modules\//, '') }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** What is installed with Octavo, and not only to develop it. */
export function shippedPackages(): Package[] {
  return lockedPackages().filter(({ dev }) => !dev)
}

/** Licences of packages that state none in `package.json`, or none by its identifier of SPDX, as their LICENSE files say. */
const READ_IN_LICENSE_FILE: ReadonlyMap<string, string> = new Map([
  ['png-js', 'MIT'],
  ['duck', 'BSD-2-Clause'],
])

export function licenceOf({ name, license = '' }: Package): string {
  return READ_IN_LICENSE_FILE.get(name) ?? license.replace(/^\((.*)\)$/, '$1')
}

const HEAD = `Octavo is under the MIT licence (LICENSE). It brings the packages below, each with its licence in its own folder of node_modules.

- libvips, which reads and writes pictures, is under the LGPL 3.0 or later. It is a dynamic library in a package of its own
  (@img/sharp-libvips-*, or within @img/sharp-win32-* and @img/sharp-wasm32), which may be replaced by another build of it.
- jszip may be had under the MIT licence or the GPL 3.0; here it is under the MIT licence.
- The fonts that come with the templates (Source Serif, Source Sans, Source Code), and those for symbols and emoji (Noto), are under
  the SIL Open Font License 1.1. An EPUB that embeds one carries its licence.
- citeproc, which words citations, is under the CPAL 1.0 or the AGPL 3.0; here it is under the CPAL 1.0, of which it is a “Covered
  Code” that is not changed: “citeproc-js, by Frank Bennett”, https://github.com/Juris-M/citeproc-js. It is a package of its own.
- csl/ holds styles and locales of the Citation Style Language, under the CC BY-SA 3.0: csl/README.md.
- profiles/ holds a colour profile of its own: profiles/README.md. pdfkit holds sRGB2014.icc of the International Color Consortium,
  which may be copied and embedded without restriction.

Written by \`npm run notice\`, from package-lock.json.
`

/** The text of `NOTICE`: every package that is installed with Octavo, by licence. */
export function notice(): string {
  const byLicence = new Map<string, Set<string>>()
  for (const used of shippedPackages()) {
    const licence = licenceOf(used)
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(`${used.name} ${used.version}`))
  }
  const lists = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, names]) => `\n${licence}\n${[...names].map((name) => `  ${name}\n`).join('')}`)
  return HEAD + lists.join('')
}
