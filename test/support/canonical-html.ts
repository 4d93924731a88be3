import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseFragment } from 'parse5'
import { textOf } from '../../src/ast/index.ts'
import type {
  Block,
  Figure,
  Inline,
  List,
  ListItem,
  Table,
  TableCell,
  TableRow,
} from '../../src/ast/nodes.ts'

/**
 * Two trees are equal where these texts are: one line an element, its children set in. Of an item of a list stands here whether it is
 * a task, of a list whether its items are set apart. Addresses are percent-encoded; a `div` and the blanks between two blocks are nothing.
 */
export function canonicalHtml(html: string): string {
  return blockLines(parseFragment(html.trim()).childNodes, '').join('\n')
}

type Parsed = DefaultTreeAdapterTypes.ChildNode
type ParsedElement = DefaultTreeAdapterTypes.Element

const BLOCKS =
  /^(?:p|h\d|blockquote|[uo]l|li|pre|hr|table|thead|tbody|tr|t[hd]|div|section|figure|aside|d[ltd]|x-.*)$/
/** What holds text without a paragraph around it, in a tight list and in loose HTML. */
const HOLDERS = /^(?:blockquote|section|dd|x-.*)$/

const isElement = (node: Parsed): node is ParsedElement => 'tagName' in node
const isBlock = (node: Parsed): node is ParsedElement => isElement(node) && BLOCKS.test(node.tagName)

/** Blocks, and runs of text between them as paragraphs. */
function blockLines(nodes: readonly Parsed[], indent: string): string[] {
  const lines: string[] = []
  let run: Parsed[] = []
  const endRun = () => {
    const text = trimmed(inlineText(run))
    if (text !== '') lines.push(`${indent}<p>`, `${indent}  ${text}`)
    run = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node)
    else {
      endRun()
      lines.push(...elementLines(node, indent))
    }
  }
  endRun()
  return lines
}

function elementLines(element: ParsedElement, indent: string): string[] {
  const { tagName, childNodes } = element
  const inner = `${indent}  `
  if (/^[uo]l$/.test(tagName)) {
    const isSpread = childNodes.some((item) => isElement(item) && item.childNodes.some(isParagraph))
    return [
      `${indent}${tagOf(element, isSpread ? ' spread' : '')}`,
      ...childNodes.filter(isElement).flatMap((item) => elementLines(item, inner)),
    ]
  }
  if (tagName === 'div') return blockLines(childNodes, indent)
  if (tagName === 'li') return [`${indent}<li${taskOf(element)}>`, ...blockLines(childNodes, inner)]
  if (HOLDERS.test(tagName)) return [`${indent}${tagOf(element)}`, ...blockLines(childNodes, inner)]
  if (childNodes.some(isBlock))
    return [
      `${indent}${tagOf(element)}`,
      ...childNodes.filter(isElement).flatMap((child) => elementLines(child, inner)),
    ]
  const text = tagName === 'pre' ? inlineText(childNodes) : trimmed(inlineText(childNodes))
  return [`${indent}${tagOf(element)}`, ...(text === '' ? [] : [`${inner}${text}`])]
}

const isParagraph = (node: Parsed) => isElement(node) && node.tagName === 'p'

/** GFM draws the box of a task as the first thing in its item, or in the item's first paragraph. */
function taskOf({ childNodes }: ParsedElement): string {
  const [first] = childNodes.filter((node) => isElement(node) || trimmed(inlineText([node])) !== '')
  if (!first || !isElement(first)) return ''
  if (first.tagName === 'p') return taskOf(first)
  if (first.tagName !== 'input') return ''
  return first.attrs.some(({ name }) => name === 'checked') ? ' done' : ' undone'
}

function inlineText(nodes: readonly Parsed[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text') return JSON.stringify((node as { value: string }).value).slice(1, -1)
      if (!isElement(node) || node.tagName === 'input') return ''
      const open = tagOf(node)
      return /^(?:br|img)$/.test(node.tagName)
        ? open
        : `${open}${inlineText(node.childNodes)}</${node.tagName}>`
    })
    .join('')
    .replaceAll(/<br>\\n/g, '<br>')
}

/** Without the blanks and ends of lines, which are two characters here, at both ends. */
function trimmed(text: string): string {
  return text.replace(/^(?:\\n|\\t|\s)+/, '').replace(/(?:\\n|\\t|\s)+$/, '')
}

