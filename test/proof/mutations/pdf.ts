import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import type { FileEdition } from '../../../src/editions.ts'
import type { DifferenceCode } from '../../../src/proof/model/index.ts'
import { encode, type Mutation } from './mutation.ts'
import { name, PdfEditor, string, textOf } from './pdf-editor.ts'

type Corruption = readonly [DifferenceCode, string, (pdf: PdfEditor) => unknown]

const number = (value: number) => PDFNumber.of(value)

/** Elements with the title's words are on the first page; text begins on the page with this index. */
const TEXT_PAGE = (pdf: PdfEditor) => pdf.document.getPageCount() - 1

const root = (pdf: PdfEditor) => pdf.element('Document').dict

/** The n-th block of a type that the document holds itself. */
function top(pdf: PdfEditor, type: string): { ref: PDFRef; index: number; dict: PDFDict } {
  const kids = pdf.kids(root(pdf)).asArray() as PDFRef[]
  const index = kids.findIndex((ref) => (pdf.resolve(ref) as PDFDict).get(name('S')) === name(type))
  return { ref: kids[index]!, index, dict: pdf.resolve(kids[index]) as PDFDict }
}

const hasText = (dict: PDFDict) => dict.get(name('K')) instanceof PDFArray

const TEXT: readonly Corruption[] = [
  [
    'text-missing',
    'a paragraph is not in the tree',
    (pdf) => pdf.kids(root(pdf)).remove(top(pdf, 'P').index),
  ],
  [
    'pdf-content-orphaned',
    'a heading is not in the tree',
    (pdf) => pdf.kids(root(pdf)).remove(top(pdf, 'H2').index),
  ],
  [
    'order-differs',
    'blocks change places',
    (pdf) => pdf.exchange(pdf.kids(pdf.element('BlockQuote').dict), 0, 1),
  ],
  [
    'heading-level',
    'a heading goes down a level',
    (pdf) => pdf.element('H2').dict.set(name('S'), name('H3')),
  ],
  [
    'kind-differs',
    'a heading becomes a paragraph',
    (pdf) => pdf.element('H3').dict.set(name('S'), name('P')),
  ],
  [
    'nesting-differs',
    'a quotation is none',
    (pdf) => pdf.element('BlockQuote').dict.set(name('S'), name('Div')),
  ],
  [
    'nesting-differs',
    'a dedication is called nothing',
    (pdf) => pdf.set(pdf.element('Sect', (dict) => dict.has(name('T'))).dict, 'T', undefined),
  ],
  [
    'text-differs',
    'other words are put in the place of the text',
    (pdf) => pdf.element('H3').dict.set(name('ActualText'), string('Stanchions')),
  ],
  ['text-differs', 'a letter is mapped to another', (pdf) => everyMap(pdf, [/<0065>/, '<0061>'])],
  [
    'emphasis-lost',
    'all faces are one',
    (pdf) => {
      for (const font of fonts(pdf)) font.set(name('BaseFont'), name('AAAAAA+Plain'))
    },
  ],
  [
    'image-alt-lost',
    'an alternative text is lost',
    (pdf) => pdf.set(pdf.element('Figure').dict, 'Alt', undefined),
  ],
  [
    'image-alt-differs',
    'an alternative text is changed',
    (pdf) => pdf.set(pdf.element('Figure').dict, 'Alt', string('image1.png')),
  ],
  [
    'language-lost',
    'a change of language is lost',
    (pdf) =>
      pdf.set(pdf.element('Span', (dict) => textOf(dict.get(name('Lang'))) === 'la').dict, 'Lang', undefined),
  ],
  [
    'language-differs',
    'a change of language is another',
    (pdf) =>
      pdf.set(
        pdf.element('Span', (dict) => textOf(dict.get(name('Lang'))) === 'la').dict,
        'Lang',
        string('it'),
      ),
  ],
  [
    'metadata-differs',
    'the file is in another language',
    (pdf) => pdf.set(pdf.catalog, 'Lang', string('nl')),
  ],
  ['language-differs', 'the text is in another language', (pdf) => pdf.set(root(pdf), 'Lang', string('nl'))],
  [
    'table-header-differs',
    'a header becomes data',
    (pdf) => pdf.element('TH', (dict) => hasText(dict) && isRow(pdf, dict)).dict.set(name('S'), name('TD')),
  ],
  [
    'table-span-differs',
    'a cell covers one row only',
    (pdf) => pdf.attribute(pdf.element('TD', (dict) => has(pdf, dict, 'RowSpan')).dict, 'RowSpan', number(1)),
  ],
  ['table-cell-missing', 'a cell is dropped', (pdf) => pdf.kids(rows(pdf)[1]!).remove(1)],
  ['table-cell-moved', 'two cells change places', (pdf) => pdf.exchange(pdf.kids(rows(pdf)[1]!), 0, 1)],
  [
    'list-label',
    'an item has another number',
    (pdf) => pdf.set(pdf.element('Lbl', (dict) => ownText(pdf, dict)).dict, 'ActualText', string('7.')),
  ],
  [
    'note-misplaced',
    'a part of a note stands in another',
    (pdf) => {
      const notes = pdf.elements('Note').map(({ dict }) => pdf.kids(dict))
      const long = notes.reduce((longest, kids) => (kids.size() > longest.size() ? kids : longest))
      const moved = long.get(long.size() - 1)
      long.remove(long.size() - 1)
      notes.find((kids) => kids !== long)!.push(moved)
    },
  ],
  [
    'note-missing',
    'a part of a note is lost',
    (pdf) => {
      const kids = pdf.kids(pdf.elements('Note')[1]!.dict)
      kids.remove(kids.size() - 1)
    },
  ],
  [
    'printed-address-differs',
    'another address is printed',
    (pdf) => {
      const note = pdf.elements('Note').find(({ dict }) => /^fn-[a-z]/.test(textOf(dict.get(name('ID')))))!
      const paragraph = pdf.resolve(pdf.kids(note.dict).get(pdf.kids(note.dict).size() - 1)) as PDFDict
      paragraph.set(name('ActualText'), string('https://ads.example/'))
    },
  ],
  [
    'tag-replaced',
    'a paragraph is heard as another',
    (pdf) => pdf.set(pdf.element('P').dict, 'Alt', string('Not so.')),
  ],
  [
    'tag-replaced',
    'a paragraph stands for another',
    (pdf) => pdf.set(pdf.element('P').dict, 'E', string('Not so.')),
  ],
  [
    'tag-figure-alt',
    'a formula has no alternative text',
    (pdf) => {
      const { dict } = pdf.element('Formula')
      for (const key of ['Alt', 'ActualText']) dict.delete(name(key))
    },
  ],
  [
    'text-differs',
    'a formula is said otherwise',
    (pdf) => pdf.set(pdf.element('Formula').dict, 'Alt', string('2 to the m-th power')),
  ],
  ['tag-note-id', 'a note has no identifier', (pdf) => pdf.set(pdf.element('Note').dict, 'ID', undefined)],
  [
    'tag-table-scope',
    'a header has no scope',
    (pdf) => pdf.attribute(pdf.element('TH').dict, 'Scope', undefined),
  ],
  ['tag-table', 'a row is too short', (pdf) => pdf.kids(rows(pdf)[2]!).remove(0)],
  ['tag-list', 'an item holds a paragraph', (pdf) => pdf.element('LBody').dict.set(name('S'), name('P'))],
  [
    'tag-list-numbering',
    'a list does not say how it counts',
    (pdf) => pdf.attribute(pdf.element('L').dict, 'ListNumbering', undefined),
  ],
  [
    'tag-unknown',
    'a type is nobody’s',
    (pdf) => pdf.element('BlockQuote').dict.set(name('S'), name('Quotation')),
  ],
  [
    'tag-parent',
    'an element names another parent',
    (pdf) => pdf.set(pdf.element('H3').dict, 'P', pdf.element('BlockQuote').ref),
  ],
  [
    'tag-contents',
    'an entry of the contents is a paragraph',
    (pdf) => pdf.element('TOCI').dict.set(name('S'), name('P')),
  ],
  [
    'contents-differ',
    'the contents name another page',
    (pdf) => pdf.set(pdf.elements('TOCI').at(-1)!.dict, 'ActualText', string('Stations . . . 99')),
  ],
]

