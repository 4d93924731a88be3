import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, paragraph, text } from '../../../../src/ast/build.ts'
import { labelOf } from '../../../../src/ast/index.ts'
import type { Block, Inline } from '../../../../src/ast/nodes.ts'
import { initialsOf } from '../../../../src/renderers/screen/elements/index.ts'
import { initialClasses, withHangingMarks } from '../../../../src/renderers/screen/elements/initials.ts'
import { resolve } from '../../../../src/resolve/index.ts'
import { toCss } from '../../../../src/templates/css/index.ts'
import { loadTemplate } from '../../../../src/templates/load.ts'
import { memoryWorld } from '../../../support/world.ts'

const book = await loadTemplate('book', memoryWorld())
const withInitials = { ...book, opening: { ...book.opening, dropCap: 3 } }
const LONG = ' has ink on the plate and damp paper that waits for the press'.repeat(6)

function initialsIn(blocks: readonly Block[], template = withInitials): string[] {
  const root = resolve(article(blocks))
  const keys = initialsOf(root, template)
  const words: string[] = []
  const visit = (block: Block) => {
    if (block.type === 'section' || block.type === 'div') block.children.forEach(visit)
    if (block.type === 'paragraph' && keys.has(block.key!)) words.push(labelOf(block.children).split(' ')[0]!)
  }
  root.children.forEach(visit)
  return words
}

const chapter = (...first: readonly (string | Inline)[]) => [
  heading(1, 'A chapter'),
  paragraph(...first, LONG),
  paragraph(`Then${LONG}`),
]

describe('initials on screens', () => {
  it('begin the first paragraph of the article and of each chapter, with the marks before them', () => {
    const blocks = [...chapter('Quentin'), ...chapter('“Anna'), ...chapter(emphasis(text('Élodie')))]
    expect(initialsIn(blocks)).toEqual(['Quentin', '“Anna', 'Élodie'])
  })

  it('are seen through divisions without a look, and not behind them', () => {
    const inDiv = (className: string, ...children: readonly Block[]): Block => ({
      type: 'div',
      class: className,
      children,
    })
    const [head, first, second] = chapter('Quentin')
    expect(initialsIn([inDiv('nothing', first!, second!), paragraph(`Anna${LONG}`)])).toEqual(['Quentin'])
    expect(initialsIn([head!, inDiv('nothing', inDiv('nothing', first!)), second!])).toEqual(['Quentin'])
    expect(initialsIn([head!, inDiv('fine', first!), second!])).toEqual(['Then'])
  })

  it('begin no paragraph of small letters or figures, nor a short one', () => {
    const short = [heading(1, 'Short'), paragraph('Short.'), paragraph(`Then${LONG}`)]
    expect(initialsIn([...chapter('and'), ...chapter('1848'), ...short])).toEqual([])
  })

  it('begin the article alone where chapters go on down the page', () => {
    const running = { ...withInitials, page: { ...book.page, chapterStart: 'continue' as const } }
    expect(initialsIn([...chapter('One'), ...chapter('Two')], running)).toEqual(['One'])
  })

  it('keep a word space behind a letter that is a word of its own', () => {
    const classes = ['I thought', 'Ink', '“O river', 'L’eau'].map((words) => initialClasses([text(words)]))
    expect(classes).toEqual([['initial', 'lone'], ['initial'], ['initial', 'lone'], ['initial']])
  })

  it('have the marks before them hang out, smaller', () => {
    const own = [emphasis(text('“Anna'))]
    const folio = { ...h('span.folio', []), data: { role: 'folio' as const } }
    const [, em] = withHangingMarks([folio, h('em', '“Anna'), { type: 'text', value: ' came' }], own)
    expect(em).toMatchObject({ children: [h('span.initial-marks', '“'), { value: 'Anna' }] })
    expect(withHangingMarks([{ type: 'text', value: 'Anna' }], [text('Anna')])).toHaveLength(1)
    for (const dialect of ['html', 'epub'] as const)
      expect(toCss(withInitials, dialect)).toMatch(/\.initial-marks \{[^}]*font-size: 1\.6em/)
  })

  it('are as deep as the template says, and there only where it asks for them', () => {
    expect(initialsIn(chapter('Quentin'), book)).toEqual([])
    expect(toCss(book, 'html')).not.toContain('initial-letter')
    for (const dialect of ['html', 'epub'] as const)
      expect(toCss(withInitials, dialect)).toMatch(/\.initial::first-letter \{[^}]*[^-]initial-letter: 3;/)
  })
})