function tagOf({ tagName, attrs }: ParsedElement, rest = ''): string {
  const written = attrs
    .filter(({ name, value }) => name !== 'alt' || value !== '')
    .map(
      ({ name, value }) => ` ${name}=${JSON.stringify(/^(?:href|src)$/.test(name) ? encoded(value) : value)}`,
    )
    .sort()
  return `<${tagName}${written.join('')}${rest}>`
}

function encoded(url: string): string {
  return encodeURI(url.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll(/%25(?=[\dA-F]{2})/gi, '%')
    .replaceAll(/%5[BD]/g, (code) => decodeURIComponent(code))
}

/** A tree as the reference implementations of CommonMark and GFM write it. What Markdown has no syntax for is `<x-…>`. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('\n')
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.children)}</p>`
    case 'heading':
      return element(`h${block.depth}`, inlineHtml(block.children))
    case 'blockquote':
      return element('blockquote', htmlOf(block.children))
    case 'list':
      return listHtml(block)
    case 'code':
      return `<pre>${element('code', block.value === '' ? '' : `${escaped(block.value)}\n`, {
        class: block.language && `language-${block.language}`,
      })}</pre>`
    case 'thematicBreak':
      return '<hr>'
    case 'table':
      return tableHtml(block)
    case 'figure':
      return figureHtml(block)
    default:
      return element(`x-${block.type}`, 'children' in block ? htmlOf(block.children as Block[]) : '')
  }
}

function listHtml({ ordered, start, spread, children }: List): string {
  const items = children.map((item) => itemHtml(item, spread)).join('')
  return element(ordered ? 'ol' : 'ul', items, { start: start === 1 ? undefined : start?.toString() })
}

function itemHtml({ checked, children }: ListItem, spread: boolean): string {
  const box = checked === undefined ? '' : `<input type="checkbox"${checked ? ' checked' : ''}>`
  const html = children.map((child) =>
    child.type === 'paragraph' && !spread ? inlineHtml(child.children) : blockHtml(child),
  )
  return element('li', `${box}${html.join('\n')}`)
}

function tableHtml({ align, children }: Table): string {
  const isHead = (row: TableRow) =>
    row.children.length > 0 && row.children.every(({ header }) => header === 'column')
  const rows = (wanted: boolean) =>
    children
      .filter((row) => isHead(row) === wanted)
      .map((row) => element('tr', row.children.map((cell, at) => cellHtml(cell, align[at])).join('')))
      .join('')
  const [head, body] = [rows(true), rows(false)]
  return element('table', `${head && element('thead', head)}${body && element('tbody', body)}`)
}

function cellHtml({ header, children }: TableCell, align: Table['align'][number] | undefined): string {
  return element(header ? 'th' : 'td', inlineHtml(children), { align: align ?? undefined })
}

/** A paragraph of one image is a figure here, and the image's title its caption. */
function figureHtml({ children, caption }: Figure): string {
  const [only] = children
  const image = only?.type === 'paragraph' ? only.children[0] : undefined
  if (children.length !== 1 || image?.type !== 'image') return element('x-figure', htmlOf(children))
  return `<p>${inlineHtml([caption ? { ...image, title: textOf(caption) } : image])}</p>`
}

function inlineHtml(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return escaped(node.value)
        case 'break':
          return '<br>'
        case 'inlineCode':
          return element('code', escaped(node.value))
        case 'image':
          return `<img${attributes({ src: node.url, alt: node.alt, title: node.title })}>`
        case 'link':
          return element('a', inlineHtml(node.children), { href: node.url, title: node.title })
        default:
          return otherHtml(node)
      }
    })
    .join('')
}

function otherHtml(node: Inline): string {
  const content = 'children' in node ? inlineHtml(node.children) : ''
  const tag = TAGS[node.type]
  return tag ? element(tag, content) : element('span', content, { class: node.type })
}

const TAGS: Readonly<Record<string, string>> = { emphasis: 'em', strong: 'strong', delete: 'del' }

type Attributes = Readonly<Record<string, string | undefined>>

function element(tag: string, content: string, own: Attributes = {}): string {
  return `<${tag}${attributes(own)}>${content}</${tag}>`
}

function attributes(own: Attributes): string {
  return Object.entries(own)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
