import { describe, expect, it } from 'vitest'
import { article, emphasis, link, paragraph, text } from '../../../src/ast/build.ts'
import type { Article, FootnoteDefinition, Inline } from '../../../src/ast/nodes.ts'
import { resolve } from '../../../src/resolve/index.ts'
import { printedNotes } from '../../../src/typeset/text/printed-notes.ts'
import { leafTexts } from '../../support/leaf-texts.ts'
import { linesOf, setPages, tinyTemplate } from '../../support/typeset.ts'

const mark = (identifier: string): Inline => ({ type: 'footnoteReference', identifier })
const note = (identifier: string, ...children: (string | Inline)[]): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier,
  children: [paragraph(...children)],
})

const shown = (root: Article, links: 'none' | 'note' = 'note') =>
  [...printedNotes(resolve(root), links).byKey.values()].map(
    ({ label, definition }) => `${label} ${leafTexts(definition.children).join()}`,
  )

describe('printedNotes', () => {
  const root = article(
    [
      paragraph(link('https://a.example/x', 'one'), mark('n'), link('#there', 'inside')),
      paragraph(
        link('mailto:desk@octavo.example', 'us'),
        link('https://a.example/x', 'once more'),
        mark('m'),
      ),
    ],
    {},
    [note('n', 'First, ', link('https://b.example', 'two'), '.'), note('m', 'Second.')],
  )

  it('has the author’s notes by their numbers alone where the template asks for nothing else', () => {
    expect(shown(root, 'none')).toEqual(['1 First, two.', '2 Second.'])
  })

  it('lets a title keep its mark where the notes are left out, as on a cover', () => {
    const titled = resolve(article([], { title: [text('Mud'), mark('n')] }, [note('n', 'Silt.')]))
    expect([...printedNotes({ ...titled, footnotes: [] }, 'note').byKey]).toEqual([])
  })

  it('adds each address once, in letters, and leaves the numbers as they are', () => {
    expect(shown(root)).toEqual([
      '1 First, two.',
      '2 Second.',
      'a https://a.example/x',
      // In the note that stands before it.
      'b https://b.example',
      'c desk@octavo.example',
    ])
  })

  it.each([
    ['https://www.octavo.example/', 'octavo.example'],
    ['https://octavo.example/a?b=%C3%BC', 'https://octavo.example/a?b=ü'],
    ['mailto:desk@octavo.example', 'Desk@octavo.example'],
  ])('leaves out %s where the words say it: %s', (url, words) => {
    expect(shown(article([paragraph(link(url, words))]))).toEqual([])
  })

  it.each([
    ['https://octavo.example/%C3%BC', 'https://octavo.example/ü'],
    ['https://octavo.example/a%20b', 'https://octavo.example/a%20b'],
    ['https://octavo.example/%E2%80%AEgnp.exe', 'https://octavo.example/%E2%80%AEgnp.exe'],
    ['https://octavo.example/%zz', 'https://octavo.example/%zz'],
  ])('prints %s as %s', (url, address) => {
    expect(shown(article([paragraph(link(url, 'words'))]))).toEqual([`a ${address}`])
  })
})

it('stands at the foot of the page, by its mark', async () => {
  const template = await tinyTemplate(40, 12)
  const root = article(
    [paragraph('See ', link('https://a.example/x', emphasis('the page')), mark('n'), text(' there.'))],
    {},
    [note('n', 'A note.')],
  )
  const asked = { ...template, page: { ...template.page, links: 'note' as const } }
  const { pages, destinations } = await setPages(root, asked)
  expect(linesOf(pages[0]!).slice(1)).toEqual([
    'See the pagea,\u00A01 there.',
    'a\u2002https://a.example/x',
    '1\u2002A note.',
  ])
  expect(destinations.map(({ id }) => id).sort()).toEqual(['fn-1', 'fn-a', 'fnref-1', 'fnref-a'])
})
