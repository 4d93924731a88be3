import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { walk } from '../../../../src/ast/walk.ts'
import { resolve } from '../../../../src/resolve/index.ts'
import { pdfEditions } from '../../../support/pdf-editions.ts'
import {
  allTags,
  childTags,
  type Dictionary,
  type Kid,
  markedContent,
  PdfFile,
  readTags,
  type Tag,
  treeEntries,
  type Value,
} from '../../../support/pdf-objects.ts'
import { tortureArticle } from '../../../support/torture.ts'

/** Structure types that no role map need explain (ISO 32000-1, 14.8.4). */
const STANDARD =
  /^(?:Document|Div|BlockQuote|Caption|TOC|TOCI|P|H[1-6]|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|Span|Ruby|RB|RT|RP|Note|Reference|Code|Link|Figure|Formula|Form|Stanza|Listing)$/

let reading: PdfFile
let press: PdfFile
let tags: readonly Tag[]
let pressTags: readonly Tag[]
beforeAll(async () => {
  const made = await pdfEditions(tortureArticle(), 'book')
  reading = await PdfFile.read(made.reading)
  press = await PdfFile.read(made.press)
  tags = allTags(readTags(reading))
  pressTags = allTags(readTags(press))
})

const ofType = (type: string, from: readonly Tag[] = tags) => from.filter((tag) => tag.type === type)

const annotationsOf = ({ kids }: Tag) =>
  kids.filter((kid): kid is Extract<Kid, { kind: 'annotation' }> => kid.kind === 'annotation')

const destinations = (file: PdfFile) =>
  new Map(treeEntries(file.catalog.dictionary('Names').dictionary('Dests'), 'Names'))

function parentTree({ catalog }: PdfFile): Dictionary {
  return catalog.dictionary('StructTreeRoot').dictionary('ParentTree')
}

/** A text string as pdfkit writes it. */
function bytesOf(text: string): Buffer {
  const isPlain = /^[\0-\x7F]*$/.test(text)
  return isPlain
    ? Buffer.from(text, 'latin1')
    : Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
}

/** Where the image of a figure is seen: inside its frame, and not past the edges of the page. */
function boxOfImage({ element, kids }: Tag): readonly number[] {
  const [kid] = kids.filter(({ kind }) => kind === 'content') as Extract<Kid, { kind: 'content' }>[]
  const page = element.dictionary('Pg')
  const { operators } = markedContent(page).find(({ mcid }) => mcid === kid!.mcid)!
  const [, frame, matrix] = /q (?:([\d. -]+) re W n )?([\d. -]+) cm/.exec(operators)!
  const [a, , , d, e, f] = matrix!.split(' ').map(Number)
  const [left, bottom, width, height] = frame?.split(' ').map(Number) ?? [e, f, a, d]
  const [, , right, top] = page.array('MediaBox') as readonly number[]
  return [
    Math.max(0, left!),
    Math.max(0, bottom!),
    Math.min(right!, left! + width!),
    Math.min(top!, bottom! + height!),
  ]
}

test('the article uses every node type of the tree', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../../src/ast/article.schema.json', import.meta.url), 'utf8'),
  ) as { definitions: Record<string, { properties?: { type?: { const?: string } } }> }
  const types = Object.values(schema.definitions).flatMap(({ properties }) => properties?.type?.const ?? [])
  const used = new Set<string>()
  walk(resolve(tortureArticle()), (node) => void used.add(node.type))
  expect(types).toContain('paragraph')
  expect([...used].sort()).toEqual(types.sort())
})