/** How it is hidden, and what stands before and after it. */
const HIDING: readonly (readonly [string, string, string])[] = [
  ['invisible', '3 Tr ', ''],
  ['too small to be read', '0.01 0 0 0.01 200 200 cm ', ''],
  ['off the page', '1 0 0 1 9000 0 cm ', ''],
  ['clipped away', '0 0 9 9 re W n ', ''],
  [
    'painted over',
    'q ',
    ' Q /Artifact BMC q 1 0 0 1 0 0 cm 0 0 0 0 k 0 0 m 0 2000 l 2000 2000 l 2000 0 l f Q EMC',
  ],
  ['painted over', 'q ', ' Q /Artifact BMC q 0 0 0 0 K 3000 w 0 300 m 900 300 l S Q EMC'],
]

const FILE: readonly Corruption[] = [
  [
    'tag-without-content',
    'a sequence is not where its tag says',
    (pdf) => pdf.content(TEXT_PAGE(pdf), [/\/MCID 0>>/, '/MCID 900>>']),
  ],
  [
    'text-differs',
    'text becomes an artifact',
    (pdf) => pdf.content(TEXT_PAGE(pdf) - 2, [/\/\w+ <<\/MCID 0>> BDC/, '/Artifact BMC']),
  ],
  ['text-added', 'a page number is tagged as text', (pdf) => tagFolio(pdf)],
  [
    'pdf-glyph-missing',
    'all letters of a font are blank boxes',
    (pdf) => {
      const zeros = pdf.document.context.stream(new Uint8Array(2 * 0x1_00_00))
      for (const font of fonts(pdf)) {
        const [descendant] = (pdf.get(font, 'DescendantFonts') as PDFArray).asArray()
        const dict = pdf.resolve(descendant) as PDFDict
        dict.set(name('CIDToGIDMap'), pdf.document.context.register(zeros))
      }
    },
  ],
  ['pdf-text-unmapped', 'a font says no letters', (pdf) => pdf.set(fonts(pdf)[0]!, 'ToUnicode', undefined)],
  [
    'pdf-text-unmapped',
    'a letter is not mapped',
    (pdf) => everyMap(pdf, [/<0000> <00[0-9a-f]{2}> \[/, '<0000> <0003> [']),
  ],
  [
    'pdf-font-unembedded',
    'a font is not embedded',
    (pdf) => {
      for (const { dict } of pdf.dicts((one) => one.get(name('Type')) === name('FontDescriptor')))
        for (const key of ['FontFile2', 'FontFile3']) dict.delete(name(key))
    },
  ],
  [
    'pdf-content-untagged',
    'a field is painted without a tag',
    (pdf) => pdf.content(0, [/$/, '\n0 0 10 10 re f']),
  ],
  [
    'pdf-artifact-words',
    'an artifact says what the text does not',
    (pdf) =>
      pdf.content(TEXT_PAGE(pdf), [/$/, ' /Artifact <</Type /Layout /ActualText (Buy zebras)>> BDC EMC']),
  ],
  [
    'pdf-content-nested',
    'an artifact stands in tagged content',
    (pdf) => pdf.content(TEXT_PAGE(pdf), [/(<<\/MCID 0>> BDC)/, '$1 /Artifact BMC EMC']),
  ],
  [
    'page-folio-differs',
    'page numbers are off by one',
    (pdf) => {
      const ranges = pdf.get(pdf.catalog, 'PageLabels', 'Nums') as PDFArray
      const last = pdf.resolve(ranges.get(ranges.size() - 1)) as PDFDict
      last.set(name('St'), number(((last.get(name('St')) as PDFNumber | undefined)?.asNumber() ?? 1) + 1))
    },
  ],
  ['pdf-language-missing', 'the file names no language', (pdf) => pdf.set(pdf.catalog, 'Lang', undefined)],
  ['pdf-not-marked', 'the file is not marked', (pdf) => pdf.set(pdf.catalog, 'MarkInfo', undefined)],
  ['pdf-title-hidden', 'the title is hidden', (pdf) => pdf.set(pdf.catalog, 'ViewerPreferences', undefined)],
  ['pdf-metadata-missing', 'there is no XMP packet', (pdf) => pdf.set(pdf.catalog, 'Metadata', undefined)],
  [
    'pdf-metadata-differ',
    'the XMP packet names another title',
    (pdf) => pdf.xmp([/How a Sheet/, 'How a Shoe']),
  ],
  [
    'pdf-metadata-differ',
    'the XMP packet names another time',
    (pdf) => pdf.xmp([/<xmp:ModifyDate>\d{4}/, '<xmp:ModifyDate>1999']),
  ],
  [
    'pdf-metadata-differ',
    'the title is parted into two lines',
    (pdf) => pdf.xmp([/How a Sheet/, 'How\na Sheet']),
  ],
  [
    'pdf-metadata-differ',
    'the dictionary has a keyword more',
    (pdf) => pdf.set(info(pdf), 'Keywords', string('paper, folding, advertisements')),
  ],
  [
    'pdf-ua-unclaimed',
    'the XMP packet claims nothing',
    (pdf) => pdf.xmp([/<pdfuaid:part>1<\/pdfuaid:part>/, '']),
  ],
  ['metadata-differs', 'another author', (pdf) => pdf.set(info(pdf), 'Author', string('A. N. Other'))],
  [
    'pdf-id-missing',
    'the file has no identifier',
    (pdf) => {
      delete pdf.document.context.trailerInfo.ID
    },
  ],
  [
    'pdf-action',
    'a script runs when the file opens',
    (pdf) => pdf.set(pdf.catalog, 'OpenAction', pdf.object({ S: 'JavaScript', JS: string('app.alert(1)') })),
  ],
  [
    'pdf-action',
    'an entry of the outline starts a program',
    (pdf) => pdf.set(outline(pdf), 'A', pdf.object({ S: 'Launch', F: string('calc.exe') })),
  ],
  [
    'pdf-action',
    'a page starts a program when it is opened',
    (pdf) =>
      pdf.document.getPage(0).node.set(name('AA'), pdf.object({ O: { S: 'Launch', F: string('/bin/sh') } })),
  ],
  [
    'pdf-action',
    'an action follows another, behind an array',
    (pdf) =>
      pdf.set(
        outline(pdf),
        'A',
        pdf.object({ S: 'GoTo', Next: [{ S: 'URI', URI: string('java\nscript:x') }] }),
      ),
  ],
  [
    'pdf-foreign-entry',
    'there is a form',
    (pdf) => pdf.set(pdf.catalog, 'AcroForm', pdf.object({ Fields: [] })),
  ],
  [
    'pdf-foreign-entry',
    'a page is turned',
    (pdf) => pdf.document.getPage(0).node.set(name('Rotate'), number(90)),
  ],
  [
    'annotation-foreign',
    'a note is stuck upon the text',
    (pdf) => {
      const note = pdf.object({ Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 300, 300], F: 4 })
      pdf.document.getPage(0).node.set(name('Annots'), pdf.object([note as PDFDict]))
    },
  ],
  ['tag-role-map', 'two types are each other', (pdf) => roles(pdf, { A: 'B', B: 'A' })],
  ['tag-role-map', 'a paragraph is a figure', (pdf) => roles(pdf, { P: 'Figure' })],
  [
    'pdf-font-damaged',
    'a font is garbage',
    (pdf) => {
      const garbage = pdf.document.context.register(pdf.document.context.stream('garbage'))
      for (const { dict } of pdf.dicts((one) => one.get(name('Type')) === name('FontDescriptor')))
        for (const key of ['FontFile2', 'FontFile3']) if (dict.has(name(key))) dict.set(name(key), garbage)
    },
  ],
  ...HIDING.map(
    ([how, before, after]): Corruption => [
      'pdf-text-hidden',
      `the text of a page is ${how}`,
      (pdf) => pdf.content(TEXT_PAGE(pdf), [/^/, before], ...(after === '' ? [] : [[/$/, after] as const])),
    ],
  ),
  [
    'pdf-attachment',
    'a file is attached',
    (pdf) => pdf.document.attach(new Uint8Array([1]), 'notes.txt', { mimeType: 'text/plain' }),
  ],
  [
    'outline-differs',
    'an entry of the outline has another title',
    (pdf) => pdf.set(outline(pdf), 'Title', string('Nothing')),
  ],
  [
    'outline-differs',
    'an entry of the outline leads to another page',
    (pdf) => (pdf.get(outline(pdf), 'Dest') as PDFArray).set(0, pdf.document.getPage(3).ref),
  ],
  [
    'destination-broken',
    'an entry of the outline leads to nothing',
    (pdf) => pdf.set(outline(pdf), 'Dest', string('nowhere')),
  ],
]

