import { describe, expect, it } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Article, Block, Inline } from '../../../src/ast/nodes.ts'
import { resolve } from '../../../src/resolve/index.ts'
import { standardPages } from '../../../src/typeset/flow/standard-pages.ts'
import { typeset } from '../../../src/typeset/index.ts'
import { type Page, type TextRun, textOfRun } from '../../../src/typeset/model/page.ts'
import { testShaper } from '../../support/test-shaper.ts'
import { bookTemplate, chapter, linesOf, NOTHING, tinyTemplate, words } from '../../support/typeset.ts'

const RESOURCES = {
  shaper: testShaper,
  images: {
    info: (url: string) => ({ url, width: 10, height: 10, format: 'png', isPlaceholder: false }) as const,
  },
}

/** A narrow edition that shares the pages of a wide one. */
async function shared(root: Article, foot = NOTHING) {
  const base = await tinyTemplate(24, 8)
  const narrow = { ...base, page: { ...base.page, foot } }
  const tree = resolve(root)
  const wide = standardPages((await typeset(tree, await tinyTemplate(40, 12), RESOURCES)).sections())
  const own = [...(await typeset(tree, narrow, RESOURCES, undefined, wide)).sections()]
  return { wide, pages: own.flatMap(({ section }) => section.pages) }
}

const runsIn = ({ furniture }: Page, kind: string): TextRun[] =>
  furniture.flatMap((artifact) =>
    artifact.kind === kind ? artifact.items.filter((item) => item.kind === 'text') : [],
  )

/** What the margin says beside which line. */
const marksOf = (page: Page) =>
  runsIn(page, 'margin').map((run) => {
    const line = page.items.filter((item) => item.kind === 'text' && Math.abs(item.y - run.y) < 0.1)
    return [textOfRun(run), line.map((item) => textOfRun(item as TextRun)).join('')]
  })

describe('an edition that shares page numbers', () => {
  const long = article([paragraph(words(300))])

  it('marks the line in which each page of the other begins, in their order, each once', async () => {
    const { wide, pages } = await shared(long)
    const marks = pages.flatMap(marksOf)
    expect(marks.map(([label]) => label)).toEqual(wide.starts.map(({ label }) => label))
    const source = words(300)
    for (const [index, [, line]] of marks.entries()) {
      const { offset } = wide.starts[index]!
      const at = source.indexOf(line!.replace(/-$/, '').trim(), Math.max(0, offset - line!.length))
      expect([at <= offset, offset <= at + line!.length]).toEqual([true, true])
    }
  })

  it('has the marks in the outer margin', async () => {
    const { pages } = await shared(long)
    const marked = pages.find((page) => page.side === 'verso' && runsIn(page, 'margin').length > 0)!
    const [mark] = runsIn(marked, 'margin')
    expect(mark!.x + mark!.width).toBeLessThan(Math.min(...marked.items.map(({ x }) => x)))
  })

  it('says in its foot which pages of the other stand on a page', async () => {
    const { pages } = await shared(long, { ...NOTHING, inner: '{standard}' } as never)
    const feet = pages.map((page) => runsIn(page, 'footer').map(textOfRun).join(''))
    expect(feet[0]).toBe('Standard edition 1')
    const marks = pages.map((page) => runsIn(page, 'margin').map(textOfRun))
    const turning = marks.findIndex(([label]) => label === '2')
    expect(feet[turning]).toMatch(/^Standard edition (1–)?2$/)
  })

  it('has both numbers in its contents, and where its text names a page', async () => {
    const reference: Inline = { type: 'pageReference', identifier: 'two' }
    const two: Block = { ...heading(2, 'Two'), id: 'two' }
    const root = article([...chapter('One', 60), paragraph(reference), two, paragraph('End')], {
      title: [text('T')],
    })
    const base = await bookTemplate({ page: { contents: 1 } })
    const wide = standardPages(
      (await typeset(resolve(root), await tinyTemplate(40, 12), RESOURCES)).sections(),
    )
    const own = [...(await typeset(resolve(root), base, RESOURCES, undefined, wide)).sections()]
    const lines = own.flatMap(({ section }) => section.pages.flatMap(linesOf))
    const standard = wide.folios.get('two')
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^Two[ .]*\\d+ \\(${standard}\\)$`)))
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^\\d+\u00A0\\(${standard}\\)$`)))
  })
})
