import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { typesetPages } from '../../src/pipeline/index.ts'
import { textOfRun } from '../../src/typeset/model/index.ts'
import { memoryWorld } from '../support/world.ts'

const set = (text: string, files: Record<string, Uint8Array | string> = {}) =>
  typesetPages(
    { file: 'water.md', bytes: new TextEncoder().encode(text) },
    { template: 'thesis' },
    memoryWorld(files),
  )

const CHAPTERS = '---\ntitle: Water\n---\n\n# Weirs\n\nWater falls.\n\n# Locks\n\nWater waits.\n'

describe('the pages of an article', () => {
  it('stand in the order of their numbers, though the contents are set last', async () => {
    const { pages, starts, article, geometry, diagnostics } = await set(CHAPTERS)
    expect(diagnostics).toEqual([])
    expect(pages.map(({ index }) => index)).toEqual(pages.map((_, at) => at))
    const words = pages.map(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? [textOfRun(item)] : [])).join(' '),
    )
    expect(words.findIndex((text) => text.includes('Contents'))).toBeLessThan(
      words.findIndex((text) => text.includes('falls')),
    )
    const labels = starts.map(({ label }) => label)
    expect(labels).toEqual(pages.map(({ folio }) => folio).filter((folio) => labels.includes(folio)))
    expect(article!.children.map(({ type }) => type)).toEqual(['section', 'section'])
    expect(Math.round(geometry!.width)).toBe(595)
  })

  it('are drawings that need no other file, whose lines name their place in the tree', async () => {
    const wave = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } })
      .png()
      .toBuffer()
    const { pages, svg } = await set(`${CHAPTERS}\n![A wave](wave.png)\n`, {
      'wave.png': new Uint8Array(wave),
    })
    const drawn = await Promise.all(pages.map(({ index }) => svg(index)))
    const last = drawn.at(-1)!
    expect(last).toContain('href="data:image/png;base64,')
    expect(last).toMatch(/data-key="[^"]+" data-offset="0"/)
    for (const page of drawn) {
      const { format } = await sharp(Buffer.from(page!)).metadata()
      expect(format).toBe('svg')
      expect(page!.match(/href="(?!#|data:)/g)).toBeNull()
    }
    expect(await svg(pages.length)).toBeUndefined()
  })

  it('are drawn at the size at which they are set', async () => {
    const { pages, svg } = await set(CHAPTERS)
    for (const { index, items } of pages) {
      const drawn = [...(await svg(index))!.matchAll(/scale\(\S+ -(\S+)\)/g)].map(([, scale]) =>
        Number(scale),
      )
      const sizes = items.flatMap((item) => (item.kind === 'text' ? [item.size / 1000] : []))
      expect(drawn.slice(-sizes.length).map((scale) => scale.toFixed(6))).toEqual(
        sizes.map((size) => size.toFixed(6)),
      )
    }
  })

  it('are none where the input is refused, and what is wrong is told', async () => {
    const input = { file: 'water.md', bytes: new TextEncoder().encode('# Weirs\n') }
    const refused = await typesetPages(input, { template: 'nowhere' }, memoryWorld({}))
    expect(refused).toMatchObject({ pages: [], starts: [] })
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['template-unknown'])
    expect(await refused.svg(0)).toBeUndefined()
  })
})
