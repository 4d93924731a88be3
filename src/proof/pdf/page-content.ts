import type { EditionPicture } from '../model/index.ts'
import type { Operand } from './content.ts'
import { type ReadFont, readFont } from './fonts.ts'
import type { Box, Look } from './hidden-text.ts'
import { ContentInterpreter, numbersIn, type Shown } from './interpreter.ts'
import { asDict, asName, type Dict, type PdfObjects } from './objects.ts'
import type { Pictures } from './pictures.ts'
import { FIRST_LOOK, Sight } from './sight.ts'
import { unreadable } from './syntax/index.ts'

/** A marked-content sequence of a page, or what stands outside of all (ISO 32000-1, 14.6). */
export interface ContentRun {
  readonly kind: 'content' | 'artifact' | 'unmarked'
  readonly mcid: number | undefined
  /** Of an artifact: `Pagination`, `Layout`; and `Header`, `Footer`. */
  readonly type: string | undefined
  readonly subtype: string | undefined
  text: string
  /** What its glyphs say, where an ActualText says something else. */
  shown?: string
  /** The font from each place of the text on. */
  readonly fonts: { readonly from: number; readonly font: string }[]
  /** Whether it paints more than text: rules, images. */
  paints: boolean
  /** Whether it shows forms, as drawings are. */
  hasForms: boolean
  /** Images, but for masks, in their order. */
  readonly pictures: EditionPicture[]
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
  /** Texts that are shown as blank boxes, by the font that lacks their letters. */
  readonly boxes: ReadonlyMap<string, string>
  /** How tagged text is hidden, and the first that is. */
  readonly hidden: ReadonlyMap<string, string>
  /** Marked content inside an artifact, or an artifact inside of marked content. */
  readonly isNested: boolean
}

/** Marked content in marked content: it is as deep as the structure in a paragraph. */
const MOST_OPEN = 2_000

/** What a run takes, in steps, and a character that is shown. */
const [STEPS_OF_RUN, STEPS_OF_CHARACTER] = [8, 1 / 4]

const PAINTING = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'EI'])
const COLORING = new Set(['g', 'G', 'rg', 'RG', 'k', 'K', 'cs', 'CS'])
/** What a marked-content sequence says of itself. */
interface Properties extends Pick<ContentRun, 'mcid' | 'type' | 'subtype'> {
  readonly actualText: string | undefined
}

/** Fonts are shared by the pages, and read once. */
export type FontCache = Map<Dict, ReadFont>

export function readPageContent(
  page: Dict,
  objects: PdfObjects,
  cache: FontCache,
  pictures: Pictures,
): PageContent {
  const reader = new PageReader(objects, cache, pictures, pageBox(page, objects)).readPage(page)
  // What it took to read the page is not kept.
  const { runs, fonts, colors, unmapped, boxes, hidden, isNested } = reader
  return { runs, fonts, colors, unmapped, boxes, hidden, isNested }
}

