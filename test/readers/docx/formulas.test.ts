import { describe, expect, it } from 'vitest'
import { type Formula, markFormulas } from '../../../src/readers/docx/formulas.ts'
import { read } from '../../../src/readers/index.ts'
import { docx, paragraph, run } from '../../support/docx.ts'

const r = (text: string, properties = '') => `<m:r><m:rPr>${properties}</m:rPr><m:t>${text}</m:t></m:r>`
const e = (content: string) => `<m:e>${content}</m:e>`
const math = (content: string) => `<m:oMath>${content}</m:oMath>`

async function texOf(content: string): Promise<string> {
  const formulas: Formula[] = []
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  await markFormulas(`<w:document ${names}>${math(content)}</w:document>`, formulas)
  return formulas[0]!.tex
}

describe('a formula of a word processor, as TeX', () => {
  it.each([
    ['<m:f><m:num>'.concat(r('a'), '</m:num><m:den>', r('b'), '</m:den></m:f>'), '\\frac{a}{b}'],
    [
      `<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>${r('n')}</m:num><m:den>${r('k')}</m:den></m:f>`,
      '{{n}\\atop{k}}',
    ],
    [`<m:sSup>${e(r('x'))}<m:sup>${r('2')}</m:sup></m:sSup>`, '{x}^{2}'],
    [`<m:sSubSup>${e(r('x'))}<m:sub>${r('i')}</m:sub><m:sup>${r('2')}</m:sup></m:sSubSup>`, '{x}_{i}^{2}'],
    [`<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(r('2'))}</m:rad>`, '\\sqrt{2}'],
    [`<m:rad><m:deg>${r('3')}</m:deg>${e(r('2'))}</m:rad>`, '\\sqrt[3]{2}'],
    [
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r('i=1')}</m:sub><m:sup>${r('n')}</m:sup>${e(r('i'))}</m:nary>`,
      '\\sum_{i=1}^{n}{i}',
    ],
    [`<m:nary><m:sub/><m:sup/>${e(r('x'))}</m:nary>`, '\\int{x}'],
    [
      `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>${e(r('a'))}${e(r('b'))}</m:d>`,
      '\\left\\{a\\middle| b\\right.',
    ],
    [
      `<m:m><m:mr>${e(r('1'))}${e(r('0'))}</m:mr><m:mr>${e(r('0'))}${e(r('1'))}</m:mr></m:m>`,
      '\\begin{matrix}1 & 0 \\\\ 0 & 1\\end{matrix}',
    ],
    [
      `<m:eqArr>${e(r('a&amp;=b'))}${e(r('c&amp;=d'))}</m:eqArr>`,
      '\\begin{aligned}a&=b \\\\ c&=d\\end{aligned}',
    ],
    [`<m:func><m:fName>${r('sin', '<m:sty m:val="p"/>')}</m:fName>${e(r('x'))}</m:func>`, '\\sin{x}'],
    [`<m:func><m:fName>${r('rise')}</m:fName>${e(r('x'))}</m:func>`, '\\operatorname{rise}{x}'],
    [`<m:limLow>${e(r('lim', '<m:sty m:val="p"/>'))}<m:lim>${r('n→∞')}</m:lim></m:limLow>`, '\\lim_{n→∞}'],
    [`<m:acc><m:accPr><m:chr m:val="&#x20D7;"/></m:accPr>${e(r('v'))}</m:acc>`, '\\vec{v}'],
    [`<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>${e(r('v'))}</m:bar>`, '\\overline{v}'],
    [r('5 % of {a}'), '5 \\% of \\{a\\}'],
    [r('if tide', '<m:nor/>'), '\\text{if tide}'],
    [`<m:new>${r('kept')}</m:new>`, 'kept'],
  ])('%s', async (source, tex) => {
    expect(await texOf(source)).toBe(tex)
  })

  it('stands in the line, or on one of its own', async () => {
    const square = math(`<m:sSup>${e(r('x'))}<m:sup>${r('2')}</m:sup></m:sSup>`)
    const body = [
      paragraph('Tides', 'Title'),
      paragraph(`${run('Let ')}${square}${run(' rise.')}`),
      paragraph(`<m:oMathPara><m:oMathParaPr><m:jc m:val="left"/></m:oMathParaPr>${square}</m:oMathPara>`),
    ].join('')
    const { value, findings } = await read({ file: 'tides.docx', bytes: docx({ body }) })
    expect(findings.map(({ code }) => code)).toEqual([])
    expect(value.article.children).toMatchObject([
      {
        type: 'paragraph',
        children: [{ value: 'Let ' }, { type: 'inlineMath', value: '{x}^{2}' }, { value: ' rise.' }],
      },
      { type: 'math', value: '{x}^{2}' },
    ])
  })

  it('may be nested deeply without growing', async () => {
    const deep = Array.from({ length: 40 }).reduce<string>(
      (inner) => `<m:rad><m:deg>${inner}</m:deg>${e(r('x'))}</m:rad>`,
      r('y'),
    )
    expect((await texOf(deep)).length).toBeLessThan(1000)
  })
})
