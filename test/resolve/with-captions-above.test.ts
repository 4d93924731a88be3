import { expect, it } from 'vitest'
import { article, paragraph, text } from '../../src/ast/build.ts'
import type { Figure } from '../../src/ast/nodes.ts'
import { withCaptionsAbove } from '../../src/resolve/with-captions-above.ts'
import { builtIn } from '../support/typeset.ts'

const essay = await builtIn('essay')
const asking = { ...essay, page: { ...essay.page, codeCaptions: 'above' as const } }
const listing: Figure = {
  type: 'figure',
  children: [{ type: 'code', value: 'a = 1' }],
  caption: [text('Lock')],
}
const figure: Figure = { type: 'figure', children: [paragraph('x')], caption: [text('Lock')] }

it('raises the captions of code alone, where the template asks for it', () => {
  const whole = article([listing, figure])
  const { children } = withCaptionsAbove(whole, asking)
  expect(children.map((block) => 'hasCaptionAbove' in block)).toEqual([true, false])
  expect(withCaptionsAbove(whole, essay)).toBe(whole)
})
