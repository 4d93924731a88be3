import type { Block, Cell, Item, List, Look, Paragraph, Piece, Run, Table } from './model.ts'
import { type Kind, namedKind } from './styles.ts'

/** The blocks of a document as HTML, in the elements and classes that `office/` knows from mammoth. */
export function htmlOf(blocks: readonly Block[]): string {
  const out: string[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    const kind = block.type === 'paragraph' ? kindOf(block) : undefined
    if (kind === 'blockquote' || kind === 'pre') {
      const end = endOf(blocks, at, kind)
      const paragraphs = blocks.slice(at, end) as readonly Paragraph[]
      out.push(
        kind === 'pre' ? listing(paragraphs) : `<blockquote>${paragraphs.map(plain).join('')}</blockquote>`,
      )
      at = end - 1
    } else out.push(blockHtml(block))
  }
  return out.join('')
}

/** Where the paragraphs of one kind that follow each other end; empty ones between lines of code are some of them. */
function endOf(blocks: readonly Block[], from: number, kind: Kind): number {
  let end = from + 1
  while (end < blocks.length) {
    const block = blocks[end]!
    if (block.type !== 'paragraph' || kindOf(block) !== kind || block.breaks.before) break
    end++
  }
  return end
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphHtml(block)
    case 'list':
      return listHtml(block)
    case 'table':
      return tableHtml(block)
    case 'box':
      return `<aside>${htmlOf(block.blocks)}</aside>`
    case 'markup':
      return block.isShown ? `<p>${block.html}</p>` : block.html
  }
}

type Mark = Kind | `h${number}`

function kindOf({ styleName }: Paragraph): Mark | undefined {
  const level = /^heading (\d+)$/i.exec(styleName ?? '')?.[1]
  return level ? `h${Math.min(Number(level), 6)}` : namedKind(styleName ?? '')
}

const PAGE_BREAK = '<hr style="break-after: page" />'

function paragraphHtml(paragraph: Paragraph): string {
  const { breaks, isRule } = paragraph
  const html = isRule ? '<hr />' : marked(paragraph)
  return `${breaks.before ? PAGE_BREAK : ''}${html}${breaks.after ? PAGE_BREAK : ''}`
}

function marked(paragraph: Paragraph): string {
  const kind = kindOf(paragraph)
  const isHeading = /^h\d$/.test(kind ?? '')
  const words = piecesHtml(paragraph.children, isHeading ? paragraph.lang : undefined)
  if (words === '') return ''
  if (kind === undefined) return plain(paragraph)
  if (kind === 'title') return `<h1 class="title">${words}</h1>`
  if (isHeading) return `<${kind}${langAttribute(paragraph.lang)}>${words}</${kind}>`
  return `<p class="${kind}">${words.replace(LINE_BEHIND_PICTURE, '$1')}</p>`
}

/** Where a program has parted a picture from the words on it. */
const LINE_BEHIND_PICTURE = /^((?:<a [^>]*><\/a>|<img [^>]*>)*)(?:<br \/>)+/

function plain({ children, lang }: Paragraph): string {
  const words = piecesHtml(children, lang)
  const html = /^\s*<math [^>]*><\/math>\s*$/.test(words) ? words.replace('<math', DISPLAYED) : words
  return `<p${langAttribute(lang)}>${html}</p>`
}

function langAttribute(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${escaped(lang)}"`
}

/** A formula that is all of a paragraph stands on a line of its own, but in no cell. */
const DISPLAYED = '<math display="block"'

/** Lines of code as they stand; a listing begins behind the line of its tag. */
function listing(paragraphs: readonly Paragraph[]): string {
  const lines = paragraphs.map(({ children }) =>
    children.map((piece) => (piece.type === 'run' ? escaped(textOf(piece)) : piece.html)).join(''),
  )
  return `<pre>\n${lines.join('\n')}</pre>`
}

const textOf = ({ children }: Run) => children.map(({ value }) => value).join('')

