import { describe, expect, it } from 'vitest'
import { renderSite } from '../../../../src/renderers/screen/site/index.ts'
import { resolve } from '../../../../src/resolve/index.ts'
import { twoChapters } from '../../../proof/mutations/site.ts'
import { news } from '../../../support/html.ts'
import { elementsOf } from '../../../support/markup.ts'
import { sampleArticle, sampleContext } from '../../../support/sample.ts'

async function siteOf(source: Parameters<typeof renderSite>[0], more = {}) {
  const { value } = await renderSite(source, { ...sampleContext(sampleArticle(), news), ...more })
  return new Map(
    value.map(({ suffix, bytes }) => [suffix.replace('-site/', ''), new TextDecoder().decode(bytes)]),
  )
}

const hrefs = (html: string, rel: string) =>
  elementsOf(html).flatMap(({ attributes }) => (attributes.rel === rel ? [attributes.href] : []))

describe('the site of a book', async () => {
  const files = await siteOf(resolve(twoChapters()), { searchScript: '// searches' })
  const pulp = files.get('pulp.html')!

  it('has a page a chapter, each with the one before and behind', () => {
    const pages = ['index.html', 'pulp.html', 'sheets.html']
    expect([...files.keys()].filter((name) => name.endsWith('.html'))).toEqual([...pages, 'search.html'])
    expect(pages.map((name) => hrefs(files.get(name)!, 'next'))).toEqual([['pulp.html'], ['sheets.html'], []])
    expect(pages.map((name) => hrefs(files.get(name)!, 'prev'))).toEqual([[], ['index.html'], ['pulp.html']])
  })

  it('says on each page whose it is', () => {
    expect(pulp).toContain('<title>Pulp – Paper</title>')
    expect(elementsOf(pulp).filter(({ tag }) => tag === 'h1')).toHaveLength(1)
  })

  it('begins each page with its title, and ends contents with the line above the ways to other pages', () => {
    const css = files.get('style.css')!
    expect(css).toMatch(/main > section > :first-child, [^{]*\{ margin-block-start: 0\.5em \}/)
    expect(css).toMatch(/main > section > \.contents:last-child, [^{]*\{ border-bottom: none/)
  })

  it('keeps notes on the page of their marks', () => {
    expect(pulp).toContain('A thin one.')
    expect(pulp).not.toContain('By and by.')
  })

  it('leads from page to page by relative addresses', () => {
    expect(files.get('sheets.html')).toContain('href="pulp.html#pulp"')
  })

  it('loads nothing from elsewhere, and runs what it runs on one page alone', () => {
    const running = [...files].filter(([name, text]) => name.endsWith('.html') && /<script src/.test(text))
    expect(running.map(([name]) => name)).toEqual(['search.html'])
    expect(pulp).toContain('script-src &#x27;none&#x27;')
    expect(files.get('search.html')).toContain('script-src &#x27;self&#x27;')
    for (const [name, text] of files)
      if (name.endsWith('.html')) expect(text, name).not.toMatch(/(?:src|rel="stylesheet" href)="https?:/)
  })

  it('finds each section, and says where it stands', () => {
    const index = files.get('search-index.js')!
    const { passages } = JSON.parse(index.replace('globalThis.site = ', ''))
    expect(passages.map(({ href, title, page }: Record<string, string>) => [href, title, page])).toEqual([
      ['index.html', 'Paper', 'Paper'],
      ['pulp.html', 'Pulp', 'Pulp'],
      ['sheets.html', 'Sheets', 'Sheets'],
      ['sheets.html#edges', 'Edges', 'Sheets'],
    ])
  })
})

describe('a site without a script', async () => {
  const files = await siteOf(resolve(twoChapters()))

  it('lists all that there is where others are searched', () => {
    const search = files.get('search.html')!
    expect(search).not.toContain('<form')
    expect(search).toContain('href="sheets.html#edges"')
    expect([...files.keys()].filter((name) => name.endsWith('.js'))).toEqual([])
  })
})

describe('the site of an article', async () => {
  const files = await siteOf(sampleArticle())

  it('is one page, with its sections in the list', () => {
    expect([...files.keys()].filter((name) => name.endsWith('.html'))).toEqual(['index.html', 'search.html'])
    expect(files.get('search.html')).toMatch(/href="index\.html#/)
  })

  it('keeps its images and fonts in files', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([expect.stringMatching(/^images\//), expect.stringMatching(/^fonts\/.*woff$/)]),
    )
  })
})
