// Draws the two pictures of paper-sizes.md. Run by hand from the project's folder: node content/images/draw.mjs
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import sharp from 'sharp'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

const PAPER = '#fbf8f1'
const INK = '#2b2b2b'
const TINTS = ['#c9dbe8', '#dde8cf', '#f4e3c1', '#ecd0c7', '#d9cfe6', '#cfe6e2', '#f1e6d0', '#e3e3e3']

// Outlines instead of text, so that the drawing needs no font.
const sans = openSync(createRequire(import.meta.url).resolve('source-sans/OTF/SourceSans3-Semibold.otf'))

function label(text, centre, baseline, size, fill = INK) {
  const run = sans.layout(text)
  const scale = size / sans.unitsPerEm
  let at = centre - (run.advanceWidth * scale) / 2
  return run.glyphs.map((glyph, index) => {
    const transform = `translate(${at.toFixed(2)} ${baseline}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`
    at += run.positions[index].xAdvance * scale
    return x('path', { d: glyph.path.toSVG(), transform, fill })
  })
}

function drawing(title, width, height, viewBox, ...children) {
  const size = { width: `${width}`, height: `${height}`, viewBox: viewBox.join(' ') }
  return toXml(x('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, x('title', {}, title), ...children))
}

/** A0 on its long side: each cut halves what is left, and the half that stays is the next size. */
function nesting() {
  const [length, breadth] = [1189, 841]
  const parts = []
  let rest = { left: 0, top: 0, width: length, height: breadth }
  for (let number = 1; number <= 8; number++) {
    const across = rest.width > rest.height
    const [width, height] = across ? [rest.width / 2, rest.height] : [rest.width, rest.height / 2]
    const box = { x: `${rest.left}`, y: `${rest.top}`, width: `${width}`, height: `${height}` }
    const size = Math.min(width, height) * 0.3
    parts.push(x('rect', { ...box, fill: TINTS[number - 1] }))
    parts.push(...label(`A${number}`, rest.left + width / 2, rest.top + height / 2 + size * 0.33, size))
    rest = across ? { ...rest, left: rest.left + width, width } : { ...rest, top: rest.top + height, height }
  }
  parts.push(
    x('rect', {
      x: `${rest.left}`,
      y: `${rest.top}`,
      width: `${rest.width}`,
      height: `${rest.height}`,
      fill: PAPER,
    }),
  )
  const outlines = parts
    .filter(({ name }) => name === 'rect')
    .map(({ attributes }) => x('rect', { ...attributes, fill: 'none', stroke: INK, 'stroke-width': '4' }))
  return drawing(
    'The A series nested in A0',
    640,
    456,
    [-10, -10, length + 20, breadth + 20],
    x('rect', { x: '-10', y: '-10', width: '1209', height: '861', fill: PAPER }),
    ...parts,
    ...outlines,
  )
}

/** One sheet three times, with the creases of one, two and three foldings and a light from the left. */
function foldings() {
  const [width, height, gap] = [594, 420, 80]
  const names = ['folio', 'quarto', 'octavo']
  const sheets = names.flatMap((name, index) => {
    const left = gap + index * (width + gap)
    const creases = [x('rect', crease(left + width / 2, gap, 0, height))]
    if (index > 0) creases.push(x('rect', crease(left, gap + height / 2, width, 0)))
    if (index > 1)
      for (const part of [1, 3]) creases.push(x('rect', crease(left + (width * part) / 4, gap, 0, height)))
    return [
      x('rect', {
        x: `${left}`,
        y: `${gap}`,
        width: `${width}`,
        height: `${height}`,
        fill: '#000000',
        filter: 'url(#shadow)',
      }),
      x('rect', { x: `${left}`, y: `${gap}`, width: `${width}`, height: `${height}`, filter: 'url(#paper)' }),
      ...creases,
      ...label(name, left + width / 2, gap + height + 84, 60),
    ]
  })
  return drawing(
    'A sheet as a folio, a quarto and an octavo',
    2102,
    640,
    [0, 0, 2102, 640],
    definitions(),
    x('rect', { width: '2102', height: '640', fill: '#ece7da' }),
    ...sheets,
  )
}

/** A soft dark line with its light side: a fold as a raking light shows it. */
function crease(left, top, width, height) {
  const upright = width === 0
  const box = upright
    ? { x: left - 9, y: top, width: 18, height }
    : { x: left, y: top - 9, width, height: 18 }
  const numbers = Object.fromEntries(Object.entries(box).map(([key, value]) => [key, `${value}`]))
  return { ...numbers, fill: `url(#${upright ? 'upright' : 'level'})` }
}

function definitions() {
  const stops = () => [
    x('stop', { offset: '0', 'stop-color': '#000000', 'stop-opacity': '0' }),
    x('stop', { offset: '.46', 'stop-color': '#4a4030', 'stop-opacity': '.45' }),
    x('stop', { offset: '.54', 'stop-color': '#ffffff', 'stop-opacity': '.8' }),
    x('stop', { offset: '1', 'stop-color': '#ffffff', 'stop-opacity': '0' }),
  ]
  return x(
    'defs',
    {},
    x('linearGradient', { id: 'upright' }, ...stops()),
    x('linearGradient', { id: 'level', x1: '0', y1: '0', x2: '0', y2: '1' }, ...stops()),
    x(
      'filter',
      { id: 'shadow', x: '-20%', y: '-20%', width: '140%', height: '140%' },
      x('feGaussianBlur', { stdDeviation: '14' }),
      x('feOffset', { dx: '8', dy: '10' }),
      x('feComponentTransfer', {}, x('feFuncA', { type: 'linear', slope: '.3' })),
    ),
    x(
      'filter',
      { id: 'paper', x: '0', y: '0', width: '100%', height: '100%' },
      x('feTurbulence', {
        type: 'fractalNoise',
        baseFrequency: '.035',
        numOctaves: '4',
        seed: '7',
        result: 'fibre',
      }),
      x(
        'feDiffuseLighting',
        { in: 'fibre', 'lighting-color': '#fffaf0', surfaceScale: '.9', result: 'lit' },
        x('feDistantLight', { azimuth: '200', elevation: '62' }),
      ),
      x('feComposite', { in: 'lit', in2: 'SourceAlpha', operator: 'in' }),
    ),
  )
}

await writeFile(new URL('paper-nesting.svg', import.meta.url), `${nesting()}\n`)
const photo = await sharp(Buffer.from(foldings()))
  .flatten({ background: '#ffffff' })
  .jpeg({ quality: 88, mozjpeg: true })
  .toBuffer()
await writeFile(new URL('paper-foldings.jpg', import.meta.url), photo)
