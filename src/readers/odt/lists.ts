import { append } from '../../lists.ts'
import type { Context } from './context.ts'
import type { Block, Item, List } from './model.ts'
import { elementsOf, findAll, type Xml } from './xml.ts'

/** Lists in lists; the levels of a style are ten (OpenDocument 1.3, part 3, 19.882). */
const DEEPEST = 10

/** A list that more may be put into: nobody has seen it yet. */
interface OpenList extends List {
  readonly items: OpenItem[]
}

const isOpen = (block: Block | undefined): block is OpenList => block?.type === 'list'

interface OpenItem extends Item {
  readonly blocks: Block[]
}

/** A list where it stands: the style that it has or takes over, and the counts that it takes part in. */
interface Place {
  readonly style: string | undefined
  readonly level: number
  readonly counts: (number | undefined)[]
}

/** What remembers the lists of a document: some go on where others have ended. */
export class Lists {
  private readonly byId = new Map<string, (number | undefined)[]>()
  private readonly byStyle = new Map<string, (number | undefined)[]>()
  private readonly context: Context

  constructor(context: Context) {
    this.context = context
  }

  /** Lists that follow each other, which may be one that a program has parted. */
  read(lists: readonly Xml[]): readonly Block[] {
    const made: Block[] = []
    let before: Place | undefined
    for (const list of lists) {
      const place = { style: list.attributes['text:style-name'], level: 1, counts: this.countsOf(list) }
      const isSame = before?.counts === place.counts || before?.style === place.style
      const isInner = isWithin(list) || isPlain(this.levelOf(place))
      for (const block of this.listOf(list, place)) put(made, block, { isInner, isSame })
      before = place
    }
    return made
  }

  /** The counts that a list goes on with, or new ones. */
  private countsOf({ attributes }: Xml): (number | undefined)[] {
    const style = attributes['text:style-name'] ?? ''
    const before = attributes['text:continue-list']
    const isOn = attributes['text:continue-numbering'] === 'true'
    const known = before ? this.byId.get(before) : isOn ? this.byStyle.get(style) : undefined
    const counts = known ?? []
    this.byStyle.set(style, counts)
    if (attributes['xml:id']) this.byId.set(attributes['xml:id'], counts)
    return counts
  }

  private listOf(list: Xml, place: Place): readonly Block[] {
    const level = this.levelOf(place)
    const entries = elementsOf(list, 'text:list-item', 'text:list-header').map((item) =>
      this.entryOf(item, place, level),
    )
    // Headings that count, and what has neither number nor sign, are no items.
    if (isPlain(level) || findAll(list, ({ name }) => name === 'text:h').length > 0)
      return entries.flatMap(({ blocks }) => blocks)
    const items = gathered(entries)
    const start = items[0]?.number ?? 1
    const kind = kindOf(level)
    const made: OpenList = {
      type: 'list',
      ...(kind && { number: { kind, start } }),
      items: items.map(({ blocks, number }, at) => ({
        blocks,
        ...(kind && number !== undefined && number !== start + at && { value: number }),
      })),
    }
    return [made]
  }

  private entryOf(item: Xml, place: Place, level: Xml | undefined): Entry {
    const isHeader = item.name === 'text:list-header'
    const isHolder = isWithin({ ...item, children: [item] })
    const number = isHeader || isHolder ? undefined : this.count(item, place, level)
    const inner = { ...place, level: Math.min(place.level + 1, DEEPEST) }
    const blocks = this.context.blocks(elementsOf(item), (list) =>
      this.listOf(list, { ...inner, style: list.attributes['text:style-name'] ?? place.style }),
    )
    const isItem = !isHeader && !isHolder
    const marked = (block: Block) =>
      isItem && block.type === 'paragraph' ? { ...block, numbering: {} } : block
    return { blocks: blocks.map(marked), isItem, ...(number !== undefined && { number }) }
  }

  private count({ attributes }: Xml, { counts, level }: Place, style: Xml | undefined): number {
    const own = integer(attributes['text:start-value'])
    const next = own ?? (counts[level] ?? (integer(style?.attributes['text:start-value']) ?? 1) - 1) + 1
    counts.length = level
    counts[level] = next
    return next
  }

  private levelOf({ style, level }: Place): Xml | undefined {
    const sheet = style === undefined ? undefined : this.context.book.lists.get(style)
    // pandoc says of a list in another how its first level counts, and means this one.
    return elementsOf(sheet).findLast(({ attributes }) => Number(attributes['text:level']) <= level)
  }
}

interface Entry {
  readonly blocks: Block[]
  readonly number?: number
  /** Whether it has a sign or a number of its own. */
  readonly isItem: boolean
}

/** Items, each with what follows it without a sign of its own. */
function gathered(entries: readonly Entry[]): readonly Entry[] {
  const items: Entry[] = []
  for (const entry of entries) {
    const last = items.at(-1)
    if (entry.isItem || !last) items.push(entry)
    else append(last.blocks, entry.blocks)
  }
  return items
}

/** Whether each item of a list holds nothing but lists. */
function isWithin(list: Xml): boolean {
  const inner = elementsOf(list).flatMap((item) => elementsOf(item))
  return inner.length > 0 && inner.every(({ name }) => name === 'text:list')
}

/**
 * Puts a block behind the others: into the last item of the list before, where what holds it has no sign of its own, as
 * Word's lists in lists have it that LibreOffice has read; or to its items, where it goes on with that list.
 */
function put(
  made: Block[],
  block: Block,
  { isInner, isSame }: { readonly isInner: boolean; readonly isSame: boolean },
): void {
  const last = made.at(-1)
  if (!isOpen(last)) return void made.push(block)
  const item = last.items.at(-1)!
  const held = isInner ? (isOpen(block) ? (block.items[0]?.blocks ?? []) : [block]) : []
  const isOn = isSame && isOpen(block) && goesOn(last, block)
  if (held.length > 0) append(item.blocks, held)
  else if (isOn) append(last.items, block.items)
  else made.push(block)
}

function goesOn({ number, items }: List, next: List): boolean {
  if (!number || !next.number) return !number && !next.number
  return number.kind === next.number.kind && number.start + items.length === next.number.start
}

function isPlain(level: Xml | undefined): boolean {
  if (level?.name === 'text:list-level-style-number') return !level.attributes['style:num-format']
  return (
    level?.name === 'text:list-level-style-bullet' &&
    (level.attributes['text:bullet-char'] ?? '').trim() === ''
  )
}

function kindOf(level: Xml | undefined): string | undefined {
  if (level?.name !== 'text:list-level-style-number') return undefined
  const format = level.attributes['style:num-format'] ?? ''
  return /^[aAiI]$/.test(format) ? format : '1'
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined
}
