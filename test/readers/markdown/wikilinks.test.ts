import { describe, expect, it } from 'vitest'
import { link, paragraph } from '../../../src/ast/build.ts'
import { wikiUrl } from '../../../src/ast/index.ts'
import { bare, blocksOf, markdown } from '../reading.ts'

describe('links by the names of notes', () => {
  it.each([
    ['[[Spring tide]]', link(wikiUrl('Spring tide', undefined), 'Spring tide')],
    ['[[tides|the tide]]', link(wikiUrl('tides', undefined), 'the tide')],
    ['[[tides#Neap tide]]', link(wikiUrl('tides', 'Neap tide'), 'tides › Neap tide')],
    ['[[#Neap tide]]', link('#Neap%20tide', 'Neap tide')],
  ])('%s', (source, node) => {
    expect(blocksOf(source)).toEqual([paragraph(node)])
  })

  it('embed pictures, as large as they say', () => {
    const { children } = markdown('# T\n\na ![[a gauge.png|300x200]] b ![[b.png|A gauge]]').article
    expect(bare(children)).toEqual([
      paragraph(
        'a ',
        {
          type: 'image',
          url: 'a gauge.png',
          alt: '',
          isUndescribed: true,
          width: { points: 225 },
          height: { points: 150 },
        },
        ' b ',
        { type: 'image', url: 'b.png', alt: 'A gauge' },
      ),
    ])
  })

  it.each(['[[1]]', '[[ -f tide ]]', '[[]]', '`[[a]]`'])('are not %s', (source) => {
    expect(JSON.stringify(blocksOf(source))).not.toContain('"link"')
  })

  it('are links where a heading of the article is called so', () => {
    const [, words] = blocksOf('## The gauge\n\n**[[The gauge|It]]** is [[The gauge]].')
    expect(JSON.stringify(words)).not.toMatch(/\[\[|\]\]/)
    expect(JSON.stringify(words).match(/"type":"link"/g)).toHaveLength(2)
  })

  it('leave brackets to references and to links', () => {
    expect(blocksOf('[[a]] [[b]](/b)\n\n[a]: /a')).toEqual([
      paragraph('[', link('/a', 'a'), '] ', link('/b', '[b]')),
    ])
  })
})
