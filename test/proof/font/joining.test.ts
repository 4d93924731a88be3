import { expect, test } from 'vitest'
import { lacksJoining } from '../../../src/proof/font/index.ts'
import { characterMap, substitutions, tinyFont, tinyWoff } from '../../support/tiny-font.ts'

test.each([
  ['Arabic', 'بحر', ['ccmp', 'rlig'], ['init', 'medi', 'fina']],
  ['Arabic of two forms', 'بحر', ['init', 'fina'], ['medi']],
  ['Arabic of all forms', 'بحر', ['fina', 'init', 'medi'], []],
  ['letters that join with none behind them', 'اودر', [], []],
  ['Arabic figures', '٣٤، ؟', [], []],
  ['letters beyond the first plane', '\u{1E900}\u{1E922}', [], ['init', 'medi', 'fina']],
  ['Latin', 'water', [], []],
])('a font of %s', (_, text, features, missing) => {
  const tables = { cmap: characterMap(text), GSUB: substitutions(...features) }
  expect(lacksJoining(tinyFont(tables))).toEqual(missing)
  expect(lacksJoining(tinyWoff(tables))).toEqual(missing)
})

test('a font without substitutions joins nothing', () => {
  expect(lacksJoining(tinyFont({ cmap: characterMap('بحر') }))).toEqual(['init', 'medi', 'fina'])
})

test.each([[[]], [[119, 79, 70, 70]], [[...tinyWoff({ cmap: characterMap('بحر') })].slice(0, 60)]])(
  'what is no font lacks nothing: %j',
  (bytes) => {
    expect(lacksJoining(Uint8Array.from(bytes))).toEqual([])
  },
)
