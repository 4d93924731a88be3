import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../../src/ast/build.ts'
import type { InlineMath, MathElement, TexMacros } from '../../../src/ast/nodes.ts'
import { walk } from '../../../src/ast/walk.ts'
import { readFormulas } from '../../../src/resolve/formulas/index.ts'
import { readTex } from '../../../src/resolve/formulas/tex.ts'

async function read(value: string, lang = 'en', texMacros: TexMacros = {}) {
  const root = article([paragraph({ type: 'inlineMath', value })], { lang, texMacros })
  const { value: made, findings } = await readFormulas(root, (_, at) => ({
    start: { line: 1, column: at + 1, offset: at },
    end: { line: 1, column: at + 2, offset: at + 1 },
  }))
  const found: InlineMath[] = []
  walk(made, (node) => {
    if (node.type === 'inlineMath') found.push(node)
  })
  return { node: found[0]!, findings }
}

/** `math(mi(a))` */
function shown(node: MathElement | string): string {
  return typeof node === 'string' ? node : `${node.name}(${node.children.map(shown).join(' ')})`
}

describe('formulas', () => {
  it('have operators as dictionaries know them, without a mark behind them', async () => {
    const { node } = await read('a \\oplus b \\leftrightarrow c')
    expect(shown(node.mathml!)).toBe('math(mrow(mi(a) mo(⊕) mi(b) mo(↔) mi(c)))')
  })

  it('have operators of text alone, and what is made of more stands with its white', async () => {
    const made = async (value: string) => shown((await read(value)).node.mathml!)
    expect(await made('a\\mathop{\\kern0.1em||}b')).toBe('math(mrow(mi(a) mo(||) mi(b)))')
    expect(await made('a \\mathop{R_1} b')).not.toMatch(/mo\((?:mi|ms)/)
  })

  it('are MathML', async () => {
    const { node, findings } = await read('\\frac{a}{b}')
    expect(shown(node.mathml!)).toBe('math(mfrac(mi(a) mi(b)))')
    expect(findings).toEqual([])
  })

  it('have diagrams of arrows', () => {
    const diagram = '\\begin{CD}A @>f>> B\\\\ @VgVV @VVhV\\\\ C @>>k> D\\end{CD}'
    expect(shown(readTex(diagram, true).mathml!)).toMatch(
      /mi\(A\).*mi\(f\).*mstyle\(mi\(g\)\) mo\(↓\).*mphantom\(mstyle\(mi\(g\)\)\).*mi\(D\)/,
    )
  })

  it('may write for short what the text defines, and no more than can be read', async () => {
    const { node, findings } = await read('\\vat{a}', 'en', { vat: '\\frac{#1}{\\felt}', felt: 'b' })
    expect(shown(node.mathml!)).toBe('math(mfrac(mi(a) mi(b)))')
    expect(findings).toEqual([])
    const doubling = Object.fromEntries(
      Array.from({ length: 25 }, (_, at) => [`x${'y'.repeat(at)}`, `\\x${'y'.repeat(at + 1)} `.repeat(2)]),
    )
    expect((await read('\\x', 'en', { ...doubling, [`x${'y'.repeat(25)}`]: 'a' })).findings).toMatchObject([
      { code: 'formula-wrong' },
    ])
    expect((await read('\\x', 'en', { x: '\\x\\x' })).findings).toMatchObject([{ code: 'formula-wrong' }])
  })

  it.each([
    ['\\,', '\u202F'],
    ['~', '\u00A0'],
    ['\\quad', '\u2003'],
    ['\\phantom{10}', '\u2007\u2007'],
  ])('that are nothing but white are white between the words: %s', async (tex, white) => {
    const root = article([paragraph({ type: 'inlineMath', value: tex })], { lang: 'en' })
    const { value, findings } = await readFormulas(root, () => undefined)
    expect(value.children).toMatchObject([{ children: [{ type: 'text', value: white }] }])
    expect(findings).toEqual([])
  })

  it.each(['%b', '{}', '% one\n% two', '\\color{red}'])(
    'of which nothing is seen are told, and shown as TeX: %s',
    async (tex) => {
      const { node, findings } = await read(tex)
      expect(node).toEqual({ type: 'inlineMath', value: tex })
      expect(findings).toMatchObject([
        { code: 'formula-wrong', message: 'a formula cannot be read, so its TeX is shown: it shows nothing' },
      ])
    },
  )

  it.each(['\\sqrt{}', '\\boxed{\\ }', '\\phantom{a}b'])(
    'of which anything is seen are formulas: %s',
    async (tex) => {
      const { node, findings } = await read(tex)
      expect(node.mathml).toBeDefined()
      expect(findings).toEqual([])
    },
  )

  it.each([
    ['\\mbox{if }a', 'math(mrow(mtext(if\u00A0) mi(a)))'],
    ['\\mathds{1}', 'math(mn(𝟙))'],
    ['\\ensuremath{a}', 'math(mi(a))'],
    ['\\strut a', 'math(mi(a))'],
  ])('may be written with commands of LaTeX and its packages: %s', async (tex, mathml) => {
    const { node, findings } = await read(tex)
    expect(findings).toEqual([])
    expect(shown(node.mathml!)).toBe(mathml)
  })

  it('have the rows of eqnarray as those of align', async () => {
    const rows = (name: string, relation: string) =>
      read(`\\begin{${name}}a &${relation} b \\\\ c &${relation} d\\end{${name}}`)
    const old = await rows('eqnarray*', '=&')
    expect(old.findings).toEqual([])
    expect(old.node.mathml).toEqual((await rows('aligned', '=')).node.mathml)
  })

  it.each([
    ['en', 'a squared'],
    ['de', 'a Quadrat'],
    ['fr', 'a au carré'],
    ['nl', 'a^2'],
  ])('are said in %s, or are their TeX', async (lang, words) => {
    expect((await read('a^2', lang)).node.alt).toBe(words)
  })

  it('are told with their place where they are wrong', async () => {
    const { node, findings } = await read('a + \\nosuch')
    expect(node.mathml).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'formula-wrong', position: { start: { offset: 4 } } }])
  })

  it.each(['{'.repeat(2000) + '}'.repeat(2000), '\\def\\a{\\a\\a}\\a', '\\sqrt'.repeat(900)])(
    'end, whatever they ask for: %.20s',
    async (tex) => {
      const { findings } = await read(tex)
      expect(findings.length).toBeLessThan(2)
    },
  )

  it('have no colours, no links and no pictures', async () => {
    expect(shown((await read('\\color{red}x')).node.mathml!)).toBe('math(mi(x))')
    for (const tex of ['\\href{http://a.example}{x}', '\\includegraphics{http://a.example/x.png}'])
      expect(JSON.stringify((await read(tex)).node.mathml ?? '')).not.toContain('example')
  })
})
