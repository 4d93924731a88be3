import { describe, expect, test } from 'vitest'
import { article, heading, paragraph } from '../../../src/ast/build.ts'
import type { Block } from '../../../src/ast/nodes.ts'
import type { Template } from '../../../src/templates/template.ts'
import { framing } from '../../../src/typeset/blocks/frames.ts'
import type { Frame, LineItem } from '../../../src/typeset/blocks/vertical.ts'
import { type Page, type Rule, textOfRun } from '../../../src/typeset/model/page.ts'
import { linesOf, setPages, tinyTemplate } from '../../support/typeset.ts'

const words = (count: number) => 'word '.repeat(count).trim()
const warning: Block = {
  type: 'aside',
  kind: 'warning',
  title: [{ type: 'text', value: 'Nuts' }],
  children: [paragraph(words(60))],
}

async function pagesOf(blocks: readonly Block[], look: Partial<Template['styles']['aside']>, lines = 14) {
  const tiny = await tinyTemplate(40, lines)
  const style = { ...tiny.styles.warning, ruleStart: 0, ground: 'none', ...look } as const
  const styles = { ...tiny.styles, warning: style, aside: style }
  return (await setPages(article([...blocks]), { ...tiny, styles }, () => {})).pages
}

const FRAME: Frame = { left: 0, width: 100, room: { above: 0, below: 0 } }
const rulesOf = ({ items }: Page) => items.filter((item): item is Rule => item.kind === 'rule')
const baselines = ({ items }: Page) => items.flatMap((item) => (item.kind === 'text' ? [item.y] : []))

describe('an aside', () => {
  test('says its kind before its title, in print too', async () => {
    const [page] = await pagesOf([warning], {})
    expect(linesOf(page!)).toContain('Warning: Nuts')
  })

  test('stands on its ground, which is drawn first and by nobody read', async () => {
    const [page] = await pagesOf([paragraph('Before'), warning], { ground: 'tint' })
    const [ground] = rulesOf(page!)
    const [first, ...others] = baselines(page!).filter((y) => y > ground!.y)
    expect(others.length).toBeGreaterThan(2)
    expect(ground!.color).toBe('tint')
    expect(first! - ground!.y).toBeLessThan(20)
    expect(ground!.y + ground!.height).toBeGreaterThan(others.at(-1)!)
    expect(ground).not.toHaveProperty('element')
  })

  test('goes on over a page end with its ground and its side rule, and has each end once', async () => {
    const look = { ground: 'tint', ruleStart: '1pt accent', ruleAbove: '2pt text', ruleBelow: '3pt text' }
    const pages = await pagesOf([paragraph(words(20)), warning], look, 12)
    const seen = pages.map((page) =>
      rulesOf(page).map(({ color, height }) => (color === 'text' ? height : color)),
    )
    expect(seen.filter((rules) => rules.length > 0)).toEqual([
      ['tint', 2, 'accent'],
      ['tint', 3, 'accent'],
    ])
  })

  test('has the white below its ground that a heading has below a list', async () => {
    const whiteAbove = async (block: Block) => {
      const [page] = await pagesOf([block, heading(2, 'Behind'), paragraph('x')], { ground: 'tint' })
      const [ground] = rulesOf(page!)
      const texts = page!.items.flatMap((item) => (item.kind === 'text' ? [item] : []))
      const at = texts.findIndex((run) => textOfRun(run) === 'Behind')
      return texts[at]!.y - (ground ? ground.y + ground.height : texts[at - 1]!.y)
    }
    const list: Block = {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', children: [paragraph('one')] }],
    }
    const box: Block = { type: 'aside', kind: 'warning', children: [paragraph('one')] }
    // A line of the list has a little below its letters, too.
    expect(await whiteAbove(box)).toBeGreaterThan((await whiteAbove(list)) - 5)
  })

  test('holds another one', async () => {
    const inner: Block = { type: 'aside', kind: 'answer', children: [paragraph('Inner')] }
    const outer: Block = { ...warning, children: [paragraph('One'), inner, paragraph('Two')] } as Block
    const [page] = await pagesOf([outer], { ground: 'tint' })
    const [around, within] = rulesOf(page!)
    expect(within!.y).toBeGreaterThan(around!.y)
    expect(within!.y + within!.height).toBeLessThan(around!.y + around!.height)
    expect(within!.x).toBeGreaterThan(around!.x)
  })
})

test('lines that stand in the same frames share one list of them, however many there are', () => {
  const inner = framing([])({ frames: [{ frame: FRAME }] })
  const around = framing([{ frame: FRAME }, { frame: FRAME }])
  const [bare, other, nested, alike] = [{}, {}, inner, { ...inner }].map((line: Partial<LineItem>) =>
    around(line),
  )
  expect(bare!.frames).toHaveLength(2)
  expect(other!.frames).toBe(bare!.frames)
  expect(nested!.frames).toHaveLength(3)
  expect(alike!.frames).toBe(nested!.frames)
})
