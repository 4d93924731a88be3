import type { ElementContent, Nodes, Root } from 'hast'

/** A stretch of the text from one heading to the next, as it is found and shown. */
export interface Passage {
  readonly href: string
  readonly title: string
  /** What the page is called that it stands on. */
  readonly page: string
  /** Of the printed page that it begins on. */
  readonly folio: string
  readonly text: string
}

export interface TextPage {
  readonly file: string
  readonly label: string
  readonly tree: Root
}

/** What the pages show, from heading to heading. Ways through the text are not among it. */
export function passagesOf(pages: readonly TextPage[]): Passage[] {
  const collector = new PassageCollector()
  for (const page of pages) collector.add(page)
  return collector.passages
}

const HEADING = /^h[1-6]$/

/** Elements that stand in a line; all others part words. */
const INLINE = new Set(
  'a abbr b code del em i ins kbd mark ruby s span strong sub sup time u rb rp rt'.split(' '),
)

interface OpenPassage {
  readonly href: string
  readonly isTitled: boolean
  title: string
  text: string
  readonly page: string
  readonly folio: string
}

class PassageCollector {
  readonly passages: Passage[] = []
  private open: OpenPassage | undefined
  private folio = ''
  private isInTitle = false

  add({ file, label, tree }: TextPage): void {
    this.begin(file, label, label)
    this.visit(tree, file, label)
    this.end()
  }

  private begin(href: string, page: string, title?: string): void {
    this.end()
    this.open = {
      href,
      page,
      folio: this.folio,
      isTitled: title !== undefined,
      title: title ?? '',
      text: '',
    }
  }

  private end(): void {
    if (this.open) {
      const { isTitled: _, ...rest } = this.open
      const passage = { ...rest, page: dense(rest.page), title: dense(rest.title), text: dense(rest.text) }
      if (passage.text !== '' || !this.open.isTitled) this.passages.push(passage)
    }
    this.open = undefined
  }

  private visit(node: Nodes, file: string, label: string): void {
    if (node.type === 'text') return this.say(node.value)
    if (node.type !== 'element' && node.type !== 'root') return
    if (node.type === 'root') return this.visitAll(node.children as ElementContent[], file, label)
    const { tagName, properties, children } = node
    if (properties.role === 'doc-pagebreak') {
      this.folio = String(properties.title)
      return
    }
    if (['head', 'nav', 'footer', 'form'].includes(tagName) || properties.role === 'doc-backlink') return
    if (tagName === 'header' && children.some(isNavigation)) return
    if (properties.className?.toString() === 'skip-link') return
    if (tagName === 'math') return this.say(` ${properties.alttext ?? ''} `)
    if (tagName === 'img') return this.say(` ${properties.alt ?? ''} `)
    if (HEADING.test(tagName) && properties.id !== undefined) {
      const isFirst = tagName === 'h1'
      this.begin(isFirst ? file : `${file}#${properties.id}`, label)
      this.isInTitle = true
      this.visitAll(children, file, label)
      this.isInTitle = false
      return
    }
    if (!INLINE.has(tagName)) this.say(' ')
    this.visitAll(children, file, label)
    if (!INLINE.has(tagName)) this.say(' ')
  }

  private visitAll(children: readonly ElementContent[], file: string, label: string): void {
    for (const child of children) this.visit(child, file, label)
  }

  private say(text: string): void {
    if (!this.open) return
    if (this.isInTitle) this.open.title += text
    else this.open.text += text
  }
}

function isNavigation(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'nav'
}

/** As UTF-8 holds it on the pages: half a letter is U+FFFD there. */
function dense(text: string): string {
  return text
    .replaceAll('\u00AD', '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