/** Pieces of one look are one, as programs part words wherever somebody has typed. */
function piecesHtml(pieces: readonly Piece[], lang?: string): string {
  const out: string[] = []
  let run: { words: string[]; look: string; tags: readonly string[]; href?: string } | undefined
  let link: string | undefined
  const close = () => {
    if (run) out.push(wrapped(run.words.join(''), run.tags))
    run = undefined
  }
  for (const piece of pieces) {
    const tags = piece.type === 'run' ? tagsOf(piece, lang) : []
    const href = piece.type === 'run' ? piece.look.href : undefined
    const look = JSON.stringify([tags, href])
    if (piece.type === 'run' && run?.look === look) {
      run.words.push(escaped(textOf(piece)))
      continue
    }
    close()
    if (href !== link) {
      if (link !== undefined) out.push('</a>')
      if (href !== undefined) out.push(`<a href="${escaped(href)}">`)
      link = href
    }
    if (piece.type === 'run') run = { words: [escaped(textOf(piece))], look, tags }
    else out.push(piece.html)
  }
  close()
  if (link !== undefined) out.push('</a>')
  return out.join('')
}

function wrapped(words: string, tags: readonly string[]): string {
  const ends = tags.map((tag) => tag.replace(/ .*/, '')).reverse()
  if (words.trim() === '') return words
  return tags.map((tag) => `<${tag}>`).join('') + words + ends.map((tag) => `</${tag}>`).join('')
}

/** @param around The language of what the words are in. */
function tagsOf({ look, isBold, styleName }: Run, around: string | undefined): readonly string[] {
  const { isItalic, isStruck, isUnderlined, isHighlighted, isSmallCaps, position, lang }: Look = look
  const isCode = look.isCode || styleName === 'Verbatim Char'
  return [
    lang === undefined || lang === around ? '' : `span lang="${escaped(lang)}"`,
    isHighlighted ? 'mark' : '',
    isStruck ? 's' : '',
    isUnderlined ? 'u' : '',
    isBold ? 'strong' : '',
    isItalic ? 'em' : '',
    isSmallCaps ? 'span class="smallcaps"' : '',
    position ?? '',
    isCode ? 'code' : '',
  ].filter((tag) => tag !== '')
}

function listHtml({ number, items }: List): string {
  const start = number && number.start !== 1 ? ` start="${number.start}"` : ''
  const kind = number && number.kind !== '1' ? ` type="${number.kind}"` : ''
  const name = number ? 'ol' : 'ul'
  return `<${name}${start}${kind}>${items.map(itemHtml).join('')}</${name}>`
}

function itemHtml({ value, blocks }: Item): string {
  const tag = value === undefined ? '<li>' : `<li value="${value}">`
  const [first, ...rest] = blocks
  const isTight =
    first?.type === 'paragraph' && kindOf(first) === undefined && rest.every(({ type }) => type === 'list')
  return `${tag}${isTight ? piecesHtml(first.children) + htmlOf(rest) : htmlOf(blocks)}</li>`
}

function tableHtml({ rows }: Table): string {
  const end = rows.findIndex(({ isHead }) => !isHead)
  const heads = end < 0 ? rows : rows.slice(0, end)
  const row = (tag: 'td' | 'th') => (one: Table['rows'][number]) =>
    `<tr>${one.cells.map((cell) => cellHtml(cell, tag)).join('')}</tr>`
  // A table is more than a head.
  const [head, body] = heads.length === rows.length ? [[], rows] : [heads, rows.slice(heads.length)]
  const thead = head.length > 0 ? `<thead>${head.map(row('th')).join('')}</thead>` : ''
  return `<table>${thead}<tbody>${body.map(row('td')).join('')}</tbody></table>`
}

function cellHtml({ columns, rows, blocks }: Cell, tag: 'td' | 'th'): string {
  const span = (name: string, count: number) => (count > 1 ? ` ${name}="${count}"` : '')
  const aligns = new Set(blocks.map((block) => (block.type === 'paragraph' ? block.align : undefined)))
  const [align] = aligns.size === 1 ? aligns : []
  const aligned = align === undefined ? '' : ` align="${align}"`
  return `<${tag}${span('colspan', columns)}${span('rowspan', rows)}${aligned}>${htmlOf(blocks).replaceAll(DISPLAYED, '<math')}</${tag}>`
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
