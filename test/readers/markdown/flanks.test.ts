import { describe, expect, it } from 'vitest'
import { emphasis, inlines, paragraph } from '../../../src/ast/build.ts'
import { blocksOf } from '../reading.ts'

const strong = (...content: string[]) => ({ type: 'strong' as const, children: inlines(content) })
const highlight = (...content: string[]) => ({ type: 'highlight' as const, children: inlines(content) })

describe('emphasis in scripts that set no blanks between words', () => {
  it.each([
    ['これは**「水門」**です', 'これは', '「水門」', 'です'],
    ['これは**水門。**次の門', 'これは', '水門。', '次の門'],
    ['**水門（上）**が開く', '', '水門（上）', 'が開く'],
    ['这是**“水闸”**的门', '这是', '“水闸”', '的门'],
    ['这些**"水闸"**开了', '这些', '"水闸"', '开了'],
    ['저 **갑문(閘門)**을 연다', '저 ', '갑문(閘門)', '을 연다'],
    ['นี่คือ**“ประตูน้ำ”**ของเรา', 'นี่คือ', '“ประตูน้ำ”', 'ของเรา'],
    ['古い**𠮷（よし）**の門', '古い', '𠮷（よし）', 'の門'],
  ])('%s', (source, before, inner, after) => {
    expect(blocksOf(source)).toEqual([paragraph(...(before ? [before] : []), strong(inner), after)])
  })

  it('may be one sign, or another', () => {
    expect(blocksOf('門は*「上」*と==（下）==の二つ')).toEqual([
      paragraph('門は', emphasis('「上」'), 'と', highlight('（下）'), 'の二つ'),
    ])
  })

  it.each(['水 ** 門 ** 水', '2**8（門）は', '門_「上」_と'])('stays text in %s', (source) => {
    expect(blocksOf(source)).toEqual([paragraph(source)])
  })

  it('leaves other scripts as CommonMark has them', () => {
    expect(blocksOf('the **"lock"**gate')).toEqual([paragraph('the **"lock"**gate')])
  })
})
