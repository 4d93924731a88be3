import type {
  Article,
  Block,
  DefinitionList,
  Figure,
  Inline,
  List,
  Node,
  Table,
  Verse,
} from '../../ast/index.ts'
import {
  asideTitle,
  bylineOf,
  dateLineOf,
  type NumberedNote,
  numberNotes,
  textOf,
  unreachable,
  wordsOf,
} from '../../ast/index.ts'
import { Refusal } from '../../diagnostic.ts'
import { LeafBuilder, normalise } from '../leaf-builder.ts'
import type { Facts, Leaf, LeafKind, Reading } from '../model.ts'
import { TableGrid } from '../tables.ts'
import { asText, hasObject, TreeInlines } from './inlines.ts'

/** Where the reader of the tree is. */
interface At {
  readonly lang: string
  readonly path: readonly string[]
  readonly place: string
  readonly note?: number
}

/** Reads `<base>.ast.json`. Throws a `Refusal`: `tree-unreadable`. */
export function parseTree(bytes: Uint8Array): Reading {
  try {
    const tree = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Article
    if (tree.type !== 'article') throw new Error(`its root is ${JSON.stringify(tree.type)}`)
    return readTree(tree)
  } catch (error) {
    throw new Refusal({
      code: 'tree-unreadable',
      severity: 'error',
      message: `it is no tree of an article: ${error instanceof Error ? error.message.slice(0, 200) : error}`,
      hint: 'build the article again',
    })
  }
}

/** The tree of a build as the editions should say it. Positions are the source's. */
function readTree(article: Article): Reading {
  return new TreeReader(article).read()
}

class TreeReader {
  private readonly article: Article
  private readonly notes: ReadonlyMap<string, NumberedNote>
  private readonly leaves: Leaf[] = []
  private readonly inlines: TreeInlines
  private waiting: string[] = []

  constructor(article: Article) {
    this.article = article
    this.notes = numberNotes(article)
    this.inlines = new TreeInlines(article, this.notes)
  }

  read(): Reading {
    const { metadata, children } = this.article
    const at: At = { lang: metadata.lang, path: [], place: 'article' }
    this.title(at)
    this.blocks(children, at)
    for (const { number, definition } of this.notes.values()) {
      const inside = { ...this.into(definition, at), note: number, place: `note ${number}` }
      this.blocks(definition.children, inside)
    }
    this.inlines.resolve(this.leaves)
    return { leaves: this.leaves, pages: [], facts: factsOf(this.article) }
  }

  private title(at: At): void {
    const { metadata } = this.article
    const more = { level: 1, isTitle: true }
    this.leaf('heading', metadata.title, undefined, { ...at, place: 'title' }, more)
    const lines: [string, readonly Inline[]][] = [
      ['subtitle', metadata.subtitle ?? []],
      ['byline', asText(bylineOf(metadata))],
      ['date', asText(dateLineOf(metadata))],
    ]
    for (const [place, nodes] of lines)
      if (nodes.length > 0) this.leaf('paragraph', nodes, undefined, { ...at, place }, { isTitle: true })
  }

  private blocks(blocks: readonly Block[], at: At): void {
    blocks.forEach((block, index) => {
      this.block(block, { ...at, place: `${at.place}/${block.type}[${index + 1}]` })
    })
  }

  private block(block: Block, outer: At): void {
    const at = this.into(block, outer)
    switch (block.type) {
      case 'paragraph':
        return this.leaf('paragraph', block.children, block, at)
      case 'heading':
        if (normalise(textOf(block.children)).trim() === '' && !hasObject(block.children))
          return this.leaf('paragraph', block.children, block, at)
        return this.leaf('heading', block.children, block, at, { level: block.depth })
      case 'blockquote':
        return this.blocks(block.children, { ...at, path: [...at.path, 'quote'] })
      case 'list':
        return this.list(block, at)
      case 'definitionList':
        return this.definitions(block, at)
      case 'code':
      case 'math':
        return this.leaf(block.type, [], block, at)
      case 'verse':
        return this.verse(block, at)
      case 'figure':
        return this.figure(block, at)
      case 'table':
        return this.table(block, at)
      case 'aside': {
        const inside = { ...at, path: [...at.path, 'aside'] }
        const title = asideTitle(block, wordsOf(this.article.metadata.lang))
        if (title) {
          const above = { ...inside, place: `${at.place}/title` }
          this.leaf('paragraph', title, block, above, { isTitle: true })
        }
        return this.blocks(block.children, inside)
      }
      case 'thematicBreak':
      case 'pageBreak':
        return
      default:
        return unreachable(block)
    }
  }

