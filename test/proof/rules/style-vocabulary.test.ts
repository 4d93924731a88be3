import { expect, it } from 'vitest'
import { isOurs } from '../../../src/proof/rules/style-vocabulary.ts'

const isPlain = (property: string, value: string) => isOurs({ selector: 'p', rule: 0, property, value })

it('lets lengths stand within bounds, in units of the type, the screen and the sheet', () => {
  expect(isPlain('text-indent', 'calc(-2em - min(16ch, 30vw))')).toBe(true)
  expect(isPlain('padding', '0 0.3em')).toBe(true)
  expect(isPlain('font-weight', '650')).toBe(true)
  expect(isPlain('padding-top', '80pt')).toBe(true)
  expect(isPlain('size', '595.2756pt 841.8898pt')).toBe(true)
  expect(isPlain('font-size', 'clamp(0.9rem, 0.8rem + 0.45vw, 1.06rem)')).toBe(true)
})

it.each([
  ['text-indent', '-99em'],
  ['text-indent', '-9999EM'],
  ['text-indent', '-400cm'],
  ['text-indent', '-1e9em'],
  ['text-indent', '-900pt'],
  ['text-indent', 'calc(0em - 900lh)'],
  ['margin-left', '1.5.5em'],
  ['font', '0/0 serif'],
  ['padding', 'attr(x)'],
])('lets no %s of %s hide a text', (property, value) => expect(isPlain(property, value)).toBe(false))
