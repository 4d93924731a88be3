import { expect, it } from 'vitest'
import { texDefinitionsIn, texMacrosOfLines } from '../../src/ast/tex-macros.ts'

it.each([
  ['\\newcommand{\\vat}{V}', { vat: 'V' }, ''],
  ['\\renewcommand*\\vat[2]{\\frac{#1}{#2}} x', { vat: '\\frac{#1}{#2}' }, ' x'],
  ['a \\def\\vat#1{\\{#1\\}}\\providecommand{\\pulp}{P}', { vat: '\\{#1\\}', pulp: 'P' }, 'a '],
  ['\\DeclareMathOperator{\\felt}{felt}', { felt: '\\operatorname{felt}' }, ''],
  ['\\DeclareMathOperator*{\\felt}{felt}', { felt: '\\operatorname*{felt}' }, ''],
])('reads the macros of %s', (tex, macros, rest) => {
  expect(texDefinitionsIn(tex)).toEqual({ macros, rest })
})

it.each(['\\frac{a}{b}', '\\newcommand{\\vat}[1][x]{#1}', '\\newcommand{\\vat}{V', '\\newcommand x'])(
  'finds none in %s',
  (tex) => {
    expect(texDefinitionsIn(tex)).toEqual({ macros: {}, rest: tex })
  },
)

it('looks past braces that never close, however many there are', () => {
  const open = '\\def\\vat{'.repeat(200_000)
  expect(texDefinitionsIn(`${open}\\def\\sheet{S}`)).toEqual({ macros: { sheet: 'S' }, rest: open })
})

it('takes no text for a macro', () => {
  const long = `\\newcommand{\\vat}{${'x'.repeat(2000)}}`
  expect(texDefinitionsIn(long)).toEqual({ macros: {}, rest: '' })
})

it('reads a file of mdbook-katex', () => {
  const text =
    '# Sizes\n\n\\vat:{V}\n\\sheet:{\\mathsf{S}_{#1}}\nno macro\n\\felt:\\{#1\\}\n\\deckle: {a}_{b} \n'
  const macros = { vat: 'V', sheet: '\\mathsf{S}_{#1}', felt: '\\{#1\\}', deckle: '{a}_{b}' }
  expect(texMacrosOfLines(text)).toEqual(macros)
})
