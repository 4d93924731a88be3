import { Name, type Operand, readContent } from './content.ts'
import { type ReadFont, readFont } from './fonts.ts'
import { asDict, type Dict, isArray, type PdfObjects, type Value } from './objects.ts'

/** A marked-content sequence of a page, or what stands outside of all (ISO 32000-1, 14.6). */
export interface ContentRun {
  readonly kind: 'content' | 'artifact' | 'unmarked'
  readonly mcid: number | undefined
  /** Of an artifact: `Pagination`, `Layout`; and `Header`, `Footer`. */
  readonly type: string | undefined
  readonly subtype: string | undefined
  text: string
  /** The font from each place of the text on. */
  readonly fonts: { readonly from: number; readonly font: string }[]
  /** Whether it paints more than text: rules, images. */
  paints: boolean
}

export interface PageContent {
  /** In the order of the content stream. */
  readonly runs: readonly ContentRun[]
  /** Fonts that text is shown in. */
  readonly fonts: ReadonlyMap<string, ReadFont>
  /** Operators that set a colour, with how often: `rg`, `k`. */
  readonly colors: ReadonlyMap<string, number>
  /** Codes that no ToUnicode map names, by font. */
  readonly unmapped: ReadonlyMap<string, number>
  /** Marked content inside an artifact, or an artifact inside of marked content. */
  readonly isNested: boolean
  /** Forms and images that the content shows, by their names. */
  readonly xobjects: ReadonlySet<string>
}

const PAINTING = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI'])
const COLORING = new Set(['g', 'G', 'rg', 'RG', 'k', 'K', 'cs', 'CS'])
/** Forms in forms deeper than this are not followed. */
const DEEPEST_FORM = 8

/** Fonts are shared by the pages, and read once. */
export type FontCache = Map<Dict, ReadFont>

export function readPageContent(page: Dict, objects: PdfObjects, cache: FontCache): PageContent {
  const contents = objects.get(page, 'Contents')
  const streams = isArray(contents) ? objects.items(contents) : contents ? [contents] : []
  const reader = new PageReader(objects, cache)
  const resources = asDict(objects.inherited(page, 'Resources'))
  reader.read(joined(streams, objects), resources, 0)
  return reader
}

function joined(streams: readonly Value[], objects: PdfObjects): Uint8Array {
  const parts = streams.flatMap((stream) => [objects.bytes(stream) ?? new Uint8Array(), SPACE])
  return parts.length === 2 ? parts[0]! : Buffer.concat(parts)
}

const SPACE = Uint8Array.of(0x20)

class PageReader implements PageContent {
  readonly runs: ContentRun[] = []
  readonly fonts = new Map<string, ReadFont>()
  readonly colors = new Map<string, number>()
  readonly unmapped = new Map<string, number>()
  readonly xobjects = new Set<string>()
  isNested = false
  private readonly objects: PdfObjects
  private readonly cache: FontCache
  /** Open sequences, outermost first; nothing for one that changes nothing. */
  private readonly open: (ContentRun | undefined)[] = []
  /** An open ActualText: how deep, and where its text begins. What it replaces counts for nothing. */
  private replaced: { readonly depth: number; readonly from: number } | undefined
  private font: ReadFont | undefined
  private resources: Dict | undefined

  constructor(objects: PdfObjects, cache: FontCache) {
    this.objects = objects
    this.cache = cache
  }

  read(bytes: Uint8Array, resources: Dict | undefined, depth: number): void {
    const outer = this.resources
    this.resources = resources
    readContent(bytes, (operator, operands) => this.operate(operator, operands, depth))
    this.resources = outer
  }

  private operate(operator: string, operands: Operand[], depth: number): void {
    switch (operator) {
      case 'BDC':
      case 'BMC':
        return this.begin(operands)
      case 'EMC':
        return this.end()
      case 'Tf':
        this.font = operands[0] instanceof Name ? this.fontOf(operands[0].name) : undefined
        return
      case 'TJ':
        for (const item of Array.isArray(operands[0]) ? operands[0] : []) this.show(item)
        return
      case 'Tj':
      case "'":
      case '"':
        return this.show(operands.at(-1))
    }
    if (COLORING.has(operator)) this.colors.set(operator, (this.colors.get(operator) ?? 0) + 1)
    if (!PAINTING.has(operator)) return
    this.current().paints = true
    if (operator === 'Do' && operands[0] instanceof Name) this.paint(operands[0].name, depth)
  }

