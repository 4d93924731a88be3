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