const READING: readonly Corruption[] = [
  [
    'link-target-differs',
    'a link leads to another address',
    (pdf) => (pdf.get(webLink(pdf), 'A') as PDFDict).set(name('URI'), string('https://ads.example/')),
  ],
  [
    'link-target-differs',
    'a link leads to another page',
    (pdf) => pdf.set(innerLink(pdf), 'Dest', pdf.object([pdf.document.getPage(0).ref, 'Fit'])),
  ],
  ['link-broken', 'a link leads to nothing', (pdf) => pdf.set(innerLink(pdf), 'Dest', string('nowhere'))],
  [
    'link-lost',
    'a link is words only',
    (pdf) =>
      pdf
        .element('Link', (dict) => annotationOf(pdf, dict) === webLink(pdf))
        .dict.set(name('S'), name('Span')),
  ],
  [
    'note-mark-lost',
    'a mark is words only',
    (pdf) => pdf.element('Reference', (dict) => isMark(pdf, dict)).dict.set(name('S'), name('Span')),
  ],
  ['note-mark-broken', 'a mark leads to nothing', (pdf) => pdf.set(markLink(pdf), 'Dest', string('nowhere'))],
  ['annotation-unnamed', 'a link has no contents', (pdf) => pdf.set(webLink(pdf), 'Contents', undefined)],
  [
    'annotation-untagged',
    'a link is not in the tree',
    (pdf) => pdf.set(webLink(pdf), 'StructParent', undefined),
  ],
  ['annotation-hidden', 'a link is hidden', (pdf) => pdf.set(webLink(pdf), 'F', number(2))],
  [
    'page-tab-order',
    'the tab order is by rows',
    (pdf) => {
      for (const page of pdf.document.getPages()) page.node.set(name('Tabs'), name('R'))
    },
  ],
  [
    'pdf-output-intent',
    'there is no output intent',
    (pdf) => pdf.set(pdf.catalog, 'OutputIntents', undefined),
  ],
]

