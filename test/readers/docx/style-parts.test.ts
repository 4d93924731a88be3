import { expect, it } from 'vitest'
import { namedByBases } from '../../../src/readers/docx/bases.ts'
import { hiddenStyles } from '../../../src/readers/docx/hidden.ts'
import { plainer } from '../../../src/readers/docx/plainer.ts'
import { lineageOf, stylesIn } from '../../../src/readers/docx/style-parts.ts'
import { expectLinear } from '../../support/steps.ts'

const style = (id: number, base: number) =>
  `<w:style w:type="paragraph" w:styleId="s${id}"><w:name w:val="s${id}"/><w:basedOn w:val="s${base}"/></w:style>`
const chain = (length: number) => Array.from({ length }, (_, at) => style(at, at + 1)).join('')
const LONG = 200_000
const HIDES = '<w:style w:styleId="x"><w:rPr><w:vanish/></w:rPr></w:style>'

it('ends with a circle of styles', () => {
  const lineage = lineageOf('s0', stylesIn(style(0, 1) + style(1, 0)))
  expect(lineage.slice(0, 3).map(({ base }) => base)).toEqual(['s1', 's0', 's1'])
})

it('takes effort in proportion to styles that are built on each other', async () => {
  await expectLinear((size) => namedByBases(chain(size)), 500)
  await expectLinear((size) => hiddenStyles(chain(size) + HIDES), 500)
})

// Each takes minutes where an expression looks for an end from each place again, which no step counts.
it.each([
  ['styles', '<w:style w:styleId="a">'.repeat(LONG), namedByBases],
  ['boxes', drawing('<w:txbxContent>'.repeat(LONG)), plain],
  ['rules', `<w:pict>${'o:hr="t" '.repeat(LONG)}`, plain],
])('passes %s that are never closed once', (_, part, read) => {
  expect(read(part)).toBe(part)
})

it('passes pictures that are never closed once', () => {
  expect(plain(drawing('<wpg:wgp><pic:pic>'.repeat(LONG)))).toBe('')
})

function plain(xml: string): string {
  return plainer(xml, () => {})
}

function drawing(content: string): string {
  return `<w:drawing>${content}</w:drawing>`
}
