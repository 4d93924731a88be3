import { slug } from 'github-slugger'
import type { Article, Link } from '../ast/index.ts'
import { articleUrl, isRelative, mapArticle, mapInlines, noteOfUrl } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { usableId } from './ids.ts'

/** What is known of the files around the source. */
export interface Surroundings {
  /** The source's own name, without its folder. */
  readonly file: string
  /** Address of the folder in which the source is published, where the article itself does not say it. */
  readonly base?: string
  /** The other articles of the build. */
  readonly others?: readonly OtherArticle[]
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
  const addressed = (link: Link): Link => {
    const note = noteAt(link.url, around)
    if (note !== undefined) return { ...link, url: note }
    const url = link.url.startsWith('//') ? `https:${link.url}` : link.url
    if (!isRelative(url) || url === '') return { ...link, url }
    const found = ownTarget(url, around) ?? articleAt(url, around) ?? published(url, article, around)
    if (found === undefined) findings.push(unaddressed(link))
    return { ...link, url: found ?? url }
  }
  const mapped = mapArticle(article, {
    inlines: (nodes) => mapInlines(nodes, (node) => (node.type === 'link' ? addressed(node) : node)),
  })
  return told(mapped, findings)
}

interface FileAddress {
  /** Without `./`, and without escapes. */
  readonly path: string
  readonly fragment: string | undefined
}

function fileOf(url: string): FileAddress {
  const [address = '', fragment] = url.split(/#(.*)/s, 2)
  return { path: normalised(decoded(address.replace(/\?.*$/s, ''))), fragment: fragment && decoded(fragment) }
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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The note of the name, wherever its file lies. */
function noteAt(url: string, { file, others = [] }: Surroundings): string | undefined {
  const named = noteOfUrl(url)
  if (!named) return undefined
  const nameOf = (path: string) =>
    normalised(path)
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, '')
      .toLowerCase()
  const name = named.note.normalize('NFC').split('/').at(-1)!.replace(/\.md$/i, '').toLowerCase()
  if (name === nameOf(file)) return `#${encodeURIComponent(named.heading ?? '')}`
  const found = others.find(({ source }) => nameOf(source) === name)
  return (
    found &&
    articleUrl(found.editions, named.heading === undefined ? undefined : usableId(slug(named.heading)))
  )
}

/** The source's own name before a fragment says nothing. */
function ownTarget(url: string, { file }: Surroundings): string | undefined {
  const { path, fragment } = fileOf(url)
  return path === file.normalize('NFC') ? `#${encodeURIComponent(fragment ?? '')}` : undefined
}

/** Sites of generated pages link to `gates.html`, `gates/` and `gates` where the source is `gates.md`. */
function articleAt(url: string, { others = [] }: Surroundings): string | undefined {
  const { path, fragment } = fileOf(url)
  if (url.startsWith('/') || path === '') return undefined
  const bare = (name: string) => name.replace(/\.(?:md|markdown|html?|txt)$/i, '')
  const sources = others.map((other) => ({ ...other, source: normalised(other.source) }))
  const found =
    sources.find(({ source }) => source === path) ?? sources.find(({ source }) => bare(source) === bare(path))
  return found && articleUrl(found.editions, fragment ? usableId(fragment) : undefined)
}

function published(url: string, { metadata }: Article, { base }: Surroundings): string | undefined {
  const at = metadata.canonical ?? base?.replace(/\/?$/, '/')
  return at !== undefined && URL.canParse(url, at) ? new URL(url, at).href : undefined
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