const PRESS: readonly Corruption[] = [
  [
    'press-rgb',
    'a field is painted in RGB',
    (pdf) => pdf.content(1, [/^/, '/Artifact BMC 1 0 0 rg 0 0 10 10 re f EMC ']),
  ],
  ['press-rgb', 'an image is in RGB', (pdf) => image(pdf).set(name('ColorSpace'), name('DeviceRGB'))],
  [
    'press-box',
    'the trim box stands out of the bleed',
    (pdf) => pdf.document.getPage(0).setTrimBox(0, 0, 900, 900),
  ],
  [
    'press-box',
    'there is no bleed box',
    (pdf) => pdf.set(pdf.document.getPage(1).node, 'BleedBox', undefined),
  ],
  [
    'press-annotation',
    'there is a link',
    (pdf) => {
      const annotation = pdf.object({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 10, 10],
        F: 4,
        Contents: string('x'),
      })
      pdf.document.getPage(0).node.set(name('Annots'), pdf.object([annotation as PDFDict]))
    },
  ],
  ['press-ink', 'a field has 350 % of ink', painted('1 1 1 0.5 k 50 50 9 9 re f')],
  [
    'press-ink',
    'the output intent allows less ink',
    (pdf) => intent(pdf).set(name('Info'), string('At most 90 % of ink')),
  ],
  [
    'press-ink',
    'an image’s ink cannot be measured',
    (pdf) => image(pdf).set(name('ColorSpace'), name('CalCMYK')),
  ],
  ['press-overprint', 'black is knocked out', painted('/Knockout gs 0 0 0 1 k 50 50 9 9 re f')],
  ['press-overprint', 'white overprints', painted('/Overprint gs 0 0 0 0 k 50 50 9 9 re f')],
  ['press-hairline', 'a rule is a fifth of a point thin', painted('0 0 0 0.5 k 50 50 100 0.2 re f')],
  [
    'press-registration',
    'registration black is on the page',
    painted('/Registration cs 1 scn 100 100 9 9 re f'),
  ],
  ['press-intent', 'there is no output intent', (pdf) => pdf.set(pdf.catalog, 'OutputIntents', undefined)],
  ['press-intent', 'the intent of PDF/X has gone', (pdf) => pdf.set(intent(pdf), 'S', name('GTS_PDFA1'))],
  [
    'press-intent',
    'the profile is that of a screen',
    (pdf) => pdf.stream(intent(pdf), 'DestOutputProfile', [/prtr/, 'mntr']),
  ],
  [
    'press-standard',
    'nothing says whether the file is trapped',
    (pdf) =>
      pdf.set(
        pdf.document.context.lookup(pdf.document.context.trailerInfo.Info, PDFDict),
        'Trapped',
        undefined,
      ),
  ],
]

