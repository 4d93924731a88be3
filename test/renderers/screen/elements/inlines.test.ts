import { expect, test } from 'vitest'
import { inlines, link, paragraph, text } from '../../../../src/ast/build.ts'
import type { Inline } from '../../../../src/ast/nodes.ts'
import { renderBlocks } from '../../../support/html.ts'

async function body(...content: Parameters<typeof paragraph>) {
  const { html } = await renderBlocks([paragraph(...content)])
  return /<\/header>([\s\S]*)<\/article>/.exec(html.slice(html.indexOf('<article>')))![1]!.trim()
}

test('what an author marks, adds and underlines has an element of its own', async () => {
  expect(
    await body(
      { type: 'highlight', children: [text('a')] },
      { type: 'insert', children: [text('b')] },
      { type: 'underline', children: [link('https://example.org/', 'c')] },
      { type: 'inlineCode', value: 'Ctrl', isKeyboard: true },
    ),
  ).toBe(
    '<p><mark>a</mark><ins>b</ins><u><a href="https://example.org/">c</a></u><kbd translate="no">Ctrl</kbd></p>',
  )
})

test('an address that a link shows may go on in the next line behind its slashes and before its marks', async () => {
  expect(await body(link('https://locks.example/a_b', 'https://locks.example/lower?all=1'))).toBe(
    '<p><a href="https://locks.example/a_b">https://<wbr>locks<wbr>.example/<wbr>lower<wbr>?all=1</a></p>',
  )
  expect(await body(link('https://locks.example/', 'and/or so'))).not.toContain('<wbr>')
})

test('a short form says what it stands for', async () => {
  expect(await body({ type: 'abbreviation', title: 'A "B"', children: [text('AB')] })).toBe(
    '<p><abbr title="A &#x22;B&#x22;">AB</abbr></p>',
  )
})

test('a reading stands in signs of its own script behind its words where none stands above them', async () => {
  expect(await body({ type: 'ruby', reading: 'かんじ', children: inlines(['漢字']) })).toBe(
    '<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></p>',
  )
  expect(await body({ type: 'ruby', reading: 'kanji', children: inlines(['漢字']) })).toContain(
    '<rp>(</rp><rt>kanji</rt><rp>)</rp>',
  )
})

test('no line ends behind the hyphens of an option', async () => {
  expect(
    await body({ type: 'inlineCode', value: 'build --to a-b -o' }, { type: 'inlineCode', value: 'a-b' }),
  ).toBe(
    '<p><code translate="no">build <span class="unbroken">--t</span>o a-b <span class="unbroken">-o</span></code><code translate="no">a-b</code></p>',
  )
})

test('a dash closed up to words that stand out stays on their last line', async () => {
  const em = (value: string): Inline => ({ type: 'emphasis', children: [text(value)] })
  expect(await body(text('a '), em('ferry and a lock'), text('—so'))).toBe(
    '<p>a <span class="unbroken"><em>ferry and a lock</em>—</span>so</p>',
  )
  expect(await body(em('中文'), text('——中'))).toBe('<p><em>中文</em>——中</p>')
  expect(await body(em('a word'), text(' — so'))).toBe('<p><em>a word</em> — so</p>')
})

test('a dash closed up to a word stays on its line, in scripts that have words', async () => {
  const said = async (value: string) => body(text(value))
  expect(await said('the USA—so “yes”—and well-known—all')).toBe(
    '<p>the <span class="unbroken">USA—</span>so <span class="unbroken">“yes”—</span>and well-<span class="unbroken">known—</span>all</p>',
  )
  for (const other of ['a word — and one', 'pages 9–12', '中文——中文'])
    expect(await said(other)).toBe(`<p>${other}</p>`)
  const number = '1'.repeat(40)
  expect(await said(`${number} a—b`)).toBe(`<p>${number} <span class="unbroken">a—</span>b</p>`)
})
