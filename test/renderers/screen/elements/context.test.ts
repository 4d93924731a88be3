import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../../../src/ast/build.ts'
import { only, render } from '../../../support/html.ts'

describe('languages', () => {
  it('carry their direction where it turns', async () => {
    const { elements } = await render(
      article(
        [
          { ...paragraph('كتاب'), lang: 'ar' },
          { ...paragraph('livre'), lang: 'fr' },
        ],
        { lang: 'de' },
      ),
    )
    expect(only(elements, 'p').map(({ attributes }) => [attributes.lang, attributes.dir])).toEqual([
      ['ar', 'rtl'],
      ['fr', undefined],
    ])
    expect(elements.find(({ attributes }) => attributes.class === 'skip-link')?.text).toBe('Zum Text')
  })

  it('turn by the script that their tag names or implies', async () => {
    const { elements } = await render(
      article(
        ['pa-Arab', 'uz-Arab', 'yi', 'ks-Deva', 'he-Latn'].map((lang) => ({ ...paragraph('x'), lang })),
      ),
    )
    expect(only(elements, 'p').map(({ attributes }) => attributes.dir)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      undefined,
      undefined,
    ])
  })

  it('unknown to us are served in English', async () => {
    const { elements } = await render(article([paragraph('x')], { lang: 'cy', dir: 'ltr' }))
    expect(elements.find(({ attributes }) => attributes.class === 'skip-link')?.text).toBe('Skip to text')
  })
})
