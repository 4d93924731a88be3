import { expect, test } from 'vitest'
import { pressOf, withPressValues } from '../../../src/templates/tokens/press-colors.ts'

test.each([
  ['#000000', [0, 0, 0, 100]],
  ['#1b1b1b', [0, 0, 0, 100]],
  ['#3e3c3e', [0, 0, 0, 100]],
  ['#595959', [0, 0, 0, 65]],
  ['#ffffff', [0, 0, 0, 0]],
  ['#ff0000', [0, 100, 100, 0]],
  ['#8a1c1c', [0, 80, 80, 46]],
  ['#1a4e8a', [81, 43, 0, 46]],
  ['#0000ff', [100, 100, 0, 0]],
])('%s is printed as %j', (hex, press) => {
  expect(pressOf(hex)).toEqual(press)
})

test('no colour asks for more than two inks and black', () => {
  for (let value = 0; value < 0x1000000; value += 0x10305) {
    const inks = pressOf(`#${value.toString(16).padStart(6, '0')}`)
    expect(inks.slice(0, 3)).toContain(0)
  }
})

test('a press value that is there stays', () => {
  const text = { light: '#8a1c1c', dark: '#ffffff', press: [0, 100, 100, 10] }
  const { press: _, ...accent } = text
  expect(withPressValues({ text, accent })).toEqual({ text, accent: { ...accent, press: [0, 80, 80, 46] } })
})

test('what is no colour is left to the schema', () => {
  for (const colors of [undefined, null, 'red', { a: null }, { a: 'red' }, { a: { light: 'red' } }])
    expect(withPressValues(colors)).toEqual(colors)
})
