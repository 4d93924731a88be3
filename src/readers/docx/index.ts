/** In: a document of a word processor (.docx). Out: an article; its places are not told, for nobody can look them up. */
import { Buffer } from 'node:buffer'
import type { Article } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { readHtml } from '../html/index.ts'
import { type CoreFacts, coreFacts } from './core.ts'
import { withNotes } from './notes.ts'
import { checkPackage, refusal } from './unpack.ts'

export interface Document {
  readonly file: string
  readonly bytes: Uint8Array
  /** Language of a document that names none. */
  readonly lang?: string
}

/** Lists within lists, as mammoth has them; they come before the styles that items may have, too. */
const LISTS = [1, 2, 3, 4, 5].flatMap((level) => {
  const around = 'ul|ol > li > '.repeat(level - 1)
  return [
    `p:unordered-list(${level}) => ${around}ul > li:fresh`,
    `p:ordered-list(${level}) => ${around}ol > li:fresh`,
  ]
})

/** Beside mammoth's own: what word processors and pandoc call their styles. */
const STYLES = [
  ...LISTS,
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  ...['Source Code', 'Code', 'HTML Preformatted', 'Preformatted Text', 'Plain Text'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\n')`,
  ),
  ...['Verbatim Char', 'HTML Code', 'Source Text'].map((name) => `r[style-name='${name}'] => code`),
  ...[
    'Body Text',
    'First Paragraph',
    'Compact',
    'Text body',
    'Normal (Web)',
    'List Paragraph',
    'No Spacing',
  ].map((name) => `p[style-name='${name}'] => p:fresh`),
  ...['Emphasis', 'Subtle Emphasis', 'Intense Emphasis'].map((name) => `r[style-name='${name}'] => em`),
  ...['Hyperlink', 'Internet Link', 'Footnote Characters'].map((name) => `r[style-name='${name}'] => span`),
  'u => u',
  'highlight => mark',
]

/**
 * Reads a document by mammoth, and what that gives by the rules of HTML. Tells `docx-unread` for what is not taken
 * over, once a kind.
 * @throws {Refusal} `docx-unreadable`
 */
export async function readDocx({ file, bytes, lang }: Document): Promise<Told<Article>> {
  const facts = coreFacts(await checkPackage(bytes))
  const { default: mammoth } = await import('mammoth')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const converted = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES }).catch((error: unknown) => {
    throw refusal(error instanceof Error ? error.message : String(error))
  })
  const { body, subtitle } = cutSubtitle(converted.value)
  const { value, findings } = readHtml({ file, text: pageOf(body, facts), ...(lang && { lang }) })
  const heard = new Set(converted.messages.map(({ message }) => message))
  const { title, ...rest } = value.metadata
  const metadata = { title, ...(subtitle && { subtitle }), ...rest }
  return told(withNotes(placeless({ ...value, metadata })), [
    ...[...heard].map(unread),
    ...findings.map(ofDocument),
  ])
}

/** HTML has no subtitle; it is read as a title of its own. */
function cutSubtitle(html: string): {
  readonly body: string
  readonly subtitle?: Article['metadata']['title']
} {
  const found = /<p class="subtitle">((?:(?!<\/p>)[\s\S])*)<\/p>/.exec(html)
  if (!found) return { body: html }
  const body = html.slice(0, found.index) + html.slice(found.index + found[0].length)
  const { metadata } = readHtml({ file: '', text: `<main><h1>${found[1]}</h1></main>` }).value
  return { body, subtitle: metadata.title }
}

function pageOf(body: string, { title, author, date, lang, keywords, description }: CoreFacts): string {
  const meta = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<meta name="${name}" content="${value.replaceAll('"', '&quot;')}">`
  const head = [
    '<meta charset="utf-8">',
    title === undefined || /<h1\b/.test(body) ? '' : `<title>${title}</title>`,
    meta('author', author),
    meta('date', date),
    meta('keywords', keywords),
    meta('description', description),
  ]
  const named = lang === undefined ? '' : ` lang="${lang.replaceAll('"', '&quot;')}"`
  return `<!DOCTYPE html><html${named}><head>${head.join('')}</head><body><main>${body}</main></body></html>`
}

function unread(message: string): Finding {
  const style = /^Unrecognised (paragraph|run) style: '?(.*?)'? \(Style ID/.exec(message)
  const element = /^An unrecognised element was ignored: (?:.*:)?(\w+)$/.exec(message)
  const said = style
    ? `the style “${style[2]}” means nothing here; its text is kept as ${style[1] === 'run' ? 'running text' : 'a paragraph'}`
    : element
      ? `what the document calls “${element[1]}” is not read`
      : message.charAt(0).toLowerCase() + message.slice(1)
  return {
    code: 'docx-unread',
    severity: style ? 'info' : 'warning',
    message: said,
    hint: 'use the styles for headings, lists and quotations that the word processor comes with',
  }
}

/** What is said of a page, as it is said of a document. */
function ofDocument(finding: Finding): Finding {
  const { position: _position, ...told } = finding
  return finding.code === 'title-missing' ? { ...told, hint: 'give its title the style “Title”' } : told
}

/** A copy without the places in a text that is not the author's. */
function placeless<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'position' ? undefined : inner)))
}
