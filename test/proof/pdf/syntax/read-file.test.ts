import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../src/proof/pdf/syntax/read-file.ts'
import { Name, Stream, type Value } from '../../../../src/proof/pdf/syntax/values.ts'
import { crossReferenceRows, RawPdf } from '../../../support/raw-pdf.ts'

const ROOT = '/Root 1 0 R'
const CATALOG = '<</Type /Catalog>>'

/** The file's objects by their numbers; of streams, what they hold, packed. */
function objectsOf(pdf: RawPdf): Record<number, unknown> {
  const shown = (value: Value): unknown => {
    if (value instanceof Stream) return Buffer.from(value.bytes).toString('latin1')
    if (value instanceof Name) return `/${value.name}`
    return value instanceof Map
      ? Object.fromEntries([...value].map(([key, item]) => [key, shown(item)]))
      : value
  }
  return Object.fromEntries([...readFile(pdf.bytes()).objects].map(([num, { value }]) => [num, shown(value)]))
}

const catalog = { Type: '/Catalog' }
const begun = () => new RawPdf().object(1, CATALOG)

describe('the objects of a file', () => {
  it('are those that a table leads to, in the order of their numbers', () => {
    const pdf = begun().object(3, '3').object(2, '(two)').write('4 0 obj 4 endobj\n').table(ROOT)
    expect(objectsOf(pdf)).toEqual({ 1: catalog, 2: Uint8Array.from(Buffer.from('two')), 3: 3 })
    expect([...readFile(pdf.bytes()).objects.keys()]).toEqual([1, 2, 3])
  })

  it('are those of the newest update, and what it frees is gone', () => {
    const pdf = begun().object(2, '2').object(3, '3').table(ROOT)
    expect(objectsOf(pdf.object(2, '22').table(ROOT, [3]))).toEqual({ 1: catalog, 2: 22 })
  })

  it('are packed in streams, which a cross-reference stream leads to', () => {
    const packed = deflateSync('2 0 3 5 4 9 (two)[3]  null')
    const pdf = begun().stream(5, '/Type /ObjStm /N 3 /First 12 /Filter /FlateDecode', packed)
    const start = pdf.size
    const rows = crossReferenceRows([
      [1, pdf.offset(1), 0],
      [2, 5, 0],
      [2, 5, 1],
      [2, 5, 2],
      [1, pdf.offset(5), 0],
      [1, start, 0],
    ])
    // Each row is filtered by PNG, here by none.
    const data = deflateSync(
      Buffer.concat([0, 1, 2, 3, 4, 5].flatMap((row) => [Buffer.of(0), rows.subarray(7 * row, 7 * row + 7)])),
    )
    const entries = `/Type /XRef /Size 7 /W [1 4 2] /Index [1 6] ${ROOT} /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 7>>`
    pdf.stream(6, entries, data).write(`startxref\n${start}\n%%EOF`)
    expect(objectsOf(pdf)).toMatchObject({
      1: catalog,
      2: Uint8Array.from(Buffer.from('two')),
      3: [3],
      4: null,
    })
    expect(readFile(pdf.bytes()).trailer.get('Size')).toBe(7)
  })

  it('of a hybrid file are in its table, or packed where that has them free', () => {
    const pdf = begun().stream(4, '/Type /ObjStm /N 1 /First 4', '2 0 (packed)')
    const start = pdf.size
    const rows = crossReferenceRows([[2, 4, 0]])
    pdf.stream(5, '/Type /XRef /Size 6 /W [1 4 2] /Index [2 1]', rows)
    pdf.table(`${ROOT} /XRefStm ${start}`, [2])
    expect(objectsOf(pdf)).toMatchObject({ 1: catalog, 2: Uint8Array.from(Buffer.from('packed')) })
  })
})

describe('a stream', () => {
  it('is as long as it says, also where a later object says it', () => {
    const pdf = begun()
      .object(2, '<</Length 3 0 R>>stream\r\na\nendstream b\nendstream')
      .object(3, '13')
      .table(ROOT)
    expect(objectsOf(pdf)[2]).toBe('a\nendstream b')
  })

  it.each(['', '/Length 999999', '/Length 3', '/Length -1', '/Length 9 0 R', '/Length 2 0 R'])(
    'that does not say it rightly ends before its word: %j',
    (length) => {
      const pdf = begun().object(2, `<<${length}>>stream\nsome bytes\r\nendstream`).table(ROOT)
      expect(objectsOf(pdf)[2]).toBe('some bytes')
    },
  )
})

