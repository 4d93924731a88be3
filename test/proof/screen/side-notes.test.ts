import { expect, it } from 'vitest'
import { parseHtml, strayNotes } from '../../../src/proof/screen/index.ts'

const BACK = '<a role="doc-backlink" href="#m">↑</a>'
const strayIn = async (beside: string, note: string) => {
  const mark = '<sup><a id="m" href="a.html#n">1</a></sup>'
  const copy = `<span class="side-note" aria-hidden="true">${beside}</span>`
  return [...strayNotes(await parseHtml(`<p>Text${mark}${copy}</p><div id="n"><p>${note} ${BACK}</p></div>`))]
}

it('finds the words of a note beside the text in the note, with its number or without', async () => {
  expect(await strayIn('1. See <em>there</em>.', 'See <a href="x">there</a>.')).toEqual([])
  expect(await strayIn('1. See there.', '1.\u2002See there.')).toEqual([])
})

it('tells of other words, another number and a note that is none', async () => {
  expect(await strayIn('1. See here.', 'See there.')).toEqual(['1. See here.'])
  expect(await strayIn('2. See there.', 'See there.')).toEqual(['2. See there.'])
  const alone = '<p><span class="side-note" aria-hidden="true">1. See.</span></p>'
  expect([...strayNotes(await parseHtml(alone))]).toEqual(['1. See.'])
})
