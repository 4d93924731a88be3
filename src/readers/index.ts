/** In: bytes of a text in one of the formats. Out: an article as its author wrote it, and the decoded text that its places count in. */
import type { Article, Audience } from '../ast/index.ts'
import { Refusal, type Told, told } from '../diagnostic.ts'
import { isCompoundFile, isEncrypted } from './compound-file.ts'
import { inLanguage, settleLanguage, UNNAMED } from './language/index.ts'
import type { Repair } from './plain-text/index.ts'
import type { Source } from './reader.ts'
import { decode, holdSource, holdTree, isArchive, isOpenDocument, namedLanguage } from './shared/index.ts'
import { refuseUnread } from './unread.ts'

export { UNNAMED } from './language/index.ts'
export type { Repair, RepairRule } from './plain-text/index.ts'
export { isPlan, PLANS } from './plans.ts'
export type { Source } from './reader.ts'

export type Format = 'markdown' | 'text' | 'html' | 'docx' | 'odt' | 'notebook'

type DocumentFormat = 'docx' | 'odt'
type TextFormat = Exclude<Format, DocumentFormat>

export interface Input {
  /** As the user named it; `<stdin>` for standard input. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Overrules the file's extension and the look of the text. */
  readonly format?: Format
  /** Overrules the language that the article names or shows, under any of its names. */
  readonly lang?: string
  /** The language of an article that names none; the one that its text shows where absent. */
  readonly unnamed?: string
  /** What its editions are called after; its file where absent. */
  readonly base?: string
  /** Reads all of a saved web page, and not its article alone. */
  readonly wholePage?: boolean
  /** Whom the editions are for; students where absent. */
  readonly audience?: Audience
  /** Whether its links are listed at the end, by their addresses alone or with codes for telephones. */
  readonly readingList?: 'addresses' | 'codes'
  /** Whether it cites works that are named elsewhere: in the plan of its book. */
  readonly isCiting?: boolean
  /** What lines of the other files of its book name, as `(label)=` does. */
  readonly labels?: readonly string[]
}

export interface ReadResult {
  readonly article: Article
  /** The decoded source that positions count in; `''` where it has none that a person could look at. */
  readonly text: string
  /** What the plain-text reader mended or would mend; empty for the other formats. */
  readonly repairs: readonly Repair[]
}

/**
 * Bytes of one article → tree, by the reader that its format asks for.
 * @throws {Refusal} `input-empty`, `input-binary`, `article-too-large`, `lang-unknown`, `format-unread`, `docx-unreadable`, `odt-unreadable`, `notebook-unreadable`
 */
export async function read(input: Input): Promise<Told<ReadResult>> {
  if (input.format === undefined) refuseUnread(input.file)
  const lang = input.lang === undefined ? undefined : languageOf(input.lang)
  const unnamed = lang ?? input.unnamed ?? UNNAMED
  const named = input.format ?? formatOf(input.file)
  const tree = isText(named, input.bytes)
    ? await readText(input, named, unnamed)
    : await readDocument(input, unnamed)
  const { article } = tree.value
  holdTree(article)
  const settled = lang === undefined ? await settleLanguage(article) : told(inLanguage(article, lang))
  return told({ ...tree.value, article: settled.value }, [...tree.findings, ...settled.findings])
}

/** Whether a file is no document of a word processor: by its format, else by how it begins. */
function isText(named: Format | undefined, bytes: Uint8Array): named is TextFormat | undefined {
  if (named !== undefined) return named !== 'docx' && named !== 'odt'
  return !isArchive(bytes) && !isOpenDocument(bytes)
}

/** A document says itself what it is: people rename them. */
async function readDocument({ file, bytes, format }: Input, lang: string): Promise<Told<ReadResult>> {
  const isOdt = isOpenDocument(bytes)
  if (!isOdt && !isArchive(bytes)) {
    const named: DocumentFormat = (format ?? formatOf(file)) === 'odt' ? 'odt' : 'docx'
    throw new Refusal({
      ...UNREADABLE[named],
      severity: 'error',
      ...(isCompoundFile(bytes) ? COMPOUND[isEncrypted(bytes) ? 'encrypted' : 'old'] : OTHER_KIND),
    })
  }
  const source = { file, bytes, lang }
  const { value: article, findings } = isOdt
    ? await (await import('./odt/index.ts')).readOdt(source)
    : await (await import('./docx/index.ts')).readDocx(source)
  return told({ article, repairs: [], text: '' }, findings)
}

