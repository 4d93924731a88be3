import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { access, readdir, realpath, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isTemplatePath, themeOf } from '../templates/index.ts'
import { AssetError, type PackageFile, type ProfileFile, type World } from '../world.ts'
import { readCompiledTemplate, TEMPLATES as TEMPLATES_URL } from './compiled-templates.ts'
import { tryFontApart } from './font-trial.ts'
import { ownPath } from './places.ts'

/** More than any picture or font that a page can use, and little enough to hold in memory. */
const LARGEST_FILE = 64 * 1024 * 1024

const TEMPLATES = fileURLToPath(TEMPLATES_URL)
const PROFILES = ownPath('profiles/')
const CITATION_FILES = ownPath('csl/')
const SITE_FILES = ownPath('site/')
const OWN_PROFILES = new Map([['FOGRA39', 'FOGRA39L_coated.icc']])

export interface DiskWorldOptions {
  /** A template's path that the user gave himself: it, and what it extends beside it, may lie in any folder. */
  readonly template?: string
  /** An ICC profile's path that the user gave himself: it may lie in any folder. */
  readonly outputProfile?: string
  /** Absolute: what the article names may lie anywhere in this folder, too, but for what its names hide with a dot. */
  readonly root?: string
}

/** The world as it lies on the disk around an article in `folder`. */
export function diskWorld(folder: string, options: DiskWorldOptions = {}): World {
  return {
    asset: (url) => readAsset(folder, url, options.root),
    folder: (path) => listInside(folder, path),
    template: (name) => readTemplate(folder, name, options.template),
    compiledTemplate: (name) =>
      readCompiledTemplate(name, async (source) => (await readTemplate(folder, source)).text),
    packageFile: (path) => findFontFile(folder, path, options.template),
    citationFile: (path) => readInside(CITATION_FILES, path),
    searchScript: () => readSearchScript(),
    outputProfile: (name) => readProfile(folder, name, options),
  }
}

