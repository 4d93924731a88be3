import { describe, expect, it } from 'vitest'
import { article, paragraph as p, text } from '../../src/ast/build.ts'
import type { Blank, Block, Inline } from '../../src/ast/nodes.ts'
import { handwriting } from '../../src/transforms/handwriting.ts'

const gap = (width: number, ...children: Inline[]): Blank => ({ type: 'blank', width, children })
const answer = (...children: Block[]): Block => ({ type: 'aside', kind: 'answer', children })

function settled(blocks: readonly Block[], audience?: 'student' | 'teacher') {
  const { value, findings } = handwriting(article(blocks), audience)
  return { children: value.children, codes: findings.map(({ code }) => code) }
}

describe('answers', () => {
  const blocks = [p('A ', gap(4, text('lock')), '.'), answer(p('It lifts boats.')), p('End.')]

  it.each([undefined, 'student'] as const)('are nowhere in the tree of an edition for %s', (audience) => {
    const { children, codes } = settled(blocks, audience)
    expect(children).toEqual([p('A ', gap(4), '.'), p('End.')])
    expect(JSON.stringify(children)).not.toMatch(/lock|boats/)
    expect(codes).toEqual(['answers-left-out'])
  })

  it('are counted together', () => {
    expect(handwriting(article(blocks)).findings[0]?.message).toBe('2 answers are left out')
  })

  it('stand in the edition for teachers: underlined in their gaps', () => {
    expect(settled(blocks, 'teacher')).toEqual({
      children: [p('A ', { type: 'underline', children: [text('lock')] }, '.'), ...blocks.slice(1)],
      codes: [],
    })
  })

  it('are ticks, too, where there is something to write', () => {
    const choices = (...ticks: boolean[]): Block => ({
      type: 'list',
      ordered: false,
      spread: false,
      children: ticks.map((checked) => ({ type: 'listItem', checked, children: [p('A')] })),
    })
    const sheet = [p(gap(4)), choices(true, false)]
    expect(settled(sheet)).toEqual({
      children: [p(gap(4)), choices(false, false)],
      codes: ['answers-left-out'],
    })
    expect(settled(sheet, 'teacher').children).toEqual(sheet)
    // A list of what is done is no worksheet.
    expect(settled([choices(true, false)])).toEqual({ children: [choices(true, false)], codes: [] })
  })

  it('are looked for at any depth', () => {
    const deep: Block[] = [{ type: 'blockquote', children: [p('Q'), answer(p('A'))] }]
    expect(settled(deep).children).toEqual([{ type: 'blockquote', children: [p('Q')] }])
  })

  it('leave a gap that asks for none to both', () => {
    const open = [p(gap(3, text('______')))]
    for (const audience of ['student', 'teacher'] as const)
      expect(settled(open, audience)).toEqual({ children: [p(gap(3))], codes: [] })
  })
})

describe('low lines', () => {
  it.each<[string, Inline[]]>([
    ['Name: ____ Date: ______', [text('Name: '), gap(2), text(' Date: '), gap(3)]],
    ['(___)', [text('('), gap(1.5), text(')')]],
    ['un_____ly', [text('un'), gap(2.5), text('ly')]],
  ])('%s are gaps', (value, nodes) => {
    expect(settled([p(value)]).children).toEqual([p(...nodes)])
  })

  it.each(['__init__', 'snake___case', 'a/___/b', '____x'])('%s are a part of a name', (value) => {
    expect(settled([p(value)]).children).toEqual([p(value)])
  })

  it('are what they are in code', () => {
    const code = p({ type: 'inlineCode', value: '_____' })
    expect(settled([code]).children).toEqual([code])
  })

  it('are no wider than a line', () => {
    expect(settled([p('_'.repeat(10_000))]).children).toEqual([p(gap(100))])
  })
})

describe('the words of a word bank', () => {
  const bank = (count: number, columns?: number): Block => ({
    type: 'aside',
    kind: 'wordBank',
    children: [
      {
        type: 'list',
        ordered: false,
        spread: false,
        ...(columns && { columns }),
        children: Array.from({ length: count }, () => ({ type: 'listItem', children: [p('sluice')] })),
      },
    ],
  })

  it.each([
    [1, undefined],
    [3, 3],
    [5, 3],
    [7, 4],
    [9, 3],
    [12, 4],
  ])('%i stand in %s columns where their author says nothing', (count, columns) => {
    for (const audience of ['student', 'teacher'] as const)
      expect(settled([bank(count)], audience).children).toEqual([bank(count, columns)])
  })

  it('stand in as many as their author says', () => {
    expect(settled([bank(7, 2)]).children).toEqual([bank(7, 2)])
  })
})