describe('a file whose cross-references are damaged', () => {
  const whole = () => begun().object(2, '2').object(2, '22').table(`${ROOT} /Info 2 0 R`)

  it.each([
    ['lead elsewhere', (text: string) => text.replace(/\d{10} 00000 n/, '0000000003 00000 n')],
    ['are not where they should be', (text: string) => text.replace(/startxref\n\d+/, 'startxref\n12')],
    ['are nowhere', (text: string) => text.replace('startxref', 'startxxxx')],
    ['are no numbers', (text: string) => text.replace(/\d{10} 00000 n/, 'number 00000 n')],
    ['name another object', (text: string) => text.replace('2 1\n', '7 1\n')],
    ['lead back to themselves', (text: string) => text.replace(/(>>\nstartxref\n)(\d+)/, '/Prev $2$1$2')],
    ['have text before them', (text: string) => `some letters\n${text}`],
  ])('is read through: they %s', (_, damage) => {
    const pdf = new RawPdf(damage(Buffer.from(whole().bytes()).toString('latin1')))
    expect(objectsOf(pdf)).toEqual({ 1: catalog, 2: 22 })
    expect([...readFile(pdf.bytes()).trailer.keys()]).toEqual(expect.arrayContaining(['Root', 'Info']))
  })

  it('has the catalog that it has, where no trailer names it', () => {
    expect(readFile(begun().bytes()).trailer.get('Root')).toEqual({ num: 1, gen: 0 })
  })

  it('has what is packed in its streams, and no objects inside of others', () => {
    const pdf = begun().stream(4, '/Type /ObjStm /N 1 /First 4', '2 0 (packed)')
    pdf.stream(5, '', '6 0 obj 6 endobj').object(7, '(8 0 obj 8 endobj)')
    expect(Object.keys(objectsOf(pdf))).toEqual(['1', '2', '4', '5', '7'])
  })
})

describe('a file is refused', () => {
  const bomb = deflateSync(Buffer.alloc(70 * 1024 * 1024))
  const code = (pdf: RawPdf) => {
    try {
      readFile(pdf.bytes())
    } catch (error) {
      return (error as { finding: { code: string } }).finding.code
    }
    return 'read'
  }

  it.each([
    ['no catalog', new RawPdf().object(1, '<<>>')],
    ['an object that is cut off', begun().write('2 0 obj <</A [1 2')],
    ['an object of two', begun().object(2, '1 2')],
    ['an object without an end', begun().write('2 0 obj 2\n3 0 obj 3 endobj')],
    ['a stream that is cut off', begun().write('2 0 obj <</Length 3>>stream\nabc')],
    ['objects in each other without an end', begun().object(2, '['.repeat(1_000_000))],
    [
      'a stream of objects that does not unpack',
      begun().stream(2, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', 'x'),
    ],
    [
      'a stream of objects that lies',
      begun().stream(2, '/Type /ObjStm /N 999999999 /First 4', '2 0 (packed)'),
    ],
    ['packed objects that overlap', begun().stream(2, '/Type /ObjStm /N 2 /First 8', '3 0 4 1 [[1]]')],
  ])('with %s', (_, pdf) => {
    expect(code(pdf)).toBe('pdf-unreadable')
  })

  it.each(['1 2', '['.repeat(1_000_000), '(', '<</A', 'word'])(
    'with an object in its table that is malformed: %.9s',
    (body) => {
      expect(code(begun().object(2, body).table(ROOT))).toBe('pdf-unreadable')
    },
  )

  it('that is encrypted', () => {
    expect(code(begun().table(`${ROOT} /Encrypt <<>>`))).toBe('pdf-encrypted')
    expect(code(begun().write(`trailer <<${ROOT} /Encrypt <<>> >>`))).toBe('pdf-encrypted')
  })

  it.each([
    ['objects', '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'],
    ['cross-references', `/Type /XRef /W [1 4 2] /Size 9 ${ROOT} /Filter /FlateDecode`],
  ])('with a stream of %s that is a bomb', (_, entries) => {
    const pdf = begun()
    const start = pdf.size
    pdf.stream(2, entries, bomb)
    expect(code(pdf.write(`startxref\n${start}\n%%EOF`))).toBe('pdf-stream-too-large')
  })
})
