import { expect, it } from 'vitest'
import { namedByBases } from '../../../src/readers/docx/bases.ts'

const style = (id: string, name: string, base?: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base ? `<w:basedOn w:val="${base}"/>` : ''}</w:style>`

it('calls styles that mean nothing by the heading or quotation that they are built on', () => {
  const styles = [
    style('berschrift1', 'heading 1', 'Standard'),
    style('Kapitel', 'Mein Kapitel', 'berschrift1'),
    style('Anhang', 'Mein Anhang', 'Kapitel'),
    style('Zitat2', 'Zitat eng', 'Zitat'),
    style('Zitat', 'Quote'),
    style('TOC', 'TOC Heading', 'berschrift1'),
    style('Standard', 'Normal'),
    style('Eigen', 'Eigener', 'Standard'),
    style('Rund', 'Runde', 'Rund'),
  ].join('')
  const names = [...namedByBases(styles).matchAll(/w:name w:val="([^"]*)"/g)].map(([, name]) => name)
  expect(names).toEqual([
    'heading 1',
    'heading 1',
    'heading 1',
    'Quote',
    'Quote',
    'TOC Heading',
    'Normal',
    'Eigener',
    'Runde',
  ])
})

it('calls styles of characters by what they are built on, or look like', () => {
  const style = (id: string, looks: string, base = 'Standard') =>
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/><w:rPr>${looks}</w:rPr></w:style>`
  const styles = [
    style('Hervor', '<w:i/>'),
    style('Stark', '<w:b w:val="1"/>'),
    style('Beides', '<w:b/>', 'Hervor'),
    style('Gerade', '<w:i w:val="0"/>', 'Hervor'),
    style('Emphasis', '<w:i/>'),
    style('Betont', '<w:b/>', 'Emphasis'),
    style('Klein', '<w:sz w:val="16"/>'),
    style('Hyperlink', '<w:b/>'),
  ].join('')
  const names = [...namedByBases(styles).matchAll(/w:name w:val="([^"]*)"/g)].map(([, name]) => name)
  expect(names).toEqual([
    'Emphasis',
    'Strong',
    'Strong Emphasis',
    'Gerade',
    'Emphasis',
    'Emphasis',
    'Klein',
    'Hyperlink',
  ])
})