describe('both PDFs', () => {
  const both = () => [reading, press]

  test('say that they are tagged, in which language, and show their title', () => {
    for (const { catalog } of both()) {
      expect(catalog.dictionary('MarkInfo').get('Marked')).toBe(true)
      expect(catalog.get('Lang')).toBe('en-GB')
      expect(catalog.dictionary('ViewerPreferences').get('DisplayDocTitle')).toBe(true)
    }
  })

  test('declare in their metadata what they keep, and describe what PDF/A does not know', () => {
    const packets = both().map(({ catalog }) => {
      const metadata = catalog.dictionary('Metadata')
      expect([metadata.get('Type'), metadata.get('Subtype')]).toEqual(['/Metadata', '/XML'])
      expect(metadata.keys).not.toContain('Filter')
      return metadata.bytes().toString()
    })
    for (const packet of packets) {
      expect(packet).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>/)
      expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>')
      expect(packet).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
      expect(packet).toContain('What a tagged file must bear, \uFFFD and \uFFFD included.')
      expect(packet).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
    }
    expect(packets[0]).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
  })

  test('use standard structure types only, each element under its parent', () => {
    for (const tag of [...tags, ...pressTags]) {
      expect(tag.type).toMatch(STANDARD)
      if (tag.parent) expect(tag.element.dictionary('P').reference).toBe(tag.parent.element.reference)
    }
  })

  test('mark all that they draw, once, and lead from each mark back to its element', () => {
    for (const [file, all] of [
      [reading, tags],
      [press, pressTags],
    ] as const) {
      const owners = new Map<string, string | undefined>()
      for (const { element, kids } of all)
        for (const kid of kids)
          if (kid.kind === 'content') {
            expect(owners.has(`${kid.page.reference} ${kid.mcid}`)).toBe(false)
            owners.set(`${kid.page.reference} ${kid.mcid}`, element.reference)
          }
      const rows = new Map(treeEntries(parentTree(file), 'Nums'))
      let marks = 0
      for (const page of file.pages()) {
        const row = rows.get(page.get('StructParents')) as readonly Dictionary[]
        const mcids = markedContent(page).flatMap(({ mcid }) => mcid ?? [])
        expect(mcids).toEqual(row.map((_, index) => index))
        for (const mcid of mcids)
          expect(row[mcid]!.reference).toBe(owners.get(`${page.reference} ${mcid}`) ?? 'nobody')
        marks += mcids.length
      }
      expect(marks).toBe(owners.size)
      expect(marks).toBeGreaterThan(400)
    }
  })

  test('say what kind of artifact the rest is', () => {
    const kinds = (file: PdfFile) =>
      new Set(file.pages().flatMap((page) => markedContent(page).flatMap(({ artifact }) => artifact ?? [])))
    expect(kinds(reading)).toEqual(new Set(['Pagination/Header', 'Pagination/Footer', 'Layout']))
    expect(kinds(press)).toEqual(new Set([...kinds(reading), 'Page']))
  })

  test('keep the keys of their trees in order', () => {
    for (const file of both()) {
      const keys = treeEntries(parentTree(file), 'Nums').map(([key]) => key as number)
      expect(keys).toEqual(keys.toSorted((a, b) => a - b))
      expect(parentTree(file).reference).toBeDefined()
      const next = file.catalog.dictionary('StructTreeRoot').get('ParentTreeNextKey')
      expect(next).toBeGreaterThan(keys.at(-1)!)
      const ids = treeEntries(file.catalog.dictionary('StructTreeRoot').dictionary('IDTree'), 'Names')
      for (const names of [ids.map(([id]) => id), [...destinations(file).keys()]]) {
        expect(names.length).toBeGreaterThan(20)
        expect(names).toContain('über-alles')
        const bytes = names.map((name) => bytesOf(String(name)))
        expect(bytes).toEqual(bytes.toSorted(Buffer.compare))
        expect(new Set(names).size).toBe(names.length)
      }
      for (const [id, element] of ids) expect((element as Dictionary).get('ID')).toBe(id)
    }
  })

  test('have an identifier of their own contents', () => {
    const [one, two] = [reading.ids, press.ids] as [string[], string[]]
    expect(one[0]).toBe(one[1])
    expect(one[0]).not.toBe(two[0])
  })

  test('hold no string that PDF/A has no room for', async () => {
    const alt = 'ä'.repeat(40_000)
    const long = { type: 'image', url: 'picture.png', alt } as const
    const article = { ...tortureArticle(), children: [{ type: 'paragraph', children: [long] } as const] }
    const file = await PdfFile.read((await pdfEditions(article, 'news')).reading)
    const [figure] = allTags(readTags(file)).filter(({ type }) => type === 'Figure')
    const said = figure!.element.get('Alt') as string
    expect(bytesOf(said).length).toBeLessThanOrEqual(32_767)
    expect(said).toMatch(/^ä{16000}ä*…$/)
  })
})

