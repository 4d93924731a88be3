import type { Article } from '../../ast/index.ts'
import type { Finding } from '../../diagnostic.ts'
import { readHtml } from '../html/index.ts'
import type { CoreFacts } from './core.ts'
import { abstractOf, cutFront } from './front.ts'
import { joined } from './joined.ts'
import { withDataTables } from './nested-tables.ts'
import { withNotes } from './notes.ts'
import { withPageReferences } from './page-references.ts'
import { withRules } from './rules.ts'

export interface Page {
  readonly file: string
  /** Language of a document that names none. */
  readonly lang?: string
  /** The text as HTML, its paragraphs marked by classes for what their styles say. */
  readonly html: string
  readonly facts: CoreFacts
  /** Whether the program numbers the headings. */
  readonly isNumbered: boolean
}

export interface DocumentArticle {
  readonly article: Article
  readonly findings: readonly Finding[]
  /** Whether it had contents, which are left out. */
  readonly hasContents: boolean
}

/** The article of a document that has become HTML, without places in a text that is not the author's. */
export function articleOf({ file, lang, html, facts, isNumbered }: Page): DocumentArticle {
  const front = cutFront(html)
  const page = (body: string, facts: CoreFacts = {}) =>
    readHtml({ file, text: pageOf(body, facts), ...(lang && { lang }) })
  const { value, findings } = page(withDataTables(withRules(joined(front.body))), {
    ...facts,
    ...front.facts,
  })
  const { title, ...rest } = value.metadata
  const [subtitle] = front.subtitle.map((words) => page(`<h1>${words}</h1>`).value.metadata.title)
  // A date that nobody can read is printed as it stands.
  const date = rest.date ?? front.facts.date
  const metadata: Article['metadata'] = {
    title,
    ...(subtitle && { subtitle }),
    ...rest,
    ...(date && { date }),
    ...(isNumbered && { numberSections: true }),
  }
  const children = [...abstractOf(front, (body) => page(body).value.children), ...value.children]
  return {
    article: withPageReferences(withNotes(placeless({ ...value, metadata, children }))),
    findings: findings.map(ofDocument),
    hasContents: front.hasContents,
  }
}

function pageOf(body: string, { title, authors = [], date, lang, keywords, description }: CoreFacts): string {
  const meta = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<meta name="${name}" content="${value.replaceAll('"', '&quot;')}">`
  const head = [
    '<meta charset="utf-8">',
    title === undefined || /<h1\b/.test(body) ? '' : `<title>${title}</title>`,
    ...authors.map((name) => meta('author', name)),
    meta('date', date),
    meta('keywords', keywords),
    meta('description', description),
  ]
  const named = lang === undefined ? '' : ` lang="${lang.replaceAll('"', '&quot;')}"`
  return `<!DOCTYPE html><html${named}><head>${head.join('')}</head><body><main>${body}</main></body></html>`
}

/** What is said of a page, as it is said of a document. */
function ofDocument(finding: Finding): Finding {
  const { position: _position, ...told } = finding
  const hint = HINTS[finding.code]
  return hint === undefined ? told : { ...told, hint }
}

const HINTS: Readonly<Record<string, string>> = {
  'title-missing': 'give its title the style “Title”',
  'image-alt-missing':
    'say what the picture shows: in Word “View Alt Text”, in LibreOffice “Alt Text”, in the menu of the picture',
}

/** A copy without the places in a text that is not the author's. */
function placeless<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'position' ? undefined : inner)))
}
