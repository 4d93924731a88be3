import { describe, expect, it } from 'vitest'
import { fold } from '../../../../src/proof/events/fold.ts'
import { bodyEvents } from '../../../../src/proof/events/html/body.ts'
import { named, parseHtml } from '../../../../src/proof/screen/index.ts'

async function eventsOf(body: string, file = 'a.xhtml') {
  const [root] = named(await parseHtml(`<body>${body}</body>`), 'body')
  return [...bodyEvents(root!, { file, lang: 'en', pictureAt: () => undefined })]
}

const read = async (body: string) => fold(await eventsOf(body))

/** Kind, text and containers of each leaf. */
const shown = async (body: string) =>
  (await read(body)).leaves.map(({ kind, text, path }) => [kind, text, path.join(' > ')])

describe('the events of an element', () => {
  it('are those of what stands in it, between its opening and its close', async () => {
    expect((await eventsOf('<h2 id="x" lang="de">Zum <em>Ende</em></h2>')).slice(1, -1)).toEqual([
      { type: 'language', lang: 'de' },
      { type: 'leaf', kind: 'heading', place: 'h2', level: 2 },
      { type: 'anchor', id: 'a.xhtml#x' },
      { type: 'text', value: 'Zum ', isVerbatim: false },
      { type: 'mark', kind: 'emphasis' },
      { type: 'text', value: 'Ende', isVerbatim: false },
      ...Array(3).fill({ type: 'close' }),
    ])
  })

  it('of a link of a site lead out of it where its address begins at the server, or above the site', async () => {
    const [root] = named(
      await parseHtml('<body><p><a href="/x">a</a> <a href="../y">b</a> <a href="z">c</a></body>'),
      'body',
    )
    const events = [
      ...bodyEvents(root!, { file: 'i.html', lang: 'en', pictureAt: () => undefined, beside: '../' }),
    ]
    expect(events.filter(({ type }) => type === 'mark')).toEqual([
      { type: 'mark', kind: 'link', value: '/x' },
      { type: 'mark', kind: 'link', value: 'y' },
      { type: 'mark', kind: 'link', value: 'z', to: 'z' },
    ])
  })

  it('are none of scripts and rules', async () => {
    expect((await eventsOf('<hr><script>x</script>')).slice(1, -1)).toEqual([])
  })
})

describe('elements', () => {
  it('are leaves in containers, code with its white space', async () => {
    expect(
      await shown('<blockquote><p>a</p></blockquote><dl><dt>b<dd>c</dl><pre>d\n  <code>e</code></pre>'),
    ).toEqual([
      ['paragraph', 'a', 'quote'],
      ['term', 'b', 'definitions'],
      ['paragraph', 'c', 'definitions > definition'],
      ['code', 'd\n  e', ''],
    ])
  })

  it('of lists say how they are numbered and which tasks are done', async () => {
    const style = 'list-style-type: lower-alpha-in-parentheses'
    const box = '<p><label><input type="checkbox" disabled checked> a</label></p>'
    expect(
      await shown(`<ol reversed style="${style}"><li>a<li>b</ol><ul><li class="task">${box}</ul>`),
    ).toEqual([
      ['paragraph', 'a', 'numbered list > item 2 (b)'],
      ['paragraph', 'b', 'numbered list > item 1 (a)'],
      ['paragraph', 'a', 'list > item 1 ☑'],
    ])
  })

  it('of lists are counted as they say', async () => {
    expect(await shown('<ol start="3"><li>a<li value="9"><p>b</p><li>c</ol><ul><li>d</ul>')).toEqual([
      ['paragraph', 'a', 'numbered list > item 3'],
      ['paragraph', 'b', 'numbered list > item 9'],
      ['paragraph', 'c', 'numbered list > item 10'],
      ['paragraph', 'd', 'list > item 1'],
    ])
  })

  it('of tables are cells of rows', async () => {
    const { leaves } = await read('<table><tr><th scope="row" rowspan="2">a<td>b<tr><td>c</table>')
    expect(leaves.map(({ cell }) => [cell!.row, cell!.column, cell!.header])).toEqual([
      [0, 0, 'row'],
      [0, 1, undefined],
      [1, 1, undefined],
    ])
  })

  it('of figures are an image each by itself', async () => {
    expect(await shown('<figure><img alt="a"><img alt="b"><figcaption>c</figcaption></figure>')).toEqual([
      ['paragraph', '\uFFFC', ''],
      ['paragraph', '\uFFFC', ''],
      ['caption', 'c', ''],
    ])
  })
})

describe('notes', () => {
  it('in a list are numbered by it, with ways back', async () => {
    const { leaves, faults, declared } = await read(
      `<p><sup id="m"><a role="doc-noteref" href="#n">1</a></sup></p>
       <section role="doc-endnotes"><ol><li id="n"><p>A note. <a role="doc-backlink" href="#m">↑</a></p></li></ol></section>`,
    )
    expect(faults).toEqual([])
    expect(leaves.at(-1)).toMatchObject({ text: 'A note.', note: 1, place: 'note 1/p' })
    expect(leaves[0]!.marks).toMatchObject([{ kind: 'superscript' }, { kind: 'note', value: '1' }])
    expect([...declared]).toEqual([['note-return', 1]])
  })

  it('by themselves say their number first', async () => {
    const note = (label: string) => `<aside role="doc-footnote" id="n"><p>${label}A note.</p></aside>`
    const { leaves, declared } = await read(note('2.\u2002'))
    expect(leaves).toMatchObject([{ text: 'A note.', note: 2 }])
    expect([...declared]).toEqual([['note-numbers', 1]])
    expect((await read(note('Unnumbered. '))).faults).toMatchObject([{ code: 'note-number-differs' }])
  })
})

describe('what is no text', () => {
  it('marks pages', async () => {
    const { pages, leaves } = await read(
      '<p>one <span role="doc-pagebreak" aria-label="12"></span>two</p><div role="doc-pagebreak" title="13"></div><p>three</p>',
    )
    expect(leaves.map(({ text }) => text)).toEqual(['one two', 'three'])
    expect(pages.map(({ label, leaf, offset }) => [label, leaf.text, offset])).toEqual([
      ['12', 'one two', 4],
      ['13', 'three', 0],
    ])
  })

  it('describes images at length', async () => {
    const { leaves, declared } = await read(
      '<p>See <img alt="a" aria-details="d"> <a href="#d">Description</a>.</p><p>As <img alt="b" aria-describedby="e"><span id="e" hidden>All of b.</span></p>',
    )
    expect(leaves.map(({ text }) => text)).toEqual(['See \uFFFC.', 'As \uFFFC'])
    expect(leaves[1]!.marks).toMatchObject([{ value: 'b', description: 'All of b.' }])
    expect([...declared]).toEqual([['long-description', 2]])
  })

  it('is an image without words', async () => {
    expect(await shown('<p>a<img alt=""></p>')).toEqual([['paragraph', 'a', '']])
  })
})