describe('the reading PDF', () => {
  test('tags each link, says what it is, and leads somewhere', () => {
    const names = destinations(reading)
    const rows = new Map(treeEntries(parentTree(reading), 'Nums'))
    let count = 0
    for (const link of ofType('Link')) {
      expect(annotationsOf(link).length, 'a Link without an annotation').toBeGreaterThan(0)
      for (const { annotation, page } of annotationsOf(link)) {
        count++
        expect(annotation.get('Subtype')).toBe('/Link')
        expect(annotation.get('F')).toBe(4)
        expect(annotation.get('Contents')).toMatch(/\S/)
        expect((rows.get(annotation.get('StructParent')) as Dictionary).reference).toBe(
          link.element.reference,
        )
        expect(page.array('Annots')).toContain(annotation)
        const target = annotation.get('Dest')
        if (target === undefined) expect(annotation.dictionary('A').get('URI')).toMatch(/^[a-z]+:[!-~]+$/)
        else expect((names.get(target) as readonly Value[] | undefined)?.[1], String(target)).toBe('/XYZ')
      }
    }
    const onPages = reading.pages().flatMap((page) => {
      if (page.keys.includes('Annots')) expect(page.get('Tabs')).toBe('/S')
      return page.get('Annots') ?? []
    })
    expect(onPages.length).toBe(count)
    expect(count).toBeGreaterThan(60)
  })

  test('leads from marks to notes and back', () => {
    const notes = ofType('Note')
    const ids = notes.map(({ element }) => element.get('ID'))
    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(5)
    const names = destinations(reading)
    for (const note of notes) {
      const [label] = childTags(note)
      expect(label!.type).toBe('Lbl')
      const [back] = annotationsOf(childTags(label!)[0]!)
      expect(names.has(back!.annotation.get('Dest'))).toBe(true)
      const marks = ofType('Reference').filter((reference) =>
        childTags(reference)
          .flatMap(annotationsOf)
          .some(({ annotation }) => annotation.get('Dest') === note.element.get('ID')),
      )
      expect(marks.length).toBeGreaterThan(0)
    }
  })

  test('says in the language of the article where marks and notes lead', async () => {
    const { metadata, ...article } = tortureArticle()
    const german = { ...article, metadata: { ...metadata, lang: 'de' } }
    const file = await PdfFile.read((await pdfEditions(german, 'news')).reading)
    const said = allTags(readTags(file))
      .flatMap(annotationsOf)
      .map(({ annotation }) => annotation.get('Contents'))
    expect(said).toContain('Anmerkung 1')
    expect(said).toContain('Zurück zur Stelle 1')
  })

  test('tags the contents by their levels', () => {
    const [contents] = ofType('TOC')
    const [caption, ...entries] = childTags(contents!)
    expect(caption!.type).toBe('Caption')
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of ofType('TOCI')) {
      const [reference, ...deeper] = childTags(entry)
      expect(reference!.type).toBe('Reference')
      expect(childTags(reference!).map(({ type }) => type)).toEqual(['Link'])
      for (const { type } of deeper) expect(type).toBe('TOC')
    }
  })

  test('relates every cell of a table to its headers, and keeps rows as long as each other', () => {
    for (const cell of ofType('TH')) expect(cell.attributes.Scope).toMatch(/^\/(?:Row|Column)$/)
    for (const table of ofType('Table')) {
      const rows = allTags(table).filter(({ type }) => type === 'TR')
      const widths = new Array<number>(rows.length).fill(0)
      rows.forEach((row, at) => {
        for (const { attributes } of childTags(row)) {
          const rowSpan = Number(attributes.RowSpan ?? 1)
          for (let below = at; below < at + rowSpan; below++)
            widths[below]! += Number(attributes.ColSpan ?? 1)
        }
      })
      expect(new Set(widths).size, widths.join()).toBe(1)
      const groups = childTags(table).map(({ type }) => type)
      expect(groups.join(' ')).toMatch(/^(?:Caption )?(?:THead TBody|TR(?: TR)*)$/)
    }
    expect(ofType('Table').length).toBeGreaterThan(6)
  })

  test('gives figures and formulas their words and their places', () => {
    const seen = [...ofType('Figure'), ...ofType('Formula')]
    expect(seen.length).toBeGreaterThan(6)
    for (const { element, attributes } of seen) {
      expect(element.get('Alt')).toMatch(/\S/)
      const [left, bottom, right, top] = attributes.BBox as readonly number[]
      const [, , width, height] = element.dictionary('Pg').array('MediaBox') as readonly number[]
      expect(left).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeGreaterThanOrEqual(0)
      expect(right).toBeGreaterThan(left!)
      expect(top).toBeGreaterThan(bottom!)
      expect(right).toBeLessThanOrEqual(width!)
      expect(top).toBeLessThanOrEqual(height!)
    }
    const alts = (type: string) => ofType(type).map(({ element }) => element.get('Alt'))
    expect(alts('Formula')).toEqual([
      'one half',
      'E equals m c squared if a is less than b',
      '\\notknown{',
      '2 lines Line 1: h equals a over 2 Line 2: h squared equals the fraction with numerator a squared and denominator 4 (7a)',
      'a divided by b equals the square root of 2',
    ])
    expect(alts('Figure')).not.toContain('')
    const block = ofType('Figure').filter(({ attributes }) => attributes.Placement === '/Block')
    expect(block.map(({ parent }) => parent!.type)).toEqual(block.map(() => 'Div'))
  })

  test.each(['reading', 'press'])('boxes a figure by what is drawn, in the %s PDF', (name) => {
    const boxes = ofType('Figure', name === 'press' ? pressTags : tags).map((figure) => ({
      said: figure.attributes.BBox as number[],
      drawn: boxOfImage(figure),
    }))
    for (const { said, drawn } of boxes)
      said.forEach((edge, index) => void expect(edge).toBeCloseTo(drawn[index]!, 1))
  })

  test('boxes a table with all its cells, but not one that goes on over a page end', () => {
    const boxes = ofType('Table').map((table) => {
      const cells = allTags(table).flatMap(({ kids }) => kids.filter(({ kind }) => kind === 'content'))
      const pages = new Set((cells as Extract<Kid, { kind: 'content' }>[]).map(({ page }) => page.reference))
      return [pages.size > 1, table.attributes.BBox !== undefined]
    })
    expect(new Set(boxes.map(String))).toEqual(new Set(['true,false', 'false,true']))
  })

  test('tells how lists are numbered', () => {
    const lists = ofType('L')
    expect(new Set(lists.map(({ attributes }) => attributes.ListNumbering))).toEqual(
      new Set('/Decimal /Disc /LowerAlpha /LowerRoman /None /UpperAlpha /UpperRoman'.split(' ')),
    )
    for (const list of lists)
      for (const item of childTags(list)) {
        expect(item.type).toBe('LI')
        expect(
          childTags(item)
            .map(({ type }) => type)
            .join(' '),
        ).toMatch(/^(?:Lbl ?)?(?:LBody ?)*$/)
      }
  })

  test('tells every change of language', () => {
    const said = tags.flatMap(({ type, element }) => {
      const lang = element.get('Lang')
      return lang === undefined ? [] : [`${type} ${lang}`]
    })
    for (const change of [
      'Document en-GB',
      'Span la',
      'P de',
      'H3 fr',
      'BlockQuote fr',
      'Span en',
      'LI it',
      'Lbl la',
      'Div de',
      'Div en',
      'Table en-US',
      'TD fr',
      'Div nl',
      'P ar',
      'Note fr',
    ])
      expect(said).toContain(change)
  })

  test('starts with H1 and skips no level of heading', () => {
    const levels = tags.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []))
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => void expect(level).toBeLessThanOrEqual(levels[index]! + 1))
  })

  test('means sRGB by its colours, and no page blends them in another space', () => {
    const [intent, ...others] = reading.catalog.array('OutputIntents') as Dictionary[]
    expect(others).toEqual([])
    expect(intent!.get('S')).toBe('/GTS_PDFA1')
    const profile = intent!.dictionary('DestOutputProfile')
    expect(profile.get('N')).toBe(3)
    expect(profile.bytes().toString('latin1', 12, 20)).toBe('mntrRGB ')
    for (const page of reading.pages()) expect(page.keys).not.toContain('Group')
  })
})

describe('the press PDF', () => {
  test('has the same elements in the same order, links being words like others', () => {
    const without = (all: readonly Tag[]) => all.map(({ type }) => (type === 'Link' ? 'Span' : type))
    expect(without(pressTags)).toEqual(without(tags))
    expect(pressTags.some(({ type }) => type === 'Link')).toBe(false)
    for (const page of press.pages()) expect(page.keys).not.toContain('Annots')
  })
})
