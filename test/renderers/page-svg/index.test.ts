import { describe, expect, it } from 'vitest'
import { type PageLook, pageSvg } from '../../../src/renderers/page-svg/index.ts'
import type { Page, PageItem, TextRun } from '../../../src/typeset/model/index.ts'

const COLORS = { text: { light: '#111111' }, rule: { light: '#999999' } } as unknown as PageLook['colors']

const glyph = (id: number, advance: number) => ({ id, advance, dx: 0, dy: 0, text: 'x' })

const run: TextRun = {
  kind: 'text',
  x: 36,
  y: 100,
  size: 10,
  color: 'text',
  width: 12,
  pieces: [
    {
      x: 0,
      shaped: {
        face: 'serif-regular',
        text: 'xx x',
        glyphs: [glyph(1, 500), glyph(0, 250), glyph(1, 500)],
        advance: 1250,
      },
    },
  ],
}

const pageOf = (...items: PageItem[]): Page => ({ index: 3, folio: '4', side: 'verso', items, furniture: [] })

const look: PageLook = {
  geometry: { width: 200, height: 300, bleed: 0 },
  colors: COLORS,
  fonts: { outline: (_, id) => (id === 0 ? '' : 'M0 0L10 0L10 10Z') },
  imageAt: (url) => `image of ${url}`,
  placeOf: ({ pieces }) => (pieces === run.pieces ? { key: 'paragraph-1', offset: 5 } : undefined),
  label: 'Page 4',
}

describe('a page as SVG', () => {
  it('has the size of the page in points, and is called what it is called', () => {
    expect(pageSvg(pageOf(), look)).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 200 300" role="img" aria-label="Page 4">/,
    )
  })

  it('draws a run as one path of the glyphs that show something, each at its pen', () => {
    expect(pageSvg(pageOf(run), look)).toContain(
      '<path transform="translate(36 100) scale(0.01 -0.01)" fill="#111111" d="M0 0m0 0l10 0l0 10zM750 0m0 0l10 0l0 10z"></path>',
    )
  })

  it('stretches letters and spaces between them as they are printed', () => {
    const wide = pageSvg(pageOf({ ...run, scale: 2, tracking: 1, rise: 3 }), look)
    expect(wide).toContain('translate(36 97) scale(0.02 -0.01)')
    expect(wide).toContain('M850 0m0 0')
  })

  it('ends a line where it is printed to end: sizes and widths are not rounded to whole thousandths', () => {
    const [, across, down] = /scale\(([\d.]+) -([\d.]+)\)/.exec(
      pageSvg(pageOf({ ...run, size: 10.35, scale: 0.987 }), look),
    )!
    expect([Number(across) * 1000, Number(down) * 1000]).toEqual([
      expect.closeTo(10.35 * 0.987, 4),
      expect.closeTo(10.35, 4),
    ])
  })

  it('lays a box over each run that says where its line begins', () => {
    const tail: TextRun = { ...run, x: 60, pieces: run.pieces.map((piece) => ({ ...piece })) }
    const boxes = [...pageSvg(pageOf(run, tail), look).matchAll(/<rect [^>]*>/g)].map(([rect]) => rect)
    expect(boxes).toHaveLength(2)
    for (const rect of boxes) expect(rect).toContain('data-key="paragraph-1" data-offset="5"')
    expect(boxes[0]).toContain('x="36" y="92" width="12" height="10.5"')
  })

  it('shows the part of a picture that its frame shows, and rules in their colour', () => {
    const picture = { dx: -5, dy: 0, width: 60, height: 40 }
    const svg = pageSvg(
      pageOf(
        { kind: 'image', x: 10, y: 20, width: 50, height: 40, url: 'a&b.png', picture },
        { kind: 'rule', x: 1, y: 2, width: 3, height: 0.5, color: 'rule' },
      ),
      look,
    )
    expect(svg).toContain('<image href="image of a&#x26;b.png" x="-5" y="0" width="60" height="40"')
    expect(svg).toContain('<rect x="1" y="2" width="3" height="0.5" fill="#999999"></rect>')
  })

  it('has lines of what it was made by only where they are asked for', () => {
    const page = {
      margins: { top: 30, bottom: 30, inner: 20, outer: 40 },
      ...{ textWidth: 140, lines: 2, measure: 65, gutter: 10, columns: 2 },
    }
    const print = { grid: 12, page } as unknown as NonNullable<PageLook['guides']>['print']
    const svg = pageSvg(pageOf(run), { ...look, guides: { print, columns: [] } })
    expect(svg.match(/class="grid" d="(M[^"]+)"/)![1]!.match(/h140/g)).toHaveLength(2)
    expect(svg).toContain('class="frame" d="M40 30h65v24h-65zM115 30h65v24h-65z"')
    expect(pageSvg(pageOf(run), look)).not.toContain('guides')
  })
})