function pageBox(page: Dict, objects: PdfObjects): Box | undefined {
  const box = objects.inherited(page, 'CropBox') ?? objects.inherited(page, 'MediaBox')
  const [a, b, c, d] = numbersIn(objects.items(box))
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

/** What a reader of pages knows of how the next text is shown. */
interface TextState extends Omit<Look, 'ctm'> {
  readonly font: ReadFont | undefined
}

class PageReader extends ContentInterpreter<TextState> implements PageContent {
  readonly runs: ContentRun[] = []
  readonly fonts = new Map<string, ReadFont>()
  readonly colors = new Map<string, number>()
  readonly unmapped = new Map<string, number>()
  readonly boxes = new Map<string, string>()
  isNested = false
  private readonly cache: FontCache
  private readonly pictures: Pictures
  /** The innermost run of each open sequence, outermost first; nothing where none of those around it makes one. */
  private readonly open: (ContentRun | undefined)[] = []
  /** An open ActualText: how deep, and where its text begins. What it replaces counts for nothing. */
  private replaced: { readonly depth: number; readonly from: number } | undefined

  /** What is drawn may hide what it likes: nobody reads it letter by letter. */
  private readonly drawings = new Set<ContentRun>()
  private readonly sight: Sight

  constructor(objects: PdfObjects, cache: FontCache, pictures: Pictures, box: Box | undefined) {
    super(objects, { ...FIRST_LOOK, font: undefined })
    this.cache = cache
    this.pictures = pictures
    this.sight = new Sight(box, objects.work)
  }

  get hidden(): ReadonlyMap<string, string> {
    return this.sight.hidden
  }

  protected operate(operator: string, operands: readonly Operand[]): void {
    const changes = this.sight.follow(operator, numbersIn(operands), this.state)
    if (changes) this.set(changes)
    switch (operator) {
      case 'gs':
        return this.setOpacity(asDict(this.resource('ExtGState', operands[0])))
      case 'BDC':
      case 'BMC':
        return this.begin(operands)
      case 'EMC':
        return this.end()
      case 'Tf':
        return this.set({ font: this.fontOf(operands[0]) })
      case 'TJ':
        return this.showTexts(Array.isArray(operands[0]) ? operands[0] : [])
      case 'Tj':
      case "'":
      case '"':
        return this.showTexts(operands.slice(-1))
    }
    if (COLORING.has(operator)) this.colors.set(operator, (this.colors.get(operator) ?? 0) + 1)
    if (PAINTING.has(operator)) this.current().paints = true
  }

  protected show({ name, value, dict }: Shown): void {
    const run = this.current()
    run.paints = true
    run.hasForms ||= this.objects.name(dict, 'Subtype') === 'Form'
    const isImage = this.objects.name(dict, 'Subtype') === 'Image'
    if (isImage && value && !dict?.has('ImageMask')) run.pictures.push(this.pictures.of(value, name))
    const isSolid = !['SMask', 'Mask', 'ImageMask'].some((key) => dict?.has(key))
    if (isSolid && isImage) this.sight.picture(this.state)
  }

  protected override bound(box: Box): void {
    this.set(this.sight.within(box, this.state))
  }

  private setOpacity(state: Dict | undefined): void {
    const opacity = this.objects.number(state, 'ca')
    if (opacity !== undefined) this.set({ opacity })
  }

  private begin([tag, properties]: readonly Operand[]): void {
    const { actualText, ...facts } = this.propertiesOf(properties)
    const depth = this.open.length
    if (depth >= MOST_OPEN) throw unreadable('a page begins marked content and never ends it')
    const own = this.runOf(asName(tag) === 'Artifact', facts)
    if (own && asName(tag) === 'Figure') this.drawings.add(own)
    this.open.push(own ?? this.open.at(-1))
    if (actualText === undefined || this.replaced !== undefined) return
    const run = this.current()
    run.shown ??= run.text
    this.replaced = { depth, from: run.text.length }
    run.text += actualText
  }

  /** A new run; nothing for a sequence that says neither what it is a part of nor that it is none. */
  private runOf(isArtifact: boolean, facts: Omit<Properties, 'actualText'>): ContentRun | undefined {
    if (!isArtifact && facts.mcid === undefined) return undefined
    this.objects.work.take(STEPS_OF_RUN)
    const run = newRun(isArtifact ? 'artifact' : 'content', facts)
    const around = this.open.at(-1)
    if (around && (around.kind === 'artifact' || isArtifact)) this.isNested = true
    this.runs.push(run)
    return run
  }

  private end(): void {
    this.open.pop()
    if (this.replaced !== undefined && this.open.length <= this.replaced.depth) this.replaced = undefined
  }

  /** A property list, in place or by the name that the resources have for it (ISO 32000-1, 14.6.2). */
  private propertiesOf(operand: Operand | undefined): Properties {
    const { objects } = this
    const dict = asDict(operand) ?? asDict(this.resource('Properties', operand))
    return {
      mcid: objects.number(dict, 'MCID'),
      type: objects.name(dict, 'Type'),
      subtype: objects.name(dict, 'Subtype'),
      actualText: objects.text(dict, 'ActualText'),
    }
  }

  private current(): ContentRun {
    const open = this.open.at(-1)
    if (open) return open
    const last = this.runs.at(-1)
    if (last?.kind === 'unmarked') return last
    this.objects.work.take(STEPS_OF_RUN)
    const run = newRun('unmarked', {})
    this.runs.push(run)
    return run
  }

  private fontOf(name: Operand | undefined): ReadFont | undefined {
    const dict = asDict(this.resource('Font', name))
    if (!dict) return undefined
    const known = this.cache.get(dict)
    if (known) return known
    const font = readFont(dict, this.objects)
    this.cache.set(dict, font)
    return font
  }

  private showTexts(shown: readonly Operand[]): void {
    const { font } = this.state
    const run = this.current()
    if (!font) return
    const letters: string[] = []
    for (const item of shown) if (item instanceof Uint8Array) this.decode(item, font, letters)
    if (letters.length === 0) return
    // Joined, and not letter added to letter: V8 keeps each sum as an object of its own.
    const text = letters.join('')
    this.fonts.set(font.name, font)
    if (run.fonts.at(-1)?.font !== font.name)
      run.fonts.push({ from: this.replaced?.from ?? run.text.length, font: font.name })
    if (this.replaced === undefined) run.text += text
    if (run.shown !== undefined) run.shown += text
    if (run.kind === 'content' && !this.drawings.has(run)) this.sight.text(text, this.state)
  }

  /** Adds what the codes of a string say. */
  private decode(shown: Uint8Array, font: ReadFont, letters: string[]): void {
    const { codeLength } = font
    this.objects.work.take((shown.length / codeLength) * STEPS_OF_CHARACTER)
    for (let at = 0; at < shown.length; at += codeLength) {
      const code = codeLength === 2 ? shown[at]! * 256 + (shown[at + 1] ?? 0) : shown[at]!
      const said = font.text(code)
      const written = said ?? '\uFFFD'
      letters.push(written)
      // A code may stand for any number of letters.
      if (written.length > 1) this.objects.work.take(written.length * STEPS_OF_CHARACTER)
      if (said === undefined) this.unmapped.set(font.name, (this.unmapped.get(font.name) ?? 0) + 1)
      // A box is as good as what U+FFFD looks like.
      if (said !== '\uFFFD' && font.isMissing(code))
        this.boxes.set(font.name, (this.boxes.get(font.name) ?? '') + written)
    }
  }
}

function newRun(kind: ContentRun['kind'], { mcid, type, subtype }: Partial<Properties>): ContentRun {
  return { kind, mcid, type, subtype, text: '', fonts: [], paints: false, hasForms: false, pictures: [] }
}
