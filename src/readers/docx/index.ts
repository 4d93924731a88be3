/** In: a document of a word processor (.docx). Out: an article; its places are not told, for nobody can look them up. */
import { Buffer } from 'node:buffer'
import type { Article } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import {
  articleOf,
  type Kind,
  nameByLooks,
  nameCredits,
  nameDisplays,
  type Parts,
  toldOfDocument,
} from '../office/index.ts'
import { namedByBases } from './bases.ts'
import { withBreaks } from './breaks.ts'
import { coreFacts } from './core.ts'
import { type Formula, markFormulas, withFormulas } from './formulas.ts'
import { watchHeadings } from './headings.ts'
import { hiddenStyles, withHidden } from './hidden.ts'
import { withInitials } from './initials.ts'
import { cutLinks } from './links.ts'
import { markNumbers, withNumbers } from './numbering.ts'
import { type LeftOut, plainer } from './plainer.ts'
import { STYLES } from './styles.ts'
import { toldOf } from './told.ts'
import { refusal, unpackDocx } from './unpack.ts'

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
  const parts = await unpackDocx(bytes)
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
  const html = withFormulas(withNumbers(withBreaks(converted.value)), formulas)
  const { article, findings, hasContents } = articleOf({
    ...{ file, html, facts, isNumbered: isNumbered() },
    ...(lang && { lang }),
  })
  const said = (isSo: boolean, kind: Kind) => (isSo ? [toldOfDocument('docx-unread', kind)] : [])
  return told(article, [
    ...toldOf(converted.messages.map(({ message }) => message)),
    ...said(hasContents, 'contents'),
    ...said(textOf(parts.get('word/comments.xml')).includes('<w:comment '), 'comments'),
    ...said(leftOut.has('hidden'), 'hidden'),
    ...said(leftOut.has('drawn'), 'drawn'),
    ...said(isNamedByLooks, 'looks'),
    ...findings,
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
