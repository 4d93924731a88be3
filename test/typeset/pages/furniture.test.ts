import { expect, test } from 'vitest'
import { article, paragraph, text } from '../../../src/ast/build.ts'
import type { TextRun } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { realFonts } from '../../support/fonts.ts'
import { builtIn, fail, failOnWarning, setAll } from '../../support/typeset.ts'

const images = { info: () => fail({ code: 'none', severity: 'error', message: 'no images here' }) }

test('a running head finds its letters in another family, as the text does', async () => {
  const look = await builtIn('news')
  const root = article([paragraph('Word and word. '.repeat(2500))], { title: [text('Of λόγος and ἀρχῇ')] })
  const { pages } = await setAll(root, look, { shaper: await realFonts(look), images }, failOnWarning)
  const [head] = pages[1]!.furniture.filter(({ kind }) => kind === 'header')
  const runs = head!.items.filter((item): item is TextRun => item.kind === 'text')
  expect(runs.map((run) => [textOfRun(run), run.pieces[0]!.shaped.face])).toEqual([
    ['Of λόγος and ', 'serif-italic@small'],
    ['ἀρχῇ', 'sans-italic'],
  ])
  expect(runs.flatMap((run) => run.pieces[0]!.shaped.glyphs.map(({ id }) => id))).not.toContain(0)
  expect(runs[1]!.x).toBeCloseTo(runs[0]!.x + runs[0]!.width)
})
