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
const asking = { page: { ...essay.page, references: 'page' as const } }
const paged = (nodes: readonly Inline[], lang = 'en') =>
  withReferencePages(article([paragraph(...nodes)], { lang }), asking).children

describe('the page of a reference', () => {
  it.each([
    ['en', [label(' on page\u00A0'), page]],
    ['fr-CH', [label(' page\u00A0'), page]],
    ['zh', [label('（第'), page, label('页）')]],
    ['ko', [label(' ('), page, label('쪽)')]],
  ])('is said in %s', (lang, said) => {
    const strong: Inline = { type: 'strong', children: [reference()] }
    expect(paged([text('see '), strong], lang)).toEqual([
      paragraph(text('see '), { type: 'strong', children: [reference(), ...said] }),
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
    const [first, second, third] = withReferencePages(whole, asking).children
    expect([first, second]).toEqual(whole.children.slice(0, 2))
    expect(third).not.toEqual(whole.children[2])
    expect(withReferencePages(whole, essay)).toBe(whole)
  })
})
