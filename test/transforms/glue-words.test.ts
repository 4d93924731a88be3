import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, paragraph } from '../../src/ast/build.ts'
import { monthNames } from '../../src/ast/month-names.ts'
import type { Inline } from '../../src/ast/nodes.ts'
import { textOf } from '../../src/ast/walk.ts'
import { glueWords } from '../../src/transforms/glue-words.ts'
import { expectLinear } from '../support/steps.ts'

/** No-break spaces shown as `_`, narrow ones as `'`. */
function set(lang: string, ...content: (string | Inline)[]): string {
  const [block] = glueWords(article([paragraph(...content)], { lang })).value.children
  const text = block?.type === 'paragraph' ? textOf(block.children) : ''
  return text.replaceAll('\u00A0', '_').replaceAll('\u202F', "'")
}

describe('words that belong together', () => {
  it.each([
    [
      'en',
      'see p. 7 and pp. 8--9, No. 5, Fig. 3, § 4 below there',
      'see p._7 and pp._8--9, No._5, Fig._3, §_4 below there',
    ],
    ['en', 'a funnel of 200 cm² on 3 m², 4 m³/s', 'a funnel of 200_cm² on 3_m², 4_m³/s'],
    ['en', 'over 10 km at 5 % on 2 × 3 sheets', 'over 10_km at 5_% on 2_×_3 sheets'],
    ['en', 'sluice · paddle·gauge', 'sluice_· paddle·gauge'],
    [
      'en',
      'by A. B. Example and Dr. Sample of St. Somewhere',
      'by A._B._Example and Dr._Sample of St._Somewhere',
    ],
    [
      'en',
      'on 20 November 2025 or November 20, 2025, at noon',
      'on 20_November 2025 or November_20, 2025, at_noon',
    ],
    ['en', 'the map. 7 boats, the shop. 5 kites', 'the map. 7 boats, the shop. 5 kites'],
    [
      'de',
      'am 3. März, z. B. auf S. 7, i. d. R. bei Herrn Muster',
      "am 3._März, z.'B. auf S._7, i.'d.'R. bei Herrn_Muster",
    ],
    ['fr', 'le 1er juin, 14 juillet, p. 7, 10 000 bateaux', 'le 1er juin, 14_juillet, p._7, 10_000 bateaux'],
    ['cs', 'v domě a k řece 3. listopadu', 'v_domě a_k_řece 3._listopadu'],
    ['pl', 'w domu i z rzeki', 'w_domu i_z_rzeki'],
    ['ru', 'в доме и на реке 5 ноября', 'в_доме и_на реке 5_ноября'],
  ])('%s: %s', (lang, from, to) => expect(set(lang, from)).toBe(to))

  it('across nodes', () => expect(set('en', 'on p. ', emphasis('7'), ' of it all')).toBe('on p._7 of it_all'))
  it('a gap and the unit of what is written into it', () => {
    const gap: Inline = { type: 'blank', width: 2, children: [] }
    expect(set('en', 'it is ', gap, ' mm deep everywhere')).toMatch(/_mm deep everywhere$/)
  })
  it('not in code', () => {
    const code: Inline = { type: 'inlineCode', value: '10 km' }
    expect(set('en', 'write ', code, ' plainly')).toBe('write 10 km plainly')
  })
})

describe('the last word of a paragraph', () => {
  it.each([
    ['The tide turned at it.', 'The tide turned at_it.'],
    ['The tide turned quickly.', 'The tide turned quickly.'],
    ['Turn it', 'Turn it'],
    ['A tide, as we say it', 'A tide, as we say_it'],
  ])('%s', (from, to) => expect(set('en', from)).toBe(to))

  it('in any language, and in paragraphs only', () => {
    expect(set('xx', 'abc def gh')).toBe('abc def_gh')
    const title = heading(2, 'The tide turned at it')
    expect(glueWords(article([title])).value.children).toEqual([title])
  })

  it('not where it is code of any length', () => {
    expect(set('en', 'this is the ', { type: 'inlineCode', value: 'name' })).toBe('this is the name')
  })
})

it.each(['A. ', '1 ', '100 ', 'p. ', 'z. ', ' ', 'word '])(
  'takes effort in proportion to “%s”',
  async (piece) => {
    for (const lang of ['en', 'de', 'ru']) await expectLinear((size) => set(lang, piece.repeat(size)), 2000)
  },
)

describe('the names of months', () => {
  it.each(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'cs', 'sk', 'pl', 'ru', 'uk'])(
    '%s',
    (lang) => {
      const names = monthNames(lang)
      expect(new Set(names).size).toBe(12)
      for (const name of names) expect(name).toMatch(/^\p{L}+$/u)
    },
  )

  it('of English are those of Intl', () => {
    const format = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
    expect(monthNames('en')).toEqual(
      Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2001, month, 1))),
    )
  })
})
