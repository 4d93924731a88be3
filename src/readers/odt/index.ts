/** In: an OpenDocument text (.odt, .fodt). Out: an article; its places are not told, for nobody can look them up. */
import type { Article } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import { parted } from '../../lists.ts'
import { detectLanguage } from '../language/index.ts'
import { articleOf, nameByLooks, nameCredits, nameDisplays } from '../office/index.ts'
import { blockReader } from './blocks.ts'
import { Budget, type Context } from './context.ts'
import { factsOf } from './facts.ts'
import { formulasOf } from './formulas.ts'
import { htmlOf } from './html.ts'
import { languageOf, likely } from './languages.ts'
import { type Block, paragraphsIn } from './model.ts'
import { noteList } from './notes.ts'
import { openDocument } from './parts.ts'
import { numbersHeadings, StyleBook } from './styles.ts'
import { targetsIn } from './targets.ts'
import { type Left, toldOf } from './told.ts'
import { child, elementsOf, wordsIn, type Xml } from './xml.ts'

export interface Source {
  readonly file: string
  readonly bytes: Uint8Array
  /** Language of a document that names none. */
  readonly lang?: string
}

/**
 * Reads a document by the rules of OpenDocument 1.3, and what that gives by those of HTML. Tells `odt-unread` for what is
 * not taken over, once a kind.
 * @throws {Refusal} `odt-unreadable`
 */
export async function readOdt({ file, bytes, lang }: Source): Promise<Told<Article>> {
  const document = await openDocument(bytes)
  const text = child(child(document.content, 'office:body'), 'office:text')!
  const book = new StyleBook(document.content, document.styles)
  const { places, outline } = targetsIn(text)
  const left = new Set<Left>()
  const context: Context = {
    ...{ document, book, targets: places, outline, leave: (what) => left.add(what) },
    ...{ lang: languageOf(text, book), notes: new Map(), budget: new Budget() },
    formulaOf: await formulasOf(document),
    blocks: blockReader(() => context),
  }
  const blocks = context.blocks(elementsOf(text))
  if (named(blocks)) left.add('looks')
  const { lang: noted, ...facts } = factsOf(document.meta)
  const said = likely([context.lang, noted], await detectLanguage(sampleOf(text)))
  const { article, findings, hasContents } = articleOf({
    ...{ file, html: htmlOf(blocks) + noteList(context.notes) },
    facts: { ...facts, ...(said !== undefined && { lang: said }) },
    isNumbered: numbersHeadings(book),
    ...(lang && { lang }),
  })
  if (hasContents) left.add('contents')
  // A page that begins with the title, or behind it, does so in every edition that has one.
  const [, children] = parted(article.children, ({ type }) => type === 'pageBreak')
  return told({ ...article, children }, [...toldOf(left), ...findings])
}

/** Names what stands on the page by how it stands there, as people set it who know no styles; whether a title or headings. */
function named(blocks: readonly Block[]): boolean {
  const view = { children: paragraphsIn(blocks) }
  const isByLooks = nameByLooks(view)
  nameCredits(view)
  nameDisplays(view)
  return isByLooks
}

/** UTF-16 units: more say no more of their language. */
const LONGEST_SAMPLE = 20_000

function sampleOf(text: Xml): string {
  const parts: string[] = []
  let length = 0
  for (const block of elementsOf(text)) {
    const words = /^text:(?:p|h|list|section)$/.test(block.name) ? wordsIn(block) : ''
    parts.push(words)
    length += words.length
    if (length > LONGEST_SAMPLE) break
  }
  return parts.join('\n')
}
