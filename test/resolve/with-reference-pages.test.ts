import { describe, expect, it } from 'vitest'
import { article, heading, paragraph, text } from '../../src/ast/build.ts'
import type { CrossReference, Figure, Inline } from '../../src/ast/nodes.ts'
import { withReferencePages } from '../../src/resolve/with-reference-pages.ts'
import { builtIn } from '../support/typeset.ts'

const reference = (form?: CrossReference['form']): CrossReference => ({
  type: 'crossReference',
  identifier: 'fig-a',
  text: 'figure 1',
  ...(form && { form }),
})
const page = { type: 'pageReference', identifier: 'fig-a' } as const
const label = (value: string) => ({ type: 'label', value }) as const
const essay = await builtIn('essay')
const asking = (references: 'page' | 'relative', sides: 'one' | 'two' = 'two') => ({
  page: { ...essay.page, references, sides },
})
const paged = (nodes: readonly Inline[], lang = 'en', template = asking('page')) =>
  withReferencePages(article([paragraph(...nodes)], { lang }), template).children

describe('the page of a reference', () => {
  it.each([
    ['en', [' on page\u00A0', '']],
    ['fr-CH', [' page\u00A0', '']],
    ['zh', ['（第', '页）']],
    ['ko', [' (', '쪽)']],
  ] as const)('is said in %s', (lang, around) => {
    const strong: Inline = { type: 'strong', children: [reference()] }
    expect(paged([text('see '), strong], lang)).toEqual([
      paragraph(text('see '), { type: 'strong', children: [reference(), { ...page, around }] }),
    ])
  })

  it.each([
    ['a number that the author words', [reference('number')]],
    ['several in a list', [reference(), label(' and '), reference()]],
    ['a page that the author names', [reference(), text(', '), page]],
  ])('is not said of %s', (_, nodes) => {
    expect(paged(nodes)).toEqual([paragraph(...nodes)])
  })

  it('is not said in headings and captions, nor where the template does not ask for it', () => {
    const figure: Figure = { type: 'figure', children: [], caption: [reference()] }
    const whole = article([heading(2, reference()), figure, paragraph(reference())])
    const [first, second, third] = withReferencePages(whole, asking('page')).children
    expect([first, second]).toEqual(whole.children.slice(0, 2))
    expect(third).not.toEqual(whole.children[2])
    expect(withReferencePages(whole, essay)).toBe(whole)
  })
})

describe('a page that is said by how near it is', () => {
  it.each([
    ['en', 'two', { facing: ' on the facing page', overleaf: ' overleaf' }],
    ['zh-TW', 'two', { facing: '（對頁）', overleaf: '（背面）' }],
    ['el', 'two', { facing: ' στην απέναντι σελίδα' }],
    ['en', 'one', {}],
  ] as const)('has words for that in %s, on sheets of %s side(s)', (lang, sides, near) => {
    const [made] = paged([text('see '), reference()], lang, asking('relative', sides))
    expect(made).toMatchObject({ children: [{}, {}, { id: 'at-fig-a', near }] })
  })

  it('knows its own place, by an id that nothing else has', () => {
    const nodes: Inline[] = [reference(), text(' or '), reference()]
    const named = { ...paragraph(...nodes), id: 'at-fig-a' }
    const made = withReferencePages(article([named]), asking('relative')).children
    expect(made).toMatchObject([{ children: [{}, { id: 'at-fig-a-2' }, {}, {}, { id: 'at-fig-a-3' }] }])
  })

  it('is named in notes', () => {
    const note = { type: 'footnoteDefinition', identifier: 'n', children: [paragraph(reference())] } as const
    const [made] = withReferencePages(article([], {}, [note]), asking('relative')).footnotes
    expect(made!.children).toEqual([paragraph(reference(), { ...page, around: [' on page\u00A0', ''] })])
  })
})
