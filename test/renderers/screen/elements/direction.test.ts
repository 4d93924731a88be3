import { describe, expect, it } from 'vitest'
import { article, emphasis, paragraph } from '../../../../src/ast/build.ts'
import { impliedDirection } from '../../../../src/renderers/screen/elements/direction.ts'
import { only, render } from '../../../support/html.ts'

const french = { ...emphasis('livre'), lang: 'fr' }

describe('the direction of an article', () => {
  it('is implied where every language in another runs as the whole, or against it to its end', () => {
    const arabic = { ...paragraph('كتاب'), lang: 'ar' }
    expect(impliedDirection(article([paragraph(french), arabic]))).toBe('ltr')
    expect(impliedDirection(article([arabic], { lang: 'ar', dir: 'rtl' }))).toBe('rtl')
  })

  it('is said by each language where one that runs back stands in one that turns', async () => {
    const nested = article([{ ...paragraph('كتاب ', french), lang: 'ar' }])
    expect(impliedDirection(nested)).toBeUndefined()
    const { elements } = await render(nested)
    expect([...only(elements, 'p'), ...only(elements, 'em')].map(({ attributes }) => attributes.dir)).toEqual(
      ['rtl', 'ltr'],
    )
  })
})
