import { describe, expect, it } from 'vitest'
import { bookEvents } from '../../../../src/proof/events/epub/index.ts'
import { fold } from '../../../../src/proof/events/fold.ts'
import { parseXml } from '../../../../src/proof/screen/index.ts'

/** A book of these documents, by name, in the order of the spine. */
async function read(bodies: Readonly<Record<string, string>>) {
  const documents = new Map(
    await Promise.all(
      Object.entries(bodies).map(
        async ([name, body]) =>
          [name, await parseXml(`<html xml:lang="fr"><body>${body}</body></html>`)] as const,
      ),
    ),
  )
  const spine = [...documents.keys()]
  const manifest = spine.map((name) => ({
    id: name,
    name,
    mediaType: 'application/xhtml+xml',
    properties: name === 'nav' ? ['nav'] : [],
  }))
  const opf = await parseXml('<package><dc:title>A Book</dc:title></package>')
  const archive = { files: new Map(), entries: [] }
  const book = { archive, package: opf, packageName: 'p', manifest, spine, documents, ncx: new Map() }
  return fold(bookEvents(book, new Map()))
}

describe('the text of a book', () => {
  it('is that of its documents in the order of the spine, each in its language', async () => {
    const { leaves } = await read({ b: '<p>one</p>', a: '<p>two</p>' })
    expect(leaves.map(({ text, lang, document }) => [text, lang, document!.name])).toEqual([
      ['one', 'fr', 'b'],
      ['two', 'fr', 'a'],
    ])
  })

  it('is neither cover nor contents', async () => {
    const { leaves, declared } = await read({
      cover: '<div role="doc-cover">A Book</div>',
      nav: '<nav>Contents</nav>',
      a: '<p>text</p>',
    })
    expect(leaves.map(({ text }) => text)).toEqual(['text'])
    expect([...declared]).toEqual([
      ['cover', 1],
      ['contents-page', 1],
    ])
  })

  it('has the title once, where a title page says it before', async () => {
    const bodies = {
      title: '<section epub:type="titlepage"><h1>A Book</h1></section>',
      a: '<h1>A Book</h1><p>text</p>',
      b: '<h1>Another</h1>',
    }
    const { leaves } = await read(bodies)
    expect(leaves.map(({ text, document }) => [text, document!.repeatsTitle])).toEqual([
      ['A Book', false],
      ['text', true],
      ['Another', false],
    ])
  })

  it('has links from document to document', async () => {
    const { leaves, faults } = await read({
      a: '<p><a href="b#x">on</a> <a href="b">all</a> <a href="c">nowhere</a></p>',
      b: '<p>first</p><p id="x">second</p>',
    })
    expect(leaves[0]!.marks.map(({ target }) => target?.text)).toEqual(['second', 'first', undefined])
    expect(faults).toMatchObject([{ code: 'link-broken' }])
  })
})
