import type { SiteReading } from '../events/site/index.ts'
import { type Markup, named, textContent } from '../screen/index.ts'
import type { Fail } from './rule.ts'

const SCRIPTS = { index: 'search-index.js', search: 'search.js' } as const
export const FILES_OF_SEARCH: readonly string[] = Object.values(SCRIPTS)

/** The search of a site loads its files, and says nothing itself. */
export function isSearchScript({ name, attributes, children }: Markup): boolean {
  return (
    name === 'script' &&
    children.length === 0 &&
    FILES_OF_SEARCH.includes(attributes.src ?? '') &&
    Object.keys(attributes).every((key) => key === 'src' || key === 'defer')
  )
}

/** What the index may be but data: its name in the script. */
const OPENING = 'globalThis.site = '

/** Whether the index is data alone, and finds what the pages say where they say it. */
export function checkIndex({ folder, documents }: SiteReading, fail: Fail): void {
  const bytes = folder.get(SCRIPTS.index)
  if (!bytes) return
  const passages = passagesIn(new TextDecoder().decode(bytes))
  if (!passages) return fail(SCRIPTS.index, 'more than data')
  const texts = new Map([...documents].map(([name, document]) => [name, new SaidText(saidBy(document))]))
  const ids = new Set(
    [...documents].flatMap(([name, document]) => [name, ...idsIn(document).map((id) => `${name}#${id}`)]),
  )
  for (const { href, text } of passages) {
    if (!ids.has(href)) fail(SCRIPTS.index, `${href.slice(0, 60)} is not there`)
    else if (!texts.get(href.split('#')[0]!)!.says(text)) fail(SCRIPTS.index, text.slice(0, 60))
  }
}

/** Letters of a page that are searched from its beginning for passages that do not follow each other. */
const MOST_SEARCHED = 10_000_000

/** What a page says, in which one passage follows the other. */
class SaidText {
  private readonly text: string
  private at = 0
  private left = MOST_SEARCHED

  constructor(text: string) {
    this.text = squashed(text)
  }

  says(passage: string): boolean {
    const words = squashed(passage)
    if (this.isNext(words, this.at)) return true
    this.left -= this.text.length
    return this.left >= 0 && this.isNext(words, 0)
  }

  private isNext(words: string, from: number): boolean {
    const found = this.left < 0 ? -1 : this.text.indexOf(words, from)
    if (found >= 0) this.at = found
    return found >= 0
  }
}

interface Passage {
  readonly href: string
  readonly text: string
}

function passagesIn(script: string): Passage[] | undefined {
  if (!script.startsWith(OPENING)) return undefined
  try {
    const { passages } = Object(JSON.parse(script.slice(OPENING.length))) as { passages?: unknown }
    if (!Array.isArray(passages)) return undefined
    return passages.map((passage) => {
      const { href, text } = Object(passage) as Record<string, unknown>
      return { href: String(href), text: String(text) }
    })
  } catch {
    return undefined
  }
}

function idsIn(document: Markup): string[] {
  const { id } = document.attributes
  const below = document.children.flatMap((child) => (typeof child === 'string' ? [] : idsIn(child)))
  return id === undefined ? below : [id, ...below]
}

/** What is read of a page, with the words of its formulas and images, without ways and marks. */
function saidBy(document: Markup): string {
  const said = (element: Markup): string => {
    const { name, attributes } = element
    if (name === 'nav' || attributes.role === 'doc-backlink') return ''
    if (name === 'math') return attributes.alttext ?? ''
    if (name === 'img') return attributes.alt ?? ''
    return element.children.map((child) => (typeof child === 'string' ? child : said(child))).join('')
  }
  return named(document, 'main').map(said).join('') || textContent(document)
}

/** A text without what differs by its lines: spaces, and hyphens that only some lines show; letters composed. */
export function squashed(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u00AD]+/g, '')
}
