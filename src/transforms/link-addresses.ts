import { slug } from 'github-slugger'
import type { Article, Inline, Link } from '../ast/index.ts'
import {
  articleUrl,
  isBase,
  isRelative,
  mapArticle,
  mapInlines,
  noteOfUrl,
  parsedAddress,
} from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { decoded, usableId } from './ids.ts'
import { firstBy } from './names.ts'

/** What is known of the files around the source. */
export interface Surroundings {
  /** The source's own name, without its folder. */
  readonly file: string
  /** Address of the folder in which the source is published, where the article itself does not say it. */
  readonly base?: string
  /** The other articles of the build: asked for where the article links to one, for there may be many. */
  readonly others?: () => readonly OtherArticle[]
  /** A path from the root of the book → from the folder of the source, where addresses that begin with a slash are inside. */
  readonly fromRoot?: (path: string) => string
}

export interface OtherArticle {
  /** From the folder of the source. */
  readonly source: string
  /** Address of its editions from those of the source, without their endings. */
  readonly editions: string
}

/**
 * Links to other files lead to the article of the same build that is made of the file; else to the address at which it
 * is published, where that is known; else they stay as the author wrote them, which is told.
 */
export function linkAddresses(article: Article, around: Surroundings): Told<Article> {
  const findings: Finding[] = []
  let files: Files | undefined
  const filesAround = () => (files ??= filesOf(around))
  const addressed = (link: Link): Link | readonly Inline[] => {
    if (isTooLong(link.url)) {
      findings.push(tooLong(link))
      return link.children
    }
    const note = noteAt(link.url, filesAround)
    if (note !== undefined) return { ...link, url: note }
    const url = link.url.startsWith('//') ? `https:${link.url}` : link.url
    if (!isRelative(url) || url === '') return { ...link, url: withOneFragment(url) }
    const found = articleAt(url, filesAround()) ?? published(url, article, around)
    if (found === undefined && holds(link, url)) return link.children
    if (found === undefined) findings.push(unaddressed(link))
    return { ...link, url: found ?? url }
  }
  const mapped = mapArticle(article, {
    inlines: (nodes) => mapInlines(nodes, (node) => (node.type === 'link' ? addressed(node) : node)),
  })
  return told(mapped, findings)
}

/** Bytes: a server takes 8,000 (RFC 9110, 4.1), and three times as many, escaped, are less than a PDF holds (ISO 19005-2, 6.1.13). */
const LONGEST_ADDRESS = 10_000

/** No fragment holds a number sign of its own (RFC 3986, 3.5): `a#b#` is `a#b%23`. */
function withOneFragment(url: string): string {
  const [address = '', fragment] = url.split(/#(.*)/s, 2)
  return fragment?.includes('#') ? `${address}#${fragment.replaceAll('#', '%23')}` : url
}

function isTooLong(url: string): boolean {
  return url.length > LONGEST_ADDRESS / 3 && new TextEncoder().encode(url).length > LONGEST_ADDRESS
}

/** The files of the build, by what links call them. */
interface Files {
  /** Of the source: its name, and the name of its note. */
  readonly own: string
  readonly ownNote: string
  readonly byPath: ReadonlyMap<string, OtherArticle>
  /** Without the ending. */
  readonly byBarePath: ReadonlyMap<string, OtherArticle>
  readonly byNote: ReadonlyMap<string, OtherArticle>
  readonly fromRoot: Surroundings['fromRoot']
}

/** Made once, for the first link that asks: files and links may both be many. */
function filesOf({ file, others: list, fromRoot }: Surroundings): Files {
  const others = list?.() ?? []
  return {
    own: file.normalize('NFC'),
    ownNote: noteName(file),
    byPath: firstBy(others, ({ source }) => normalised(source)),
    byBarePath: firstBy(others, ({ source }) => bare(normalised(source))),
    byNote: firstBy(others, ({ source }) => noteName(source)),
    fromRoot,
  }
}

function bare(path: string): string {
  return path.replace(/\.(?:md|markdown|html?|txt)$/i, '')
}

function noteName(path: string): string {
  const name = normalised(path).split('/').at(-1)!
  return name.replace(/\.\w+$/, '').toLowerCase()
}

/** `notes/../a.md` is `a.md`. */
function normalised(path: string): string {
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/').normalize('NFC')
}

/** The note of the name, wherever its file lies. */
function noteAt(url: string, filesAround: () => Files): string | undefined {
  const named = noteOfUrl(url)
  if (!named) return undefined
  const { ownNote, byNote } = filesAround()
  const name = named.note.normalize('NFC').split('/').at(-1)!.replace(/\.md$/i, '').toLowerCase()
  if (name === ownNote) return `#${encodeURIComponent(named.heading ?? '')}`
  const found = byNote.get(name)
  return (
    found &&
    articleUrl(found.editions, named.heading === undefined ? undefined : usableId(slug(named.heading)))
  )
}

/** What answers for a folder. */
const OF_FOLDER = ['index', 'README', 'readme']

/**
 * The source's own name before a fragment says nothing. Sites of generated pages link to `gates.html`, `gates/` and
 * `gates` where the source is `gates.md`, or `gates/index.md`.
 */
function articleAt(url: string, { own, byPath, byBarePath, fromRoot }: Files): string | undefined {
  const [address = '', encoded = ''] = url.split(/#(.*)/s, 2)
  const named = normalised(decoded(address.replace(/\?.*$/s, '')))
  const isOfRoot = url.startsWith('/')
  if (named === '' || (isOfRoot && !fromRoot)) return undefined
  const path = isOfRoot ? fromRoot!(named) : named
  const fragment = decoded(encoded)
  if (path === own || (isOfRoot && bare(path) === bare(own))) return `#${encodeURIComponent(fragment)}`
  const found =
    byPath.get(path) ??
    byBarePath.get(bare(path)) ??
    OF_FOLDER.map((name) => byBarePath.get(beside(path, name))).find((other) => other !== undefined)
  return found && articleUrl(found.editions, fragment ? usableId(fragment) : undefined)
}

/** The file of a folder that a path means, by itself or as `gates/index.html`. */
function beside(path: string, name: string): string {
  return /(?:^|\/)index$/.test(bare(path)) ? bare(path).replace(/index$/, name) : `${path}/${name}`
}

/** Whether a link leads to the file of a picture in it: nothing is lost without it. */
function holds({ children }: Link, url: string): boolean {
  const file = (address: string) => normalised(decoded(address.replace(/[?#].*$/s, '')))
  return children.some((child) => child.type === 'image' && file(child.url) === file(url))
}

function published(url: string, { metadata }: Article, { base }: Surroundings): string | undefined {
  const at = metadata.canonical ?? base?.replace(/\/?$/, '/')
  return at !== undefined && isBase(at) ? parsedAddress(url, at)?.href : undefined
}

function unaddressed({ position }: Link): Finding {
  return {
    code: 'link-relative',
    severity: 'warning',
    message:
      'a link to another file stays as it is written in HTML and is plain text in EPUB and PDF, because nothing says where that file is published',
    ...(position && { position }),
    hint: 'say it with --base-url, or with canonical: https://… in the front matter; or name the file on the command line, too',
  }
}

function tooLong({ position }: Link): Finding {
  return {
    code: 'link-too-long',
    severity: 'warning',
    message: `an address of more than ${LONGEST_ADDRESS.toLocaleString('en')} bytes leads nowhere, so that its words stand without a link`,
    ...(position && { position }),
    hint: 'shorten the address',
  }
}
