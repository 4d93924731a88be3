import { describe, expect, it } from 'vitest'
import { article, emphasis, inlines, link, paragraph } from '../../../../src/ast/build.ts'
import { droppedLinks } from '../../../../src/renderers/screen/elements/dropped-links.ts'

const position = { start: { line: 3, column: 1, offset: 9 }, end: { line: 3, column: 5, offset: 13 } }

describe('links that an edition drops', () => {
  it('are those whose scheme or address its readers cannot follow, at their place', () => {
    const root = article([paragraph({ ...link('javascript:tide()', 'ebb'), position })])
    expect(droppedLinks(root, 'html')).toMatchObject([
      { code: 'link-dropped', severity: 'warning', position },
    ])
  })

  it('differ between a page that stands in a folder and a book that holds all it has', () => {
    const root = article([paragraph(link('sms:5', 'flood'))])
    expect(droppedLinks(root, 'html')).toEqual([])
    expect(droppedLinks(root, 'epub')).toHaveLength(1)
  })

  it('are not those to other files, of which all editions tell together', () => {
    const root = article([paragraph(link('other.html', 'ebb'), link('octavo:../gate/gate', 'lock'))])
    expect(droppedLinks(root, 'epub')).toEqual([])
  })

  it('are found in the title, and not inside a link that can be followed', () => {
    const inner = emphasis(link('javascript:tide()', 'ebb'))
    const followed = article([paragraph(link('https://tides.example/', inner), link('#a', inner))])
    expect(droppedLinks(followed, 'epub')).toEqual([])
    const dropped = article([], { title: inlines([link('javascript:flood()', inner)]) })
    expect(droppedLinks(dropped, 'epub')).toHaveLength(2)
  })
})