/** Operators on the first page, as an artifact. */
function painted(operators: string) {
  return (pdf: PdfEditor) => pdf.content(0, [/^/, `/Artifact BMC q ${operators} Q EMC `])
}

/** The first output intent, which is that of PDF/X. */
function intent(pdf: PdfEditor): PDFDict {
  return pdf.resolve((pdf.get(pdf.catalog, 'OutputIntents') as PDFArray).get(0)) as PDFDict
}

/** What makes a file unreadable as a whole. */
const BYTES: readonly (readonly [
  DifferenceCode,
  string,
  (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['pdf-unreadable', 'the file is cut off', (bytes) => bytes.slice(0, 5000)],
  ['pdf-unreadable', 'the file is no PDF', () => encode('hello')],
  [
    'pdf-stream-damaged',
    'a font is damaged',
    async (bytes) => {
      const pdf = await PdfEditor.open(bytes)
      for (const [, value] of pdf.document.context.enumerateIndirectObjects())
        if (value instanceof PDFRawStream && value.contents.length > 5000) value.contents.fill(7, 3000, 3010)
      return pdf.save()
    },
  ],
  [
    'pdf-untagged',
    'there is no structure tree',
    async (bytes) => {
      const pdf = await PdfEditor.open(bytes)
      pdf.set(pdf.catalog, 'StructTreeRoot', undefined)
      return pdf.save()
    },
  ],
  [
    'pdf-encrypted',
    'the file is encrypted',
    async (bytes) => {
      const pdf = await PdfEditor.open(bytes)
      pdf.document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
      return pdf.save()
    },
  ],
  [
    'pdf-stream-too-large',
    'a page is a bomb',
    async (bytes) => {
      const pdf = await PdfEditor.open(bytes)
      pdf.content(0, [/^/, ' '.repeat(70 * 1024 * 1024)])
      return pdf.save()
    },
  ],
]

const BOTH: readonly FileEdition[] = ['pdf', 'print']

export const PDF_MUTATIONS: readonly Mutation[] = [
  ...BOTH.flatMap((edition) => [...TEXT, ...FILE].map((one) => edited(edition, one))),
  ...READING.map((one) => edited('pdf', one)),
  ...PRESS.map((one) => edited('print', one)),
  ...BYTES.map(([code, title, mutate]): Mutation => ({ edition: 'pdf', code, name: title, mutate })),
]

function edited(edition: FileEdition, [code, title, change]: Corruption): Mutation {
  return {
    edition,
    code,
    name: title,
    mutate: async (bytes) => {
      const pdf = await PdfEditor.open(bytes)
      await change(pdf)
      return pdf.save()
    },
  }
}

function has(pdf: PdfEditor, dict: PDFDict, key: string): boolean {
  const attributes = pdf.resolve(dict.get(name('A')))
  const objects =
    attributes instanceof PDFArray ? attributes.asArray().map((item) => pdf.resolve(item)) : [attributes]
  return objects.some((item) => item instanceof PDFDict && item.has(name(key)))
}

function isRow(pdf: PdfEditor, dict: PDFDict): boolean {
  const attributes = pdf.get(dict, 'A')
  const objects =
    attributes instanceof PDFArray ? attributes.asArray().map((item) => pdf.resolve(item)) : [attributes]
  return objects.some((item) => item instanceof PDFDict && item.get(name('Scope')) === name('Row'))
}

/** The rows of the table, in order. */
function rows(pdf: PdfEditor): PDFDict[] {
  const below = (dict: PDFDict): PDFDict[] =>
    pdf
      .kids(dict)
      .asArray()
      .flatMap((ref) => {
        const kid = pdf.resolve(ref)
        if (!(kid instanceof PDFDict)) return []
        const type = kid.get(name('S'))
        if (type === name('TR')) return [kid]
        return type === name('TBody') || type === name('THead') ? below(kid) : []
      })
  return below(pdf.element('Table').dict)
}

/** Whether a label stands in a numbered list. */
function ownText(pdf: PdfEditor, label: PDFDict): boolean {
  const list = pdf.get(pdf.get(label, 'P') as PDFDict, 'P') as PDFDict
  if (list.get(name('S')) !== name('L')) return false
  const numbering = pdf.resolve(list.get(name('A')))
  return (
    String(numbering).includes('Decimal') ||
    (numbering instanceof PDFArray &&
      numbering.asArray().some((item) => String(pdf.resolve(item)).includes('Decimal')))
  )
}

function fonts(pdf: PdfEditor): PDFDict[] {
  return pdf.dicts((dict) => dict.get(name('Subtype')) === name('Type0')).map(({ dict }) => dict)
}

function everyMap(pdf: PdfEditor, change: readonly [RegExp, string]): void {
  for (const font of fonts(pdf)) {
    try {
      pdf.stream(font, 'ToUnicode', change)
    } catch {
      // A font without the letter.
    }
  }
}

function info(pdf: PdfEditor): PDFDict {
  return pdf.resolve(pdf.document.context.trailerInfo.Info) as PDFDict
}

function outline(pdf: PdfEditor): PDFDict {
  return pdf.get(pdf.catalog, 'Outlines', 'First') as PDFDict
}

function webLink(pdf: PdfEditor): PDFDict {
  return pdf.links().find((link) => link.has(name('A')))!
}

function innerLink(pdf: PdfEditor): PDFDict {
  return pdf
    .links()
    .find(
      (link) =>
        textOf(link.get(name('Dest'))) === 'sewing' && textOf(link.get(name('Contents'))).includes('part'),
    )!
}

function markLink(pdf: PdfEditor): PDFDict {
  return pdf.links().find((link) => textOf(link.get(name('Dest'))) === 'fn-2')!
}

function annotationOf(pdf: PdfEditor, element: PDFDict): PDFDict | undefined {
  for (const item of pdf.kids(element).asArray()) {
    const object = pdf.resolve(item)
    if (object instanceof PDFDict && object.has(name('Obj'))) return pdf.get(object, 'Obj') as PDFDict
  }
  return undefined
}

function isMark(pdf: PdfEditor, reference: PDFDict): boolean {
  return pdf
    .kids(reference)
    .asArray()
    .some((kid) => {
      const element = pdf.resolve(kid)
      const annotation =
        element instanceof PDFDict && element.has(name('K')) ? annotationOf(pdf, element) : undefined
      return textOf(annotation?.get(name('Dest'))).startsWith('fn-')
    })
}

/** Puts a page's number into the tree as a paragraph. */
function tagFolio(pdf: PdfEditor): void {
  const index = TEXT_PAGE(pdf)
  const page = pdf.document.getPage(index)
  pdf.content(index, [/\/Artifact <<\/Type \/Pagination[^>]*\/Footer>> BDC/, '/P <</MCID 900>> BDC'])
  const document = pdf.element('Document')
  const paragraph = pdf.object({
    Type: 'StructElem',
    S: 'P',
    P: document.ref,
    Pg: page.ref,
    K: [number(900)],
  })
  pdf.kids(document.dict).push(pdf.document.context.register(paragraph))
}

function image(pdf: PdfEditor): PDFDict {
  for (const [, value] of pdf.document.context.enumerateIndirectObjects())
    if (value instanceof PDFRawStream && value.dict.get(PDFName.of('Subtype')) === name('Image'))
      return value.dict
  throw new Error('there is no image')
}

function roles(pdf: PdfEditor, map: Readonly<Record<string, string>>): void {
  pdf.set(pdf.get(pdf.catalog, 'StructTreeRoot') as PDFDict, 'RoleMap', pdf.object(map))
}
