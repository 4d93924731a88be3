import { describe, expect, it } from 'vitest'
import { link } from '../../../../src/ast/build.ts'
import type { Inline } from '../../../../src/ast/nodes.ts'
import { only, renderBlocks } from '../../../support/html.ts'

describe('links', () => {
  const hrefs = async (...nodes: Inline[]) => {
    const { elements, findings } = await renderBlocks([{ type: 'paragraph', children: nodes }])
    return {
      hrefs: only(elements, 'a')
        .slice(1)
        .map(({ attributes }) => attributes.href),
      findings,
      paragraph: only(elements, 'p')[0]!,
    }
  }

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//host.example/x',
    'http://[half',
  ])('to %j become text, and are told', async (url) => {
    const { hrefs: found, findings, paragraph: shown } = await hrefs(link(url, 'words'))
    expect(found).toEqual([])
    expect(shown.text).toBe('words')
    expect(findings.map(({ code }) => code)).toEqual(['link-dropped'])
  })

  it('are written with valid characters only', async () => {
    const { hrefs: found } = await hrefs(
      link('https://example.org/a b|c?d=%zz&e=[1]#ü', 'x'),
      link('doi:10.1000/182', 'y'),
      link('other page.html', 'z'),
    )
    expect(found).toEqual([
      'https://example.org/a%20b%7Cc?d=%25zz&e=%5B1%5D#%C3%BC',
      'https://doi.org/10.1000/182',
      'other%20page.html',
    ])
  })

  it('to a missing id are text', async () => {
    expect((await hrefs(link('#nowhere', 'words'))).hrefs).toEqual([])
  })

  it('do not nest', async () => {
    const { hrefs: found, paragraph: shown } = await hrefs(
      link('https://a.example/', 'outer ', link('https://b.example/', 'inner')),
    )
    expect(found).toEqual(['https://a.example/'])
    expect(shown.text).toBe('outer inner')
  })

  it('without words show where they lead', async () => {
    expect((await hrefs(link('https://a.example/'))).paragraph.text).toBe('https://a.example/')
  })
})
