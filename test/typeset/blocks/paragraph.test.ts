import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Block } from '../../../src/ast/nodes.ts'
import type { Finding } from '../../../src/diagnostic.ts'
import type { TextRun } from '../../../src/typeset/model/page.ts'
import { linesOf, setPages, textOfElements, tinyTemplate, words } from '../../support/typeset.ts'

describe('a paragraph', () => {
  test('is set line by line, by counting', async () => {
    const template = await tinyTemplate(20, 12)
    const pages = await setPages(
      article([paragraph('One two three four five six seven.')], { title: [text('T')] }),
      template,
    )
    expect(linesOf(pages.pages[0]!)).toEqual(['T', 'One two three four', 'five six seven.'])
  })

  test('leaves no short word alone on the last line of ragged text, where it costs an end that nobody sees', async () => {
    const template = await tinyTemplate(20, 12)
    const { paragraph: role } = template.styles
    const ragged = {
      ...template,
      styles: { ...template.styles, paragraph: { ...role, align: 'start' as const } },
    }
    const pages = await setPages(
      article([paragraph('Nineteen ten and elm found.')], { title: [text('T')] }),
      ragged,
    )
    expect(linesOf(pages.pages[0]!)).toEqual(['T', 'Nineteen ten and', 'elm found.'])
  })

  test('keeps every baseline of the body on the grid', async () => {
    const template = await tinyTemplate(30, 20)
    const blocks: Block[] = [
      paragraph(words(40)),
      heading(2, 'Head'),
      paragraph(words(30)),
      { type: 'thematicBreak' },
      paragraph(words(20)),
    ]
    const pages = await setPages(article(blocks, { title: [text('T')] }), template)
    const body = pages.pages.flatMap(({ items }) =>
      items.filter((item): item is TextRun => item.kind === 'text' && Math.abs(item.size - 10) < 0.01),
    )
    const first = body[0]!.y
    const off = body.map(({ y }) => Math.abs((y - first) / 12 - Math.round((y - first) / 12)))
    expect(Math.max(...off)).toBeLessThan(1e-6)
  })

  test('justified lines fill the measure to a hundredth of a point, or are reported', async () => {
    const template = await tinyTemplate(24, 40)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 60 }),
        async (list) => {
          const reports: Finding[] = []
          const pages = await setPages(
            article([paragraph(list.join(' '))], { title: [text('T')] }),
            template,
            (finding) => reports.push(finding),
          )
          const runs = pages.pages.flatMap(({ items }) =>
            items.filter((item): item is TextRun => item.kind === 'text' && item.size === 10),
          )
          const isOverfull = reports.some(({ code }) => code === 'line-overfull')
          for (const run of runs.slice(0, -1)) {
            const isExact = Math.abs(run.x + run.width - (10 + 24 * 5)) < 0.01
            const isSolid = !run.pieces.some(
              ({ shaped }, index) => shaped.text === ' ' && index < run.pieces.length - 1,
            )
            expect(isExact || isSolid || isOverfull).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('with rules to write on is not stretched between them', async () => {
    const template = await tinyTemplate(40, 12)
    const line = 'Name: ______________ Date: __________ Class: ______________'
    const { pages } = await setPages(article([paragraph(line)]), template)
    const [, first] = pages[0]!.items.filter((item): item is TextRun => item.kind === 'text')
    expect(linesOf(pages[0]!)[1]).toBe('Name: ______________ Date: __________')
    expect(first!.width).toBeCloseTo(37 * 5)
  })

  test('loses and reorders nothing', async () => {
    const template = await tinyTemplate(18, 9)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (paragraphs) => {
          const pages = await setPages(
            article(
              paragraphs.map((list) => paragraph(list.join(' '))),
              { title: [text('T')] },
            ),
            template,
            () => {},
          )
          expect(textOfElements(pages).replaceAll(' ', '')).toBe(`T${paragraphs.flat().join('')}`)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a word wider than the measure is broken, nothing stands beyond the margin, nothing is lost', async () => {
    const reports: Finding[] = []
    const word = 'x'.repeat(90)
    const pages = await setPages(
      article([paragraph(`One ${word} two`)], { title: [text('T')] }),
      await tinyTemplate(20, 20),
      (finding) => reports.push(finding),
    )
    expect(reports.map(({ code }) => code)).toEqual(['word-broken'])
    const runs = pages.pages[0]!.items.filter((item): item is TextRun => item.kind === 'text')
    for (const run of runs) expect(run.x + run.width).toBeLessThan(10 + 20 * 5 + 0.01)
    expect(textOfElements(pages).replaceAll(' ', '')).toBe(`TOne${word}two`)
  })

  test('reports a character that no font has, once, and a word that is too wide', async () => {
    const reports: Finding[] = []
    await setPages(
      article([paragraph('\uE000\uE000 and a-word-beyond-all-measure'.replaceAll('-', ''))], {
        title: [text('T')],
      }),
      await tinyTemplate(10, 20),
      (finding) => reports.push(finding),
    )
    expect(reports.map(({ code }) => code)).toEqual(['glyph-missing', 'word-broken'])
  })
})