  private begin([tag, properties]: Operand[]): void {
    const name = tag instanceof Name ? tag.name : ''
    const own = properties instanceof Name ? this.property(properties.name) : properties
    const facts = own instanceof Map ? own : new Map<string, Operand>()
    const mcid = facts.get('MCID')
    const around = this.open.findLast((run) => run !== undefined)
    const actual = facts.get('ActualText')
    if (actual instanceof Uint8Array && this.replaced === undefined) {
      const run = this.current()
      this.replaced = { depth: this.open.length, from: run.text.length }
      run.text += textString(actual)
    }
    if (name !== 'Artifact' && typeof mcid !== 'number') {
      this.open.push(undefined)
      return
    }
    const run: ContentRun = {
      kind: name === 'Artifact' ? 'artifact' : 'content',
      mcid: typeof mcid === 'number' ? mcid : undefined,
      type: nameOf(facts.get('Type')),
      subtype: nameOf(facts.get('Subtype')),
      text: '',
      fonts: [],
      paints: false,
    }
    if (around && (around.kind === 'artifact' || run.kind === 'artifact')) this.isNested = true
    this.runs.push(run)
    this.open.push(run)
  }

  private end(): void {
    this.open.pop()
    if (this.replaced !== undefined && this.open.length <= this.replaced.depth) this.replaced = undefined
  }

  /** A property list that the page's resources name (ISO 32000-1, 14.6.2). */
  private property(name: string): ReadonlyMap<string, Operand> {
    const { objects } = this
    const dict = objects.dict(objects.dict(this.resources, 'Properties'), name)
    const mcid = objects.number(dict, 'MCID')
    const facts = new Map<string, Operand>()
    if (mcid !== undefined) facts.set('MCID', mcid)
    const [type, subtype] = [objects.name(dict, 'Type'), objects.name(dict, 'Subtype')]
    if (type) facts.set('Type', new Name(type))
    if (subtype) facts.set('Subtype', new Name(subtype))
    return facts
  }

  private current(): ContentRun {
    const open = this.open.findLast((run) => run !== undefined)
    if (open) return open
    const last = this.runs.at(-1)
    if (last?.kind === 'unmarked') return last
    const run: ContentRun = {
      ...{ kind: 'unmarked', mcid: undefined, type: undefined, subtype: undefined },
      text: '',
      fonts: [],
      paints: false,
    }
    this.runs.push(run)
    return run
  }

  private fontOf(name: string): ReadFont | undefined {
    const dict = this.objects.dict(this.objects.dict(this.resources, 'Font'), name)
    if (!dict) return undefined
    const font = this.cache.get(dict) ?? readFont(dict, this.objects)
    this.cache.set(dict, font)
    return font
  }

  private show(shown: Operand | undefined): void {
    const { font } = this
    if (!(shown instanceof Uint8Array) || !font) return
    this.fonts.set(font.name, font)
    let text = ''
    let unmapped = 0
    for (let at = 0; at < shown.length; at += font.codeLength) {
      const code = font.codeLength === 2 ? shown[at]! * 256 + (shown[at + 1] ?? 0) : shown[at]!
      const letters = font.text(code)
      if (letters === undefined) unmapped++
      text += letters ?? '\uFFFD'
    }
    if (unmapped > 0) this.unmapped.set(font.name, (this.unmapped.get(font.name) ?? 0) + unmapped)
    const run = this.current()
    if (run.fonts.at(-1)?.font !== font.name)
      run.fonts.push({ from: this.replaced?.from ?? run.text.length, font: font.name })
    if (this.replaced === undefined) run.text += text
  }

  private paint(name: string, depth: number): void {
    this.xobjects.add(name)
    const { objects } = this
    const form = objects.get(objects.dict(this.resources, 'XObject'), name)
    const dict = asDict(form)
    if (objects.name(dict, 'Subtype') !== 'Form' || depth >= DEEPEST_FORM) return
    const bytes = objects.bytes(form)
    if (bytes) this.read(bytes, objects.dict(dict, 'Resources') ?? this.resources, depth + 1)
  }
}

function nameOf(value: Operand | undefined): string | undefined {
  return value instanceof Name ? value.name : undefined
}

/** A text string in a content stream: UTF-16 with its mark, else PDFDocEncoding, here read as Latin-1. */
function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  return new TextDecoder('latin1').decode(bytes)
}
