import { describe, expect, it } from 'vitest'
import type { Block, Inline, Paragraph } from '../../../src/ast/nodes.ts'
import { markdown } from '../reading.ts'

const read = (source: string) => {
  const { article, findings } = markdown(`---\ntitle: T\nbibliography: works.bib\n---\n\n${source}`)
  return { blocks: article.children as readonly Block[], codes: findings.map(({ code }) => code) }
}
const inlinesOf = (source: string): readonly Inline[] => (read(source).blocks[0] as Paragraph).children

describe('roles of MyST', () => {
  it.each([
    ['{doc}`ebb`', [{ type: 'link', url: 'ebb.md', children: [{ value: 'ebb' }] }]],
    [
      '{doc}`the ebb </water/ebb>`',
      [{ type: 'link', url: 'water/ebb.md', children: [{ value: 'the ebb' }] }],
    ],
    ['{doc}`pandas <pd:index>`', [{ type: 'text', value: 'pandas' }]],
    ['{eq}`m`', [{ value: '(' }, { identifier: 'm', form: 'number' }, { value: ')' }]],
    ['{prf:ref}`thm`', [{ type: 'crossReference', identifier: 'thm' }]],
    ['{index}`mould`', [{ type: 'indexMark', terms: ['mould'] }, { value: 'mould' }]],
    ['{cite}`moon1990,sun1991`', [{ type: 'citation', items: [{ key: 'moon1990' }, { key: 'sun1991' }] }]],
    ['{cite:t}`moon1990`', [{ type: 'citation', items: [{ key: 'moon1990' }], isInText: true }]],
    ['[](eq:m)', [{ type: 'crossReference', identifier: 'eq:m', form: 'name' }]],
    ['[](ebb_1)', [{ type: 'crossReference', identifier: 'ebb_1', form: 'name' }]],
  ])('%s', (source, expected) => {
    expect(inlinesOf(source)).toMatchObject(expected)
    expect(read(source).codes).toEqual([])
  })
})

describe('directives of MyST', () => {
  it('of formulas have a label, which is none of the formula', () => {
    expect(read('```{math}\n:label: ebb\nx = y\n```')).toMatchObject({
      blocks: [{ type: 'math', id: 'ebb', value: 'x = y' }],
      codes: [],
    })
  })

  it('of exercises have one, too', () => {
    expect(read('```{exercise}\n:label: ebb\n\nDraw it.\n```')).toMatchObject({
      blocks: [{ type: 'aside', id: 'ebb' }],
      codes: [],
    })
  })

  it('that list what there is are the template’s', () => {
    expect(read('```{tableofcontents}\n```')).toEqual({ blocks: [], codes: [] })
  })

  it.each([
    '```{code-cell} python\n---\nmystnb:\n  figure:\n    caption: The ebb\n    name: ebb\n---\nplot(x)\n```',
    '```{code-cell} python\n:name: ebb\n:fig-cap: The ebb\n\nplot(x)\n```',
  ])('of cells name what they make, above their code: %s', (source) => {
    expect(read(source)).toMatchObject({
      blocks: [
        { type: 'figure', id: 'ebb', caption: [{ value: 'The ebb' }], children: [{ value: 'plot(x)' }] },
      ],
      codes: ['cell-unrun'],
    })
  })

  it('of cells may hide the code', () => {
    expect(read('```{code-cell} python\n:tags: [remove-input]\nplot(x)\n```').blocks).toEqual([])
  })
})
