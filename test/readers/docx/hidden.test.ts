import { expect, it } from 'vitest'
import { hiddenStyles, withHidden } from '../../../src/readers/docx/hidden.ts'

const style = (id: string, properties: string, base = '') =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${base && `<w:basedOn w:val="${base}"/>`}<w:rPr>${properties}</w:rPr></w:style>`
const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${words}</w:t></w:r>`

const STYLES = [
  style('Secret', '<w:vanish/>'),
  style('Built', '<w:b/>', 'Secret'),
  style('Shown', '<w:vanish w:val="0"/>', 'Secret'),
  style('Web', '<w:webHidden/>'),
  style('Round', '', 'Round'),
].join('')

it('knows the styles that hide, by themselves or by what they are built on', () => {
  expect([...hiddenStyles(STYLES)]).toEqual(['Secret', 'Built'])
})

it('hides what is of such a style, and what is in a paragraph of one, unless it says that it is shown', () => {
  const hidden = hiddenStyles(STYLES)
  const named = '<w:rStyle w:val="Built"/>'
  expect(withHidden(run('a', named) + run('b', `${named}<w:vanish w:val="0"/>`), hidden)).toBe(
    run('a', `<w:vanish/>${named}`) + run('b', `${named}<w:vanish w:val="0"/>`),
  )
  const paragraph = (words: string) => `<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>${words}</w:p>`
  expect(withHidden(paragraph(run('a')), hidden)).toBe(paragraph(run('a', '<w:vanish/>')))
})
