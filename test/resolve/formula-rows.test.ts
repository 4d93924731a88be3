import { describe, expect, it } from 'vitest'
import { walk } from '../../src/ast/index.ts'
import type { CrossReference, MathBlock, MathElement } from '../../src/ast/nodes.ts'
import { USUAL_EDITIONS } from '../../src/editions.ts'
import { checkFiles } from '../../src/proof/index.ts'
import { read } from '../../src/readers/index.ts'
import { readFormulas } from '../../src/resolve/formulas/index.ts'
import { resolve } from '../../src/resolve/index.ts'
import { transform } from '../../src/transforms/index.ts'
import { editionsOf } from '../support/pdf-editions.ts'

async function made(text: string) {
  const bytes = new TextEncoder().encode(text)
  const { value } = await read({ file: 'a.md', bytes, lang: 'en' })
  const { value: article, findings } = transform(value.article)
  const { value: whole } = await readFormulas(resolve(article), () => undefined)
  const formulas: MathBlock[] = []
  const said: (string | undefined)[] = []
  walk(whole, (node) => {
    if (node.type === 'math') formulas.push(node)
    if (node.type === 'crossReference') said.push((node as CrossReference).text?.replaceAll('\u00A0', ' '))
  })
  return { article: whole, formulas, said, codes: findings.map(({ code }) => code) }
}

const WAVES = `\\begin{align}
u &= \\frac{a}{b} \\label{eq-wave} \\\\
v &= c \\notag \\\\
w &= d \\label{eq-own} \\tag{W} \\\\
z &= 7
\\end{align}`

/** The texts of the cells at the end of each row. */
function lastCells(node: MathElement): string[] {
  if (node.name === 'mtable')
    return node.children.map((row) => JSON.stringify((row as MathElement).children.at(-1)))
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : lastCells(child)))
}

describe('rows of a formula', () => {
  it('have numbers of their own where one is called, but those that say they have none', async () => {
    const { formulas, said, codes } = await made(
      `@eq-wave, \\ref{eq-own}\n\n${WAVES}\n\n$$x$$ {#eq-next}\n\n@eq-next`,
    )
    expect(formulas[0]!.children!.map(({ number }) => number)).toEqual(['1', undefined, 'W', '2'])
    expect(formulas[0]!.number).toBe('(1) (W) (2)')
    expect(said).toEqual(['Equation 1', 'W', 'Equation 3'])
    expect(codes).toEqual([])
  })

  it('have them in their MathML, each at the end of its row', async () => {
    const { formulas } = await made(`@eq-wave\n\n${WAVES}`)
    const cells = lastCells(formulas[0]!.mathml!)
    expect(cells.map((cell) => /"\(.\)"/.exec(cell)?.[0])).toEqual(['"(1)"', undefined, '"(W)"', '"(2)"'])
  })

  it('have none where nothing calls one', async () => {
    const { formulas } = await made('\\begin{align} a &= b \\label{one} \\\\ c &= d \\end{align}')
    expect(formulas[0]!.number).toBeUndefined()
  })

  it('share the number of their formula where that alone is called', async () => {
    const { formulas } = await made('@eq-a\n\n$$\\begin{align} a &= b \\\\ c &= d \\end{align}$$ {#eq-a}')
    expect(formulas[0]).toMatchObject({ number: '1' })
    expect(formulas[0]!.children).toBeUndefined()
  })

  it('are called together by the id behind their formula', async () => {
    const { said } = await made(
      'See @eq-a.\n\n$$\\begin{align} a &= b \\label{eq-b}\\\\ c &= d \\end{align}$$ {#eq-a}',
    )
    expect(said).toEqual(['equations 1–2'])
  })

  it('stand so in all editions, and the check sees a number at another row', async () => {
    const { article } = await made(`@eq-wave\n\n${WAVES}`)
    const built = await editionsOf(article, 'news', {})
    const html = new TextDecoder().decode(built.files.html)
    const encode = (text: string) => new TextEncoder().encode(text)
    const check = async (page: string) => {
      const files = USUAL_EDITIONS.map((edition) => ({
        ...{ name: edition, edition },
        read: async () => (edition === 'html' ? encode(page) : built.files[edition]),
      }))
      const checked = await checkFiles({ tree: encode(JSON.stringify(built.article)), files })
      return checked.flatMap(({ differences }) => differences.map(({ code }) => code))
    }
    expect(html).toContain('<span id="eq-wave"></span>')
    expect(await check(html)).toEqual([])
    const moved = html.replace('<mtext>(2)</mtext>', '').replace('<mtext>(1)</mtext>', '<mtext>(2)</mtext>')
    expect(await check(moved)).toEqual(['formula-differs'])
  }, 30_000)
})
