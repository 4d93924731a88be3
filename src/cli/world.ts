import { realpath } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isTemplatePath, themeOf } from '../templates/index.ts'
import { AssetError, type PackageFile, type ProfileFile, type World } from '../world.ts'
import { assetsAround } from './assets.ts'
import { readCompiledTemplate, TEMPLATES as TEMPLATES_URL } from './compiled-templates.ts'
import {
  checkPath,
  contains,
  fail,
  findInside,
  isMissing,
  listInside,
  readBounded,
  readInside,
  readSync,
  systemError,
} from './files.ts'
import { tryFontApart } from './font-trial.ts'
import { ownPath } from './places.ts'

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
    asset: assetsAround(folder, options.root),
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
