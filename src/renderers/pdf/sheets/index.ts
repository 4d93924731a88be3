/** In: sections of pages. Out: a PDF of sheets to print at home, on which each page stands once, as a form. */
import type { PDFReference } from 'pdfkit'
import { type Article, wordsOf } from '../../../ast/index.ts'
import { type Told, told } from '../../../diagnostic.ts'
import { SHEETS_FILE } from '../../../editions.ts'
import type { Page, PageGeometry } from '../../../typeset/model/index.ts'
import type { Imposition } from '../../imposition.ts'
import type { OutputFile, PageContext } from '../../renderer.ts'
import { type DrawnPage, PdfWriter } from '../index.ts'
import { number } from '../objects/index.ts'
import type { SectionTags } from '../tags/index.ts'
import { foldMarks, type Paper, type Placement, paperFor, placements } from './paper.ts'
import { type Side, sidesOf } from './sides.ts'

/**
 * The pages of the reading PDF on sheets. Their tags stay, in the order of the text, where the sheets have them in that
 * order, too; sheets to fold have none, and say so.
 */
export class SheetWriter extends PdfWriter {
  private readonly imposition: Imposition
  private readonly geometry: PageGeometry
  private readonly isRightToLeft: boolean
  private readonly forms = new Map<number, PDFReference>()
  private readonly tagged: SectionTags[] = []

  constructor(article: Article, context: PageContext, imposition: Imposition) {
    const isTagged = imposition.kind === 'grid'
    const { metadata } = article
    const said = { description: wordsOf(metadata.lang).foldedSheets }
    super(isTagged ? article : { ...article, metadata: { ...metadata, ...said } }, context, {
      isTagged,
      hasLinks: false,
    })
    this.imposition = imposition
    this.geometry = context.geometry
    this.isRightToLeft = metadata.dir === 'rtl'
  }

  override async finish(): Promise<Told<OutputFile>> {
    await this.pending()
    const { document, forms, imposition } = this
    const order = [...forms.keys()].sort((a, b) => a - b)
    const sides = sidesOf(order.length, imposition, this.isRightToLeft)
    const paper = paperFor(this.geometry, sides[0] ?? { rows: 1, columns: 1 })
    const standing = new Map<number, Placement>()
    for (const side of sides) {
      const placed = placements(side, paper, this.geometry)
      const sheet = this.addSide(side, placed, order, paper)
      for (const placement of placed) {
        standing.set(order[placement.page]!, placement)
        this.references.set(order[placement.page]!, sheet)
      }
    }
    if (imposition.kind === 'grid') {
      const place = { form: (page: number) => forms.get(page)!, at: (page: number) => standing.get(page)! }
      for (const tags of this.tagged) tags.write(this.references, place)
      this.tags.finish()
    } else this.tags.leaveOut()
    sayDuplex(document._root.data, imposition)
    const bytes = document.bytes()
    const note = noteOf(sides, order.length, paper, imposition)
    return told({ ...SHEETS_FILE, bytes, note }, this.findings)
  }

  /** A page as a form: drawn once, wherever it will stand (ISO 32000-1, 8.10). */
  protected override async writePage({ page, content }: DrawnPage, tags: SectionTags): Promise<void> {
    const { width, height } = this.geometry
    const form = this.document.ref({
      ...{ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, width, height] },
      Resources: this.resourcesOf(page),
      ...(this.isTagged && { StructParents: tags.keyOf(page) }),
      Filter: 'FlateDecode',
    })
    form.compress = false
    form.end(await content)
    this.forms.set(page.index, form)
  }

  protected override writeTags(tags: SectionTags): void {
    this.tagged.push(tags)
  }

  private resourcesOf(page: Page): Record<string, unknown> {
    const resources = this.resourcesFor([...page.items, ...page.furniture.flatMap(({ items }) => items)])
    return { Font: resources.fonts, XObject: resources.xobjects }
  }

  private addSide(
    side: Side,
    placed: readonly Placement[],
    order: readonly number[],
    paper: Paper,
  ): PDFReference {
    const { document } = this
    document.addPage({ size: [paper.width, paper.height], margin: 0 })
    const { dictionary, content, xobjects } = document.page
    delete dictionary.data.UserUnit
    const shown = placed.map(({ page, scale, x, y }) => {
      const name = `P${page + 1}`
      xobjects[name] = this.forms.get(order[page]!)!
      return `q ${[scale, 0, 0, scale, x, y].map(number).join(' ')} cm /${name} Do Q\n`
    })
    content.buffer = []
    content.write(Buffer.from(shown.join('') + (side.depth === undefined ? '' : foldMarks(paper)), 'latin1'))
    return dictionary
  }
}

/** Printers turn folded sheets on their short edge, and must not change their size (ISO 32000-1, 12.2). */
function sayDuplex(catalog: Record<string, unknown>, { kind }: Imposition): void {
  const preferences = catalog.ViewerPreferences as { data?: object }
  Object.assign(preferences.data ?? preferences, {
    PrintScaling: 'None',
    ...(kind !== 'grid' && { Duplex: 'DuplexFlipShortEdge' }),
  })
}

/** How the sheets are printed, for people: `5 sheets of A4, both sides, turned on the short edge; 3 blank pages`. */
function noteOf(sides: readonly Side[], pages: number, { name }: Paper, { kind }: Imposition): string {
  const isFolded = kind !== 'grid'
  const sheets = isFolded ? sides.length / 2 : sides.length
  const blank = sides.reduce((sum, { cells }) => sum + cells.length, 0) - pages
  return [
    `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'} of ${name}`,
    ...(isFolded ? ['printed on both sides, turned on the short edge, folded in the middle'] : []),
    ...(blank > 0 ? [`${blank} ${blank === 1 ? 'place' : 'places'} blank at the end`] : []),
  ].join(', ')
}
