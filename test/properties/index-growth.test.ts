import { describe, it } from 'vitest'
import { read } from '../../src/readers/index.ts'
import { resolve } from '../../src/resolve/index.ts'
import { transform } from '../../src/transforms/index.ts'
import { render } from '../support/html.ts'
import { expectLinear } from '../support/steps.ts'
import { setPages, tinyTemplate } from '../support/typeset.ts'

describe('an index that grows takes steps in proportion', () => {
  it.each<[name: string, termOf: (mark: number, size: number) => string]>([
    ['of other terms', (mark) => `lock ${mark}`],
    ['of ten terms, each in many places', (mark) => `lock ${mark % 10}`],
    ['of terms below one', (mark) => `lock!sort ${mark}`],
    ['of terms that are met ten times', (mark, size) => `lock ${mark % (size / 10)}`],
  ])('%s', async (_, termOf) => {
    const template = await tinyTemplate(60, 30)
    const build = async (size: number) => {
      const marks = Array.from({ length: size }, (__, at) => `[]{.index entry="${termOf(at, size)}"}Shut.`)
      const bytes = new TextEncoder().encode(marks.join('\n\n'))
      const { value } = await read({ file: 'a.md', bytes, lang: 'en' })
      const { value: article } = transform(value.article)
      await render(article)
      await setPages(resolve(article), template, () => {})
    }
    await build(20)
    await expectLinear(build, 300)
  })
})
