import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/index.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { outline } from '../outline.ts'
import { mend } from '../reading.ts'

const A = 'The tide gauge stands in a well beside the quay.'
const RULE = '-'.repeat(78)
const read = (text: string) => readPlainText({ file: 'a.txt', text })
const outlined = (text: string) => outline(read(text).value.article.children)

describe('rules across a page', () => {
  it.each([
    `${RULE}\nA well for the tide\n\nBy Ana Costa\n\n${A}\n`,
    `${RULE}\n\nA well for the tide\n\nBy Ana Costa\n${RULE}\n\n${A}\n\n${'='.repeat(40)}\n`,
    `A well for the tide\n\nBy Ana Costa\n\n${'~*'.repeat(20)}\n${A}\n`,
  ])('part nothing at the edges of a text, and that is told: %j', (text) => {
    const { value, findings } = read(text)
    expect(textOf(value.article.metadata.title)).toBe('A well for the tide')
    expect(outline(value.article.children)).toBe(`"${A}"`)
    expect(findings[0]?.message).toMatch(/rules?, box(?:es)? or lone signs? left out/)
    expect(mend(mend(text).text).text).toBe(mend(text).text)
  })

  it.each([RULE, '='.repeat(20), 'X-=-=-=-=-=-=-=-=-=-=-X', '_'.repeat(70)])(
    'are breaks within it: %s',
    (rule) => {
      expect(outlined(`Title\n\n${A}\n${rule}\n${A}\n`)).toBe(`"${A}", thematicBreak, "${A}"`)
    },
  )

  it('stay in tables and fields', () => {
    const rows = 'Year    Rise    Place\n----------------------\n1998     1.8    Leith\n1999    11.2    Hull'
    expect(outlined(`Title\n\n${A}\n\n${rows}\n`)).toContain('table')
    expect(outlined(`Title\n\n${A}\n\nName: ........................\n`)).not.toContain('thematicBreak')
  })
})

describe('boxes of signs', () => {
  it('are opened', () => {
    const box =
      '*****************\n*   Low water   *\n*               *\n*  twice a day  *\n*****************'
    const text = `Title\n\n${A}\n\n   ${box.replaceAll('\n', '\n   ')}\n\n${A}\n`
    expect(outlined(text)).not.toContain('*')
    expect(outlined(text)).toContain('Low water')
    expect(outlined(text)).toContain('twice a day')
    expect(read(text).findings.map(({ code }) => code)).toContain('text-mended')
  })

  it.each([
    ['tables', '+------+------+\n| Year | Rise |\n| 1998 | 1.8  |\n+------+------+'],
    ['lines that no rule closes', '*****************\n* Low water *\n\nIt ebbs.'],
    ['other signs at their ends', '*****************\n* Low water #\n*****************'],
  ])('are none of %s', (_, text) => {
    expect(mend(`Title\n\n${A}\n\n${text}\n\n${A}\n`).text).toMatch(/[*|] (?:Low|Year)/)
  })
})