/** As it is written; then as Markdown writes a path, with %20 for a blank; then as Windows does. */
async function readAsset(folder: string, url: string, root?: string): Promise<Uint8Array> {
  const data = dataUrl(url)
  if (data) return data
  // From the root of a site, which may well be the folder.
  const fromRoot = /^\/(?![/\\])(.*)$/s.exec(url)?.[1]
  const found =
    fromRoot === undefined ? undefined : await readAsset(folder, fromRoot, root).catch(() => undefined)
  if (found) return found
  const decoded = decodePath(url)
  const bare = decoded.replace(/[?#].*$/s, '')
  const ways = [url, decoded, ...[decoded, bare].map((path) => path.replaceAll('\\', '/')), decodePath(bare)]
  let missing: unknown
  for (const path of new Set(ways)) {
    try {
      return await readInside(folder, path, root)
    } catch (error) {
      missing ??= error
      if (!isMissing(error as Error)) throw error
    }
  }
  throw missing
}

/** The bytes that an address holds in itself (RFC 2397). */
function dataUrl(url: string): Uint8Array | undefined {
  const [, type, content] = /^data:([^,]{0,200}),(.*)$/is.exec(url) ?? []
  if (type === undefined || content === undefined) return undefined
  if (/;\s*base64\s*$/i.test(type)) return Buffer.from(decodePath(content), 'base64')
  return new TextEncoder().encode(decodePath(content))
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function isMissing(error: Error): boolean {
  return error instanceof AssetError && error.reason === 'missing'
}

/** The bytes of a file below `folder`, or below `root`; links of the file system are followed, but not out of them. */
async function readInside(folder: string, path: string, root?: string): Promise<Uint8Array> {
  return readBounded(await findInside(folder, path, root), path)
}

async function listInside(folder: string, path: string): Promise<readonly string[]> {
  const found = await findInside(folder, path || '.')
  const entries = await readdir(found, { withFileTypes: true }).catch((error: unknown) => {
    throw systemError(error, path)
  })
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).toSorted()
}

/** Where a file below `folder`, or below `root`, really lies. */
async function findInside(folder: string, path: string, root?: string): Promise<string> {
  if (/^[a-z]:[/\\]/i.test(path) || /^file:/i.test(path))
    throw new AssetError('outside', `${path} is an absolute path`)
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[/\\]{2}/.test(path))
    throw new AssetError('remote', `${shown(path)} is not a file`)
  if (isAbsolute(path)) throw new AssetError('outside', `${path} is an absolute path`)
  if (path.includes('\0')) throw new AssetError('missing', 'a path cannot hold a NUL character')
  const target = resolve(folder, path)
  if (!contains(resolve(folder), target) && !shows(root, target))
    throw new AssetError(
      'outside',
      `${path} lies outside ${root === undefined ? 'the article’s folder' : root}`,
    )
  const real = await realpath(target)
    .catch(async (error: unknown) => realpath((await composedAlike(resolve(folder), target)) ?? fail(error)))
    .catch((error: unknown) => {
      throw systemError(error, path)
    })
  if (contains(await realpath(folder), real)) return real
  if (root !== undefined && shows(await realpath(root), real)) return real
  throw new AssetError('outside', `${path} links to a place outside ${root ?? 'the article’s folder'}`)
}

/** Whether a path lies in a folder, and nothing on the way to it is hidden: `.git` and `.env` hold what is nobody’s to print. */
function shows(folder: string | undefined, path: string): boolean {
  if (folder === undefined || !contains(folder, path)) return false
  return !relative(folder, path)
    .split(sep)
    .some((name) => name.startsWith('.'))
}

function fail(error: unknown): never {
  throw error
}

/** A file whose name is the same letters in another composition: a Mac writes ü in two. */
async function composedAlike(folder: string, target: string): Promise<string | undefined> {
  const path = relative(folder, target)
  // A folder is read for names alone that can be composed in two ways: what is missing costs nothing else.
  if (path.normalize('NFD') === path.normalize('NFC')) return undefined
  let found = folder
  for (const name of path.split(sep)) {
    const names = await readdir(found).catch((): string[] => [])
    const own = names.find((other) => other === name) ?? names.find((other) => alike(other, name))
    if (own === undefined) return undefined
    found = join(found, own)
  }
  return found
}

function alike(a: string, b: string): boolean {
  return a.normalize() === b.normalize()
}

/** A `data:` URL can be megabytes long. */
function shown(url: string): string {
  return url.length > 80 ? `${url.slice(0, 80)}…` : url
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Reads a regular file of bounded size; `path` is what messages call it. To wait for a file on a thread takes longer than to read it. */
export async function readBounded(file: string, path: string): Promise<Uint8Array> {
  return readSync(file, path)
}

function checkFile(stats: Stats, path: string): void {
  if (stats.isDirectory()) throw new AssetError('unreadable', `${path} is a folder`)
  if (!stats.isFile()) throw new AssetError('unreadable', `${path} is not a regular file`)
  if (stats.size > LARGEST_FILE) throw new AssetError('too-large', `${path} has more than 64 MB`)
}

function systemError(error: unknown, path: string): Error {
  if (error instanceof AssetError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG')
    return new AssetError('missing', `there is no file ${path}`)
  return new AssetError('unreadable', `${path} cannot be read (${code})`)
}

const SEARCH_ENGINE = 'minisearch/dist/umd/index.js'

/** The licence travels with the library (MIT): its name, and where its text is. */
async function readSearchScript(): Promise<string> {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const engine = decode((await findFontFile('.', SEARCH_ENGINE)).read())
  const licence = decode((await findFontFile('.', 'minisearch/LICENSE.txt')).read())
  const own = decode(await readInside(SITE_FILES, 'search.js'))
  return `/*! MiniSearch\n${licence.trim()}\n*/\n${engine.replace(/^\/\/# sourceMappingURL=.*$/m, '')}\n${own}`
}

/** A bare name is one of Octavo's own or a theme's; a path is the user's, or lies with the article. */
async function readTemplate(
  folder: string,
  name: string,
  chosen?: string,
): Promise<{ file: string; text: string }> {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const theme = themeOf(name)
  if (theme) {
    const { file } = await findPackageFile(folder, theme.path)
    return { file: theme.path, text: decode(await readBounded(file, theme.path)) }
  }
  if (!isTemplatePath(name))
    return { file: `templates/${name}.yaml`, text: decode(await readInside(TEMPLATES, `${name}.yaml`)) }
  if (name === chosen) return { file: name, text: decode(await readBounded(name, name)) }
  const real = await findBeside(folder, name, chosen)
  return { file: name, text: decode(await readBounded(real, name)) }
}

/** What a template names: beside the one that the user gave himself, else with the article. */
async function findBeside(folder: string, path: string, chosen: string | undefined): Promise<string> {
  const beside =
    chosen !== undefined && isTemplatePath(chosen)
      ? await findInside(dirname(chosen), path).catch(() => undefined)
      : undefined
  return beside ?? findInside(folder, path)
}

const ownProfiles = new Map<string, ProfileFile>()

async function readProfile(folder: string, name: string, options: DiskWorldOptions): Promise<ProfileFile> {
  const known = ownProfiles.get(name)
  if (known) return known
  const path = await findProfile(folder, name, options)
  const found = { bytes: await readBounded(path, name), path }
  if (OWN_PROFILES.has(name)) ownProfiles.set(name, found)
  return found
}

async function findProfile(folder: string, name: string, options: DiskWorldOptions): Promise<string> {
  const own = OWN_PROFILES.get(name)
  if (own) return join(PROFILES, own)
  if (name === options.outputProfile) return resolve(name)
  if (themeOf(name)) return (await findPackageFile(folder, name)).file
  return findBeside(folder, name, options.template)
}

/** What npm lets a package be called, with what follows it: names that begin with a dot are no packages. */
const IN_PACKAGE = /^((?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*)(?:\/|$)/

/** What comes with Octavo is as it was installed, for as long as a process runs: each file of it is looked for once. */
const ownFiles = new Map<string, PackageFile>()

/** A font or a licence: `./face.otf` beside the template, all else in a package. */
async function findFontFile(folder: string, path: string, template?: string): Promise<PackageFile> {
  const known = ownFiles.get(path)
  if (known) return known
  const { file, isOwn } = /^\.[/\\]/.test(path)
    ? { file: await findShown(folder, path, template), isOwn: false }
    : await findPackageFile(folder, path)
  await checkPath(file, path).catch((error: unknown) => fail(systemError(error, path)))
  const isFont = /\.(?:otf|ttf)$/.test(path)
  // Fonts are large, and open for long; what tells their version is small, and asked for by each article.
  let bytes: Uint8Array | undefined
  const read = () => {
    const made = bytes ?? readSync(file, path)
    if (isOwn && !isFont) bytes = made
    return made
  }
  let tried: Promise<string | undefined> | undefined
  const tryFont = () => {
    tried ??= tryFontApart(read()).then((flaw) => flaw && `${path} ${flaw}`)
    return tried
  }
  const found = isOwn && isFont ? { read } : { read, tryFont }
  if (isOwn) ownFiles.set(path, found)
  return found
}

/** A licence is printed whole into a book: no key of a repository, and nothing else that is hidden, may be one. */
async function findShown(folder: string, path: string, template = folder): Promise<string> {
  const file = await findBeside(folder, path, template)
  const bases = await Promise.all([folder, dirname(template)].map((base) => realpath(base)))
  if (bases.every((base) => /(?:^|[/\\])\./.test(relative(base, file))))
    throw new AssetError('outside', `${path} is a hidden file`)
  return file
}

/** Looks where Node.js would: from Octavo's own folder upwards, then from the article's. */
async function findPackageFile(
  folder: string,
  path: string,
): Promise<{ readonly file: string; readonly isOwn: boolean }> {
  const [, packageName] = IN_PACKAGE.exec(path) ?? []
  if (packageName === undefined || path.split(/[/\\]/).includes('..'))
    throw new AssetError('outside', `${path} is not a path inside a package`)
  const modulesOf = (start: string) => createRequire(start).resolve.paths(packageName) ?? []
  const own = modulesOf(import.meta.url)
  for (const modules of [...own, ...modulesOf(join(resolve(folder), 'index.js'))]) {
    const real = await realpath(join(modules, path)).catch((error: unknown) => systemError(error, path))
    if (typeof real !== 'string') {
      if (isMissing(real)) continue
      throw real
    }
    // Octavo's own folders are as they were installed; a stranger's, and a theme, may hold links to anywhere.
    const home = await realpath(join(modules, packageName))
    const isOwn = own.includes(modules) && !themeOf(packageName)
    if (!contains(home, real) || !(isOwn || isInstalled(home)))
      throw new AssetError('outside', `${path} links to a place outside its package`)
    return { file: real, isOwn }
  }
  throw new AssetError('missing', `there is no file ${path} in the installed packages`)
}

/** Whether a folder really lies among packages, wherever a package manager keeps them. */
function isInstalled(packageFolder: string): boolean {
  const [, inside] = /.*[/\\]node_modules[/\\](.*)$/s.exec(packageFolder) ?? []
  return inside !== undefined && IN_PACKAGE.test(inside.replaceAll('\\', '/'))
}

async function checkPath(file: string, path: string): Promise<undefined> {
  checkFile(await stat(file), path)
  await access(file, constants.R_OK)
}

/** As `readBounded`, at once: the typesetter asks for a face in the middle of a word. */
function readSync(file: string, path: string): Uint8Array {
  try {
    // Without O_NONBLOCK the open itself would wait at a named pipe.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      checkFile(fstatSync(handle), path)
      return new Uint8Array(readFileSync(handle))
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw systemError(error, path)
  }
}
