import { expect, it } from 'vitest'
import { parseHtml, parseXml, textContent } from '../../../src/proof/screen/index.ts'

const attributes = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`).join(' ')

it('reads an element of a thousand attributes, and refuses one of more', async () => {
  await expect(parseHtml(`<p ${attributes(1_000)}>`)).resolves.toMatchObject({ name: '#document' })
  await expect(parseHtml(`<p ${attributes(1_001)}>`)).rejects.toThrow('1000 attributes on one')
})

it('counts the attributes of all elements', async () => {
  const element = `<p ${attributes(1_000)}></p>`
  await expect(parseHtml(element.repeat(1_401))).rejects.toMatchObject({
    finding: { code: 'markup-too-large' },
  })
}, 60_000)

it('counts the words of HTML and of XML, on both sides', async () => {
  const text = (words: number) => `<p>${'a '.repeat(words)}</p>`
  for (const parse of [parseHtml, parseXml]) {
    expect(textContent(await parse(text(4_000_000)))).toHaveLength(8_000_000)
    await expect(parse(text(4_000_001))).rejects.toThrow('more than 4000000 words')
  }
}, 60_000)

it('counts words before anything is made of them, but no words of tags', async () => {
  const words = 'a '.repeat(4_000_000)
  // What is no XML would be told as such, had it been read.
  await expect(parseXml(`<p>${words}b</i>`)).rejects.toThrow('more than 4000000 words')
  await expect(parseXml(`<p title="${words}">b</p>`)).resolves.toMatchObject({ name: '#document' })
}, 60_000)

it('counts what is read a character at a time, on both sides', async () => {
  await expect(parseHtml('\n'.repeat(4_000_000))).resolves.toMatchObject({ name: '#document' })
  for (const sign of ['\n', '&', '<', ']', '\0'])
    await expect(parseHtml(sign.repeat(4_000_001))).rejects.toThrow('more than 4000000 lines, brackets')
})

it('keeps a long text whole that comes by words', async () => {
  const words = Array.from({ length: 50_000 }, (_, index) => `word ${index}`).join(' ')
  expect(textContent(await parseHtml(`<p>${words}</p>`))).toBe(words)
})

it('refuses XML of more elements than a book has before it makes them', async () => {
  const drawing = (count: number) => `<svg>${'<g/>'.repeat(count)}</svg>`
  await expect(parseXml(drawing(70_000))).resolves.toMatchObject({ name: '#document' })
  await expect(parseXml(drawing(700_000))).rejects.toThrow('more than 700000 elements')
})

it('parts the lines of a heading by a blank', async () => {
  const heading = await parseHtml('<h1>High water<br>and <em>low<br></em>water</h1>')
  expect(textContent(heading)).toBe('High water and low water')
})
