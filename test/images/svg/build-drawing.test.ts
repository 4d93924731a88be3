import { describe, expect, test } from 'vitest'
import { buildDrawing } from '../../../src/images/svg/build-drawing.ts'
import type { DrawnItem, DrawnPath, DrawnText } from '../../../src/images/svg/drawing.ts'
import { sanitize } from '../../../src/images/svg/sanitize.ts'
import { readTree } from '../../../src/images/svg/tree.ts'

const build = async (content: string, root = 'width="100" height="50"') =>
  buildDrawing(
    sanitize(await readTree(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${content}</svg>`)).root,
  )

const flat = (items: readonly DrawnItem[]): DrawnItem[] =>
  items.flatMap((item) => (item.kind === 'group' ? flat(item.items) : item))

async function paths(content: string): Promise<DrawnPath[]> {
  const { drawing } = await build(content)
  return flat(drawing.items).filter((item): item is DrawnPath => item.kind === 'path')
}

async function texts(content: string): Promise<DrawnText[]> {
  const { drawing } = await build(content)
  return flat(drawing.items).filter((item): item is DrawnText => item.kind === 'text')
}

describe('size', () => {
  test.each([
    ['width="2in" height="25.4mm"', 192, 96],
    ['width="36pt" height="1pc"', 48, 16],
    ['viewBox="0 0 300 100"', 300, 100],
    ['viewBox="0 0 300 100" width="100%"', 300, 100],
    ['viewBox="0 0 300 100" height="50"', 150, 50],
    ['', 300, 150],
  ])('%s', async (root, width, height) => {
    const { drawing } = await build('', root)
    expect(drawing.width).toBeCloseTo(width)
    expect(drawing.height).toBeCloseTo(height)
  })
})

describe('styles', () => {
  test('come from attributes, rules by their weight, and declarations', async () => {
    const css = '<style>rect{fill:red} .a{fill:green} #b{fill:blue} g > rect{stroke:#123}</style>'
    const found = await paths(
      `${css}<g><rect fill="gray" width="1" height="1"/><rect class="a" width="1" height="1"/></g>
       <rect id="b" class="a" width="1" height="1"/><rect id="b" style="fill:#abc" width="1" height="1"/>`,
    )
    expect(found.map(({ fill, stroke }) => [fill?.paint, stroke?.paint])).toEqual([
      [{ hex: 'ff0000' }, { hex: '112233' }],
      [{ hex: '008000' }, { hex: '112233' }],
      [{ hex: '0000ff' }, undefined],
      [{ hex: 'aabbcc' }, undefined],
    ])
  })

  test.each([
    ['italic 700 12px/1.2 Arial', { size: 12, isBold: true, isItalic: true }],
    ['12pt Arial', { size: 16, isBold: false, isItalic: false }],
  ])('are those of a font in short: %s', async (font, look) => {
    const [text] = await texts(`<text style="font:${font}">Tide</text>`)
    expect(text!.parts[0]).toMatchObject(look)
  })

  const MANY = 300_000
  test.each([
    ['digits of a length', `<rect width="${'1'.repeat(MANY)}!" height="9"/>`],
    ['digits of a font', `<text style="font:${'1'.repeat(MANY)}">a</text>`],
    ['transforms', `<g transform="${'a('.repeat(MANY)}"/>`],
    ['blanks of an address', `<path d="M0 0h9" fill="url(${' '.repeat(MANY)}"/>`],
    ['addresses', `<path d="M0 0h9" style="fill:${'url('.repeat(MANY)}"/>`],
    ['rules for media', `<style>${'@a'.repeat(MANY)}{{</style>`],
    ['letters of a name', `<style>@${'a'.repeat(MANY)}@</style>`],
    ['fonts', `<style>${'@font-face{'.repeat(MANY)}</style>`],
    ['comments', `<style>${'/*'.repeat(MANY)}</style>`],
    ['letters of a selector', `<style>${'a'.repeat(MANY)}</style>`],
    ['blanks of a selector', `<style>a${' '.repeat(MANY)}b{fill:red}</style>`],
  ])('have any number of %s', { timeout: 20_000 }, async (_, content) => {
    expect((await build(`${content}<circle r="9"/>`)).drawing.items.length).toBeGreaterThan(0)
  })

  test('come from no rule whose attributes are never closed', async () => {
    const [path] = await paths(`<style>${'[a="]'.repeat(40)}!{fill:red}</style><path d="M0 0h9"/>`)
    expect(path!.fill).toEqual({ paint: { hex: '000000' }, opacity: 1 })
  })

  test('inherit, and know the current colour', async () => {
    const [path] = await paths(
      '<g color="hsl(120,100%,25%)" stroke="currentColor" fill="none"><path d="M0 0h9"/></g>',
    )
    expect(path).toMatchObject({ stroke: { paint: { hex: '008000' }, width: 1 } })
    expect(path!.fill).toBeUndefined()
  })

  test('show what fades as transparent', async () => {
    expect((await build('<rect width="9" height="9"/>')).drawing.hasTransparency).toBe(false)
    expect((await build('<rect width="9" height="9" fill="#00000080"/>')).drawing.hasTransparency).toBe(true)
  })
})

describe('paints', () => {
  test('gradients take what they do not say from others', async () => {
    const [path] = await paths(
      `<linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="100%" stop-color="#00f"/></linearGradient>
       <linearGradient id="b" href="#a" x2="0" y2="1"/><rect x="10" width="20" height="40" fill="url(#b)"/>`,
    )
    expect(path!.fill!.paint).toEqual({
      coordinates: [0, 0, 0, 1],
      matrix: [20, 0, 0, 40, 10, 0],
      stops: [
        { offset: 0, hex: 'ff0000' },
        { offset: 1, hex: '0000ff' },
      ],
    })
  })

  test.each([
    ['<pattern id="p"/><rect width="9" height="9" fill="url(#p)"/>', '<pattern>'],
    ['<rect width="9" height="9" filter="url(#f)"/>', 'a filter'],
    ['<g mask="url(#m)"><rect width="9" height="9"/></g>', 'a mask'],
    ['<g style="mix-blend-mode:multiply"><rect width="9" height="9"/></g>', 'a mixture of colours'],
  ])('what no vector can say has a name: %s', async (content, reason) => {
    expect((await build(content)).reasons).toEqual([reason])
  })
})

describe('copies', () => {
  test('stand at their place, and a symbol fits its box', async () => {
    const { drawing } = await build(
      '<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol><use href="#s" x="5" y="6" width="20" height="20"/>',
    )
    expect(JSON.stringify(drawing.items)).toContain('"matrix":[1,0,0,1,5,6]')
    expect(JSON.stringify(drawing.items)).toContain('"matrix":[2,0,0,2,0,0]')
  })

  test('of themselves end', async () => {
    const { drawing, isEndless } = await build('<g id="a"><rect width="1" height="1"/><use href="#a"/></g>')
    expect(isEndless).toBe(false)
    expect(flat(drawing.items)).toHaveLength(2)
    let copies = '<g id="u0"><rect width="1" height="1"/></g>'
    for (let level = 1; level < 9; level++)
      copies += `<g id="u${level}">${`<use href="#u${level - 1}"/>`.repeat(10)}</g>`
    expect((await build(copies)).isEndless).toBe(true)
  })

  test.each([
    ['letters', 200_000, (count: number) => `<text>${'a'.repeat(count)}</text>`],
    ['segments', 1_000_000, (count: number) => `<path d="M0 0${'h1'.repeat(count - 1)}"/>`],
  ])('of too many %s are told', async (_, most, content) => {
    expect((await build(content(most))).isEndless).toBe(false)
    expect((await build(content(most + 1))).isEndless).toBe(true)
  })

  test('of any number of document types are none', { timeout: 20_000 }, async () => {
    await expect(readTree('<!DOCTYPE ['.repeat(300_000))).rejects.toThrow('no well-formed XML')
  })

  test('of too many elements are not parsed', async () => {
    // The root is one.
    expect((await readTree(`<svg>${'<g/>'.repeat(199_999)}</svg>`)).children).toHaveLength(199_999)
    await expect(readTree(`<svg>${'<g/>'.repeat(200_000)}</svg>`)).rejects.toThrow('200000 elements')
  })

  test.each([
    ['of itself', '<clipPath id="a" clip-path="url(#a)"><rect width="5" height="5"/></clipPath>', 1],
    [
      'of a clip of itself',
      '<clipPath id="a" clip-path="url(#b)"><rect width="5" height="5"/></clipPath><clipPath id="b" clip-path="url(#a)"><rect width="4" height="4"/></clipPath>',
      2,
    ],
  ])('a clip %s ends', async (_, clips, count) => {
    const { drawing } = await build(`${clips}<rect width="9" height="9" clip-path="url(#a)"/>`)
    const all = (items: readonly DrawnItem[]): unknown[] =>
      items.flatMap((item) => (item.kind === 'group' ? [...item.clips, ...all(item.items)] : []))
    expect(all(drawing.items)).toHaveLength(count)
  })

  test('effects that would take hours are told from those that do not', async () => {
    const slow = async (primitive: string) =>
      (await build(`<filter id="f">${primitive}</filter><rect width="9" height="9" filter="url(#f)"/>`))
        .isSlow
    expect(await slow('<feGaussianBlur stdDeviation="500"/><feOffset/><feTurbulence numOctaves="4"/>')).toBe(
      false,
    )
    expect(await slow('<feTurbulence numOctaves="1000000"/>')).toBe(true)
    expect(await slow('<feMorphology radius="500"/>')).toBe(true)
    let nested = '<pattern id="p0"><rect width="1" height="1"/></pattern>'
    for (let level = 1; level < 9; level++)
      nested += `<pattern id="p${level}"><rect fill="url(#p${level - 1})"/></pattern>`
    expect((await build(`${nested}<rect width="9" height="9" fill="url(#p8)"/>`)).isSlow).toBe(true)
  })

  test('markers point where the path runs', async () => {
    const marker = '<marker id="m" orient="auto" markerWidth="4" markerHeight="4"><path d="M0 0h1"/></marker>'
    const { drawing } = await build(`${marker}<path d="M0 0V10" stroke="#000" marker-end="url(#m)"/>`)
    expect(flat(drawing.items)).toHaveLength(2)
    expect(JSON.stringify(drawing.items)).toMatch(/"matrix":\[[\de.-]+,1,-1,[\de.-]+,0,10\]/)
  })
})

describe('text', () => {
  test('begins at each place of its own, and loses the blanks of the source', async () => {
    const found = await texts(
      '<text x="5" y="9" text-anchor="middle">\n  High <tspan font-weight="bold">water</tspan>\n <tspan x="5" dy="1em">at noon</tspan> </text>',
    )
    expect(
      found.map(({ x, anchor, parts }) => [x, anchor, parts.map(({ text, isBold }) => [text, isBold])]),
    ).toEqual([
      [
        5,
        0.5,
        [
          ['High ', false],
          ['water', true],
          [' ', false],
        ],
      ],
      [5, 0.5, [['at noon', false]]],
    ])
    expect(found[1]!.parts[0]!.dy).toBe(16)
  })

  test('is set in the family that comes nearest', async () => {
    const family = async (name: string) =>
      (await texts(`<text font-family="${name}">a</text>`))[0]!.parts[0]!.family
    expect(await family('Georgia')).toBe('serif')
    expect(await family('DejaVu Sans, sans-serif')).toBe('sans')
    expect(await family('Courier New')).toBe('mono')
  })

  test('labels in HTML become lines of text in the middle of their box', async () => {
    const found = await texts(
      '<foreignObject x="10" y="10" width="80" height="40"><div xmlns="http://www.w3.org/1999/xhtml">Open<br/>the gate</div></foreignObject>',
    )
    expect(found.map(({ x, anchor, parts }) => [x, anchor, parts[0]!.text])).toEqual([
      [50, 0.5, 'Open'],
      [50, 0.5, 'the gate'],
    ])
  })

  test('may run along a path', async () => {
    const [text] = await texts(
      '<path id="p" d="M0 0h50"/><text><textPath href="#p" startOffset="50%">tide</textPath></text>',
    )
    expect(text!.path).toMatchObject({ offset: 0.5, isShare: true })
  })
})
