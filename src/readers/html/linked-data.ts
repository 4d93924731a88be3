import { append } from '../../lists.ts'
import { attributeOf, type DomParent, findAll, oneLine, textContent } from './dom.ts'

/** What a page says of its article in JSON-LD, in the words of schema.org. */
export interface LinkedData {
  readonly headline?: string
  readonly authors: readonly string[]
  readonly date?: string
  readonly description?: string
  readonly lang?: string
  readonly publisher?: string
}

/** UTF-16 units of one script, and objects of all of them, that are read. */
const LONGEST = 1_000_000
const MOST = 2000
/** Kinds of schema.org that are articles, and those that may stand for one. */
const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|Book|Chapter|CreativeWork)$/

type Fields = Readonly<Record<string, unknown>>

export function linkedData(document: DomParent): LinkedData {
  const scripts = findAll(
    document,
    (element) =>
      element.tagName === 'script' && /^application\/ld\+json/i.test(attributeOf(element, 'type') ?? ''),
  )
  const found = scripts.flatMap((script) => objectsIn(parsed(textContent(script))))
  const article = found.find((one) => texts(one['@type']).some((type) => ARTICLE.test(type)))
  if (!article) return { authors: [] }
  const { headline, name, datePublished, description, inLanguage, publisher, author } = article
  const said = {
    headline: text(headline) ?? text(name),
    date: text(datePublished),
    description: text(description),
    lang: text(inLanguage),
    publisher: names(publisher)[0],
  }
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return { ...known, authors: names(author) }
}

function parsed(source: string): unknown {
  if (source.length > LONGEST) return undefined
  try {
    // Some pages wrap it in a comment.
    return JSON.parse(source.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\]\]>)\s*$/, ''))
  } catch {
    return undefined
  }
}

/** The objects of lists, of graphs, and what a page says it is about. */
function objectsIn(value: unknown): Fields[] {
  const found: Fields[] = []
  const stack: unknown[] = [value]
  while (stack.length > 0 && found.length < MOST) {
    const next = stack.pop()
    if (Array.isArray(next)) append(stack, next.slice(0, MOST).reverse())
    else if (isFields(next)) {
      found.push(next)
      stack.push(next.mainEntity, next['@graph'])
    }
  }
  return found
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  const words = typeof first === 'string' ? oneLine(first) : ''
  return words === '' ? undefined : words
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')
}

/** Names of persons or bodies; an address is none. */
function names(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    const name = isFields(one) ? text(one.name) : text(one)
    return name === undefined || /^https?:/.test(name) ? [] : [name]
  })
}
