import { describe, expect, it } from 'vitest'
import { HiddenText, type Look, rgbOf } from '../../../src/proof/pdf/hidden-text.ts'
import { IDENTITY } from '../../../src/proof/pdf/matrix.ts'
import { FIRST_LOOK } from '../../../src/proof/pdf/sight.ts'
import { Work } from '../../../src/proof/pdf/syntax/index.ts'

const LOOK: Look = { ...FIRST_LOOK, ctm: IDENTITY, size: 10 }
const WHITE = [1, 1, 1] as const
const BLACK = [0, 0, 0] as const

const page = () => new HiddenText([0, 0, 200, 200], new Work())

/** How a text at 50, 50 is hidden. */
function hiddenAs(look: Partial<Look>, before: (texts: HiddenText) => void = () => {}) {
  const texts = page()
  before(texts)
  texts.place('Tm', [1, 0, 0, 1, 50, 50])
  texts.show('words', { ...LOOK, ...look })
  return [...texts.found.keys()]
}

describe('text is hidden', () => {
  it.each<[string, Partial<Look>]>([
    ['invisible', { mode: 3 }],
    ['too small to be read', { size: 0.5 }],
    ['too small to be read', { stretch: 0.01 }],
    ['scattered', { spacing: 300 }],
    ['off the page', { rise: 900 }],
    ['in a colour of no device', { fill: undefined }],
    ['in the colour of its ground', { mode: 1, stroke: WHITE }],
    ['off the page', { ctm: [1, 0, 0, 1, 500, 0] }],
    ['clipped away', { clip: [100, 100, 120, 120] }],
    ['transparent', { opacity: 0 }],
    ['in the colour of its ground', { fill: WHITE }],
  ])('%s', (how, look) => {
    expect(hiddenAs(look)).toEqual([how])
  })

  it('painted over, by a field or a picture, as long as it is as large', () => {
    const over = (box: readonly [number, number, number, number], opacity = 1) => {
      const texts = page()
      texts.place('Td', [50, 50])
      texts.show('words', LOOK)
      texts.paint(box, undefined, { clip: undefined, opacity })
      return [...texts.found]
    }
    expect(over([40, 40, 90, 70])).toEqual([['painted over', 'words']])
    expect(over([40, 50, 90, 53])).toEqual([])
    expect(over([60, 60, 90, 90])).toEqual([])
    expect(over([0, 0, 200, 200], 0.2)).toEqual([])
  })
})

describe('text is seen', () => {
  const dark = (texts: HiddenText) => texts.paint([0, 0, 100, 100], BLACK, LOOK)

  it('as it is, letterspaced or narrow', () => {
    expect(hiddenAs({})).toEqual([])
    expect(hiddenAs({ spacing: 2, stretch: 0.9, rise: 3 })).toEqual([])
  })

  it('beside a line, and not under one that is as wide as its path', () => {
    const struck = (lineWidth: number) => {
      const texts = page()
      texts.place('Td', [50, 50])
      texts.show('words', LOOK)
      texts.draw([0, 52, 200, 52], { ...LOOK, lineWidth })
      return [...texts.found.keys()]
    }
    expect(struck(1)).toEqual([])
    expect(struck(40)).toEqual(['painted over'])
  })

  it('in white on a dark field, and not in black', () => {
    expect(hiddenAs({ fill: WHITE }, dark)).toEqual([])
    expect(hiddenAs({ fill: BLACK }, dark)).toEqual(['in the colour of its ground'])
  })

  it('in white on a picture', () => {
    expect(hiddenAs({ fill: WHITE }, (texts) => texts.paint([0, 0, 99, 99], undefined, LOOK))).toEqual([])
  })
})

it('colours of devices are told in red, green and blue', () => {
  expect([rgbOf('g', [0.5]), rgbOf('rg', [1, 0, 0]), rgbOf('k', [0, 0, 0, 1]), rgbOf('scn', [1])]).toEqual([
    [0.5, 0.5, 0.5],
    [1, 0, 0],
    [0, 0, 0],
    undefined,
  ])
})
