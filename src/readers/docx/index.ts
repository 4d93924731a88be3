/** In: a document of a word processor (.docx). Out: an article; its places are not told, for nobody can look them up. */
import { Buffer } from 'node:buffer'
import type { Article } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { readHtml } from '../html/index.ts'
import { namedByBases } from './bases.ts'
import { withBreaks, withRules } from './breaks.ts'
import { type CoreFacts, coreFacts } from './core.ts'
import { nameCredits } from './credits.ts'
import { nameDisplays } from './displays.ts'
import { type Formula, markFormulas, withFormulas } from './formulas.ts'
import { abstractOf, cutFront } from './front.ts'
import { watchHeadings } from './headings.ts'
import { hiddenStyles, withHidden } from './hidden.ts'
import { withInitials } from './initials.ts'
import { joined } from './joined.ts'
import { cutLinks } from './links.ts'
import { nameByLooks } from './looks.ts'
import { withDataTables } from './nested-tables.ts'
import { withNotes } from './notes.ts'
import { markNumbers, withNumbers } from './numbering.ts'
import { type LeftOut, plainer } from './plainer.ts'
import { withPageReferences } from './references.ts'
import { STYLES } from './styles.ts'
import {
  COMMENTS_LEFT_OUT,
  CONTENTS_LEFT_OUT,
  DRAWN_LEFT_OUT,
  HIDDEN_LEFT_OUT,
  NAMED_BY_LOOKS,
  toldOf,
} from './told.ts'
import { type Parts, refusal, unpack } from './unpack.ts'

export interface Document {
  readonly file: string
  readonly bytes: Uint8Array
  /** Language of a document that names none. */
  readonly lang?: string
}

/**
 * Reads a document by mammoth, and what that gives by the rules of HTML. Tells `docx-unread` for what is not taken
 * over, once a kind.
 * @throws {Refusal} `docx-unreadable`
 */
export async function readDocx({ file, bytes, lang }: Document): Promise<Told<Article>> {
  const parts = await unpack(bytes)
  const facts = coreFacts(textOf(parts.get('docProps/core.xml')))
  const { default: mammoth } = await import('mammoth')
  const formulas: Formula[] = []
  const { look, isNumbered } = watchHeadings()
  let isNamedByLooks = false
  const options = {
    styleMap: STYLES,
    transformDocument: <Whole extends object>(document: Whole) => {
      isNamedByLooks = nameByLooks(document)
      nameCredits(document)
      nameDisplays(document)
      return look(cutLinks(document))
    },
  }
  const leftOut = new Set<LeftOut>()
  const converted = await mammoth
    .convertToHtml(
      packageOf(parts, formulas, (kind) => leftOut.add(kind)),
      options,
    )
    .catch((error: unknown) => {
      throw refusal(error instanceof Error ? error.message : String(error))
    })
  const front = cutFront(withFormulas(withNumbers(withBreaks(converted.value)), formulas))
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
    ...(isNumbered() && { numberSections: true }),
  }
  const children = [...abstractOf(front, (body) => page(body).value.children), ...value.children]
  return told(withPageReferences(withNotes(placeless({ ...value, metadata, children }))), [
    ...toldOf(converted.messages.map(({ message }) => message)),
    ...(front.hasContents ? [CONTENTS_LEFT_OUT] : []),
    ...(textOf(parts.get('word/comments.xml')).includes('<w:comment ') ? [COMMENTS_LEFT_OUT] : []),
    ...(leftOut.has('hidden') ? [HIDDEN_LEFT_OUT] : []),
    ...(leftOut.has('drawn') ? [DRAWN_LEFT_OUT] : []),
    ...(isNamedByLooks ? [NAMED_BY_LOOKS] : []),
    ...findings.map(ofDocument),
  ])
}

/** What `mammoth/lib/zipfile.js` makes of a file: it takes one as `file`, which its declarations do not tell. */
function packageOf(
  parts: Parts,
  formulas: Formula[],
  onLeftOut: (kind: LeftOut) => void,
): { readonly buffer: Buffer } {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const part = parts.get(name)
      if (!part) throw new Error(`${name} is missing`)
      if (!encoding || encoding === 'base64') return encoding ? Buffer.from(part).toString('base64') : part
      const text = textOf(part)
      if (STYLES_PART.test(name)) return namedByBases(text)
      if (!WORDS_PART.test(name)) return text
      const beside = (part: string) => textOf(parts.get(name.replace(/[^/]*$/, part)))
      const said = beside('styles.xml')
      const styles = namedByBases(said)
      const plain = plainer(withInitials(withHidden(text, hiddenStyles(said))), onLeftOut)
      return markFormulas(markNumbers(plain, beside('numbering.xml'), styles), formulas)
    },
  }
  return { file } as unknown as { readonly buffer: Buffer }
}

const STYLES_PART = /(?:^|\/)styles\d*\.xml$/
const WORDS_PART = /(?:^|\/)(?:document\d*|footnotes|endnotes)\.xml$/

function textOf(part: Uint8Array | undefined): string {
  return part ? new TextDecoder().decode(part) : ''
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
  return finding.code === 'title-missing' ? { ...told, hint: 'give its title the style “Title”' } : told
}

/** A copy without the places in a text that is not the author's. */
function placeless<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'position' ? undefined : inner)))
}
