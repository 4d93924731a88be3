import { describe, it } from 'vitest'
import { read } from '../../src/readers/index.ts'
import { transform } from '../../src/transforms/index.ts'
import { GROWING } from '../support/growing.ts'
import { render } from '../support/html.ts'
import { expectLinear } from '../support/steps.ts'

describe('a text that grows takes steps in proportion', () => {
  it.each(GROWING.map((growing) => [growing.extension, growing.name, growing.make] as const))(
    '%s: %s',
    async (extension, _, make) => {
      const build = async (size: number) => {
        const bytes = new TextEncoder().encode(make(size))
        const { value } = await read({ file: `a.${extension}`, bytes, lang: 'en' })
        await render(transform(value.article).value)
      }
      // What is made once, such as tables of characters, does not count.
      await build(100)
      await expectLinear(build, 1_500)
    },
  )
})
