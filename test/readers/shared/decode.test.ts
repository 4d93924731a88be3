import { describe, expect, it } from 'vitest'
import { type Finding, Refusal } from '../../../src/diagnostic.ts'
import { decode } from '../../../src/readers/shared/decode.ts'

function decoded(bytes: Uint8Array | readonly number[]): { text: string; findings: readonly Finding[] } {
  const { value: text, findings } = decode(Uint8Array.from(bytes))
  return { text, findings }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

function refusal(bytes: Uint8Array | readonly number[]): Finding {
  try {
    decoded(bytes)
  } catch (error) {
    if (error instanceof Refusal) return error.finding
    throw error
  }
  throw new Error('not refused')
}

describe('decode', () => {
  it('takes the byte order mark off and leaves line ends alone', () => {
    expect(decoded(utf8('\ufeffEbb\r\nflow é\n'))).toEqual({ text: 'Ebb\r\nflow é\n', findings: [] })
  })

  it.each([
    ['little endian', [0xff, 0xfe, 0x45, 0x00, 0xe9, 0x00]],
    ['big endian', [0xfe, 0xff, 0x00, 0x45, 0x00, 0xe9]],
  ])('reads UTF-16, %s', (_, bytes) => {
    expect(decoded(bytes)).toEqual({ text: 'Eé', findings: [] })
  })

  it.each([
    ['a lead byte before a blank', [...utf8('a\nb'), 0xe9, 0x20], '2:2'],
    ['a sequence cut off by the end', [...utf8('ab'), 0xe2, 0x80], '1:3'],
    ['a continuation byte alone', [0x61, 0x80, 0x62], '1:2'],
    ['a byte behind many good ones', [...utf8('a'.repeat(80_000)), 0xff], '1:80001'],
  ])('reads Windows-1252 with a warning at %s', (_, bytes, place) => {
    const { findings } = decoded(bytes)
    expect(findings.map(({ code }) => code)).toEqual(['encoding-not-utf8'])
    const { line, column } = findings[0]!.position!.start
    // Columns count in the text as it was read, where every byte is a character.
    expect(`${line}:${column}`).toBe(place)
  })

  it('mends the bytes that are broken where the others are UTF-8, and says where', () => {
    const bytes = [
      ...utf8('Über die Tür: naïve\nFa'),
      0xe7,
      ...utf8('ade '),
      0xed,
      0xa0,
      0x80,
      ...utf8('„für“'),
    ]
    const { text, findings } = decoded(bytes)
    expect(text).toBe('Über die Tür: naïve\nFaçade í\u00a0€„für“')
    expect(findings).toMatchObject([
      { code: 'encoding-mended', severity: 'warning', position: { start: { line: 2, column: 3 } } },
    ])
    expect(findings[0]!.message).toContain('4 bytes')
    expect(findings[0]!.message).toContain('“ç”')
  })

  it('reads UTF-16 without its mark by every second byte being zero', () => {
    const text = 'The tide turns twice a day, and twice a day the quay is dry.'
    const little = [...text].flatMap((letter) => [letter.charCodeAt(0), 0])
    const big = [...text].flatMap((letter) => [0, letter.charCodeAt(0)])
    expect([decoded(little).text, decoded(big).text]).toEqual([text, text])
  })

  it('takes a zero that a program has left in a text for a slip', () => {
    const { text, findings } = decoded(
      utf8('The tide turns twice a day, and twice\u0000 a day the quay is dry.'),
    )
    expect(text).toContain('twice a day the quay')
    expect(findings.map(({ code }) => code)).toEqual(['control-characters'])
  })

  it('reads Windows-1252 letters', () => {
    expect(decoded([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20]).text).toBe('“café” ')
  })

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n'],
    ['a mark alone', '\ufeff'],
  ])('refuses %s', (_, text) => {
    expect(refusal(utf8(text)).code).toBe('input-empty')
  })

  it.each([
    ['a PDF', utf8('%PDF-1.7'), 'PDF', 'pdftotext'],
    ['a DOCX', [0x50, 0x4b, 0x03, 0x04], 'DOCX', 'save the document as Markdown'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47], 'PNG', 'picture.png'],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'JPEG', 'picture.jpg'],
    ['a null byte', [0x61, 0x00, 0x62], 'binary', 'save it as UTF-8'],
  ])('refuses %s by name', (_, bytes, name, hint) => {
    const finding = refusal(bytes)
    expect(finding.code).toBe('input-binary')
    expect(finding.message).toContain(name)
    expect(finding.hint).toContain(hint)
  })
})