const OTHER_KIND = {
  message: 'the document cannot be read: it is another kind of file with this name',
  hint: 'say what it is: --from text, or --from markdown',
}

const COMPOUND = {
  encrypted: {
    message: 'the document cannot be read: it is protected by a password',
    hint: 'open it in a word processor and save it anew without a password',
  },
  old: {
    message: 'the document cannot be read: it is in the format of Word 97',
    hint: 'open it in a word processor and save it anew as .docx',
  },
}

const UNREADABLE = { docx: { code: 'docx-unreadable' }, odt: { code: 'odt-unreadable' } } as const

async function readText(
  input: Input,
  named: TextFormat | undefined,
  lang: string,
): Promise<Told<ReadResult>> {
  const { value: text, findings } = decode(input.bytes)
  const format = named ?? sniff(text)
  // A form feed ends a page of plain text; elsewhere it is a blank.
  if (format !== 'html' && format !== 'notebook') holdSource(text)
  const source = format === 'text' ? text : text.replaceAll('\f', ' ')
  const tree = await readAs(
    format,
    {
      ...{ file: input.file, text: source, lang, isCiting: input.isCiting === true },
      ...(input.labels && { labels: input.labels }),
    },
    input.wholePage === true,
  )
  return told({ ...tree.value, text }, [...findings, ...tree.findings])
}

function languageOf(name: string): string {
  const lang = namedLanguage(name)
  if (lang !== undefined) return lang
  throw new Refusal({
    code: 'lang-unknown',
    severity: 'error',
    message: `there is no language ${JSON.stringify(name)}`,
    hint: 'write a BCP 47 tag: en, en-GB, de, pt-BR',
  })
}

/** Readers load on demand: plain text must not wait for a Markdown parser. */
async function readAs(
  format: TextFormat,
  source: Source,
  isWholePage: boolean,
): Promise<Told<Omit<ReadResult, 'text'>>> {
  switch (format) {
    case 'markdown': {
      const { dotDrawer, emojiNames, readMarkdown } = await import('./markdown/index.ts')
      const { tomlParserFor } = await import('./front-matter/index.ts')
      const { text } = source
      const [toml, emoji, drawDot] = await Promise.all([
        tomlParserFor(text),
        emojiNames(text),
        dotDrawer(text),
      ])
      return unmended(readMarkdown(source, { toml, emoji, drawDot }))
    }
    case 'html': {
      const { isSavedPage, readHtml } = await import('./html/index.ts')
      if (isWholePage || !isSavedPage(source.text)) return unmended(readHtml(source))
      const { judgeByReadability } = await import('./html/page/readability.ts')
      return unmended(readHtml(source, judgeByReadability))
    }
    case 'notebook': {
      const { openNotebook } = await import('./notebook/index.ts')
      const { text, settle } = openNotebook(source.text)
      const { value, findings } = await readAs('markdown', { ...source, text }, false)
      return unmended(settle(told(value.article, findings)))
    }
    case 'text': {
      const { readPlainText } = await import('./plain-text/index.ts')
      return readPlainText(source)
    }
  }
}

function unmended({ value: article, findings }: Told<Article>): Told<Omit<ReadResult, 'text'>> {
  return told({ article, repairs: [] }, findings)
}

const FORMATS: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mkd: 'markdown',
  mdown: 'markdown',
  mdx: 'markdown',
  qmd: 'markdown',
  rmd: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  odt: 'odt',
  fodt: 'odt',
  ott: 'odt',
  ipynb: 'notebook',
}

/** The format that a file's extension names, or `undefined`. */
export function formatOf(file: string): Format | undefined {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  return extension !== undefined && Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined
}

/** As much of a text as is looked at to tell its format. */
const SNIFFED = 4096
const LINE_OF_MARKDOWN = /^(?:#{1,6} \S|```|~~~|> ?\S|!\[[^\]\n]*\]\(|\[\^[^\]\s]+\]:|\|.*\|\s*$|:::)/m

/** The format of a text without a name: HTML by its first tag, Markdown by front matter or by a block only it has. */
export function sniff(text: string): TextFormat {
  const head = text.slice(0, SNIFFED)
  if (/^\s*<(?:!doctype\s+html|html|head|body|article|main|\?xml)\b/i.test(head)) return 'html'
  if (/^\s*(?:---|\+\+\+)[ \t]*\r?\n\S/.test(head) || LINE_OF_MARKDOWN.test(head)) return 'markdown'
  return 'text'
}