  private list(block: List, at: At): void {
    block.children.forEach((item, index) => {
      const label = block.ordered ? (block.start ?? 1) + index : index + 1
      const path = [...at.path, block.ordered ? 'numbered list' : 'list', `item ${label}`]
      const inside = this.into(item, { ...at, path, place: `${at.place}/item[${index + 1}]` })
      this.blocks(item.children, inside)
    })
  }

  private definitions(block: DefinitionList, at: At): void {
    const path = [...at.path, 'definitions']
    block.children.forEach((part, index) => {
      const inside = this.into(part, { ...at, path, place: `${at.place}/${part.type}[${index + 1}]` })
      if (part.type === 'definitionTerm') this.leaf('term', part.children, part, inside)
      else this.blocks(part.children, { ...inside, path: [...path, 'definition'] })
    })
  }

  /** A stanza is one leaf: its lines are told apart by breaks. */
  private verse(block: Verse, at: At): void {
    block.children.forEach((stanza, index) => {
      const inside = this.into(stanza, { ...at, place: `${at.place}/stanza[${index + 1}]` })
      const lines = stanza.children.flatMap((line, lineIndex): Inline[] => [
        ...(lineIndex > 0 ? [{ type: 'break' } as const] : []),
        { ...line, type: 'span' },
      ])
      this.leaf('paragraph', lines, stanza, inside)
    })
  }

  private figure(block: Figure, at: At): void {
    this.blocks(block.children, at)
    if (block.caption) this.leaf('caption', block.caption, block, { ...at, place: `${at.place}/caption` })
  }

  private table(block: Table, at: At): void {
    const path = [...at.path, 'table']
    if (block.caption)
      this.leaf('caption', block.caption, block, { ...at, path, place: `${at.place}/caption` })
    const grid = new TableGrid()
    block.children.forEach((row, rowIndex) => {
      grid.nextRow()
      const inside = this.into(row, { ...at, path })
      for (const cell of row.children) {
        const placed = grid.place(cell.header, cell.columnSpan ?? 1, cell.rowSpan ?? 1)
        const place = `${at.place}/row[${rowIndex + 1}]/cell[${placed.column + 1}]`
        // A header without words is a header of nothing.
        const isEmpty = normalise(textOf(cell.children)).trim() === '' && !hasObject(cell.children)
        const more = { cell: isEmpty ? { ...placed, header: undefined } : placed }
        this.leaf('cell', cell.children, cell, this.into(cell, { ...inside, place }), more)
      }
    })
  }

  private into(node: Node, at: At): At {
    if (node.id) this.waiting.push(node.id)
    return node.lang ? { ...at, lang: node.lang } : at
  }

  private leaf(
    kind: LeafKind,
    nodes: readonly Inline[],
    node: Node | undefined,
    { lang, path, place, note }: At,
    more: Partial<Leaf> = {},
  ): void {
    const facts = {
      ...{ kind, lang, path, place },
      ...(note !== undefined && { note }),
      ...(node?.position && { position: node.position }),
    }
    const builder = new LeafBuilder({ ...facts, ...more })
    for (const id of this.waiting.splice(0)) this.inlines.nameLeaf(id, builder.leaf)
    if (node?.type === 'code' || node?.type === 'math') builder.addVerbatim(node.value)
    else this.inlines.add(nodes, builder, lang)
    const leaf = builder.finish()
    if (leaf.text !== '' || kind === 'cell') this.leaves.push(leaf)
  }
}

function factsOf({ metadata }: Article): Facts {
  const { authors, lang, date, description, subjects, publisher, rights } = metadata
  return {
    title: normalise(textOf(metadata.title)).trim(),
    authors: authors.map(({ name }) => name),
    lang,
    subjects,
    ...(date && { date }),
    ...(description && { description }),
    ...(publisher && { publisher }),
    ...(rights && { rights }),
  }
}
