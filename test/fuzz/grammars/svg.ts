import fc from 'fast-check'

const SHAPES = [
  ...[
    'g',
    'svg',
    'symbol id="s"',
    'defs',
    'a href="javascript:x"',
    'clipPath id="c"',
    'mask id="m"',
    'marker id="k"',
    'pattern id="p"',
    'switch',
  ],
  ...[
    'linearGradient id="l"',
    'radialGradient id="r" href="#l"',
    'stop offset="0.5" stop-color="red"',
    'text x="5" y="20"',
    'tspan dx="2"',
    'textPath href="#t"',
  ],
  ...[
    'rect',
    'circle',
    'ellipse',
    'line',
    'path',
    'polygon',
    'polyline',
    'image',
    'use',
    'foreignObject',
    'style',
    'script',
    'animate',
    'title',
    'filter id="f"',
  ],
  ...[
    'feGaussianBlur stdDeviation="9"',
    'feMorphology radius="500"',
    'feTurbulence numOctaves="99999"',
    'feImage href="#s"',
    'feTile',
    'feMerge',
  ],
]
const NUMBERS = [
  '0',
  '1',
  '-1',
  '50%',
  '1e9',
  '1e-9',
  '1e999',
  'NaN',
  '7mm',
  'auto',
  '',
  '99999999999999999999',
]
const number = fc.constantFrom(...NUMBERS)
const PATHS = [
  'M0 0L9 9',
  'M0 0h9v9z',
  'M0 0A1 1 0 0 1 9 9',
  'm1e9 1e9c1 2 3 4 5 6',
  'Q',
  'M',
  `M${'0 0L'.repeat(400)}1 1`,
  'M0 0Z'.repeat(300),
]

const attribute = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      'x',
      'y',
      'width',
      'height',
      'r',
      'cx',
      'rx',
      'opacity',
      'stroke-width',
      'font-size',
      'offset',
      'dx',
      'viewBox',
    ),
    number,
  ),
  fc.tuple(
    fc.constantFrom('fill', 'stroke', 'clip-path', 'mask', 'filter', 'marker-end', 'style'),
    fc.constantFrom(
      'red',
      'none',
      '#12',
      'url(#l)',
      'url(#c)',
      'url(#p)',
      'url(#m)',
      'url(#f)',
      'url(http://a.example/)',
      'fill:url(#r)',
      'currentColor',
    ),
  ),
  fc.tuple(
    fc.constantFrom('href', 'xlink:href'),
    fc.constantFrom(
      '#s',
      '#c',
      '#p',
      '#l',
      '#self',
      'http://a.example/x.png',
      'file:///etc/passwd',
      'data:image/svg+xml,<svg/>',
      'data:image/png;base64,AAAA',
    ),
  ),
  fc.tuple(
    fc.constant('transform'),
    fc.constantFrom(
      'rotate(45)',
      'scale(0)',
      'scale(1e9)',
      'matrix(1 2 3)',
      'translate(1e308)',
      'skewX(90)',
      'rotate(1)'.repeat(200),
    ),
  ),
  fc.tuple(fc.constantFrom('d', 'points'), fc.constantFrom(...PATHS)),
  fc.tuple(
    fc.constantFrom(
      'onload',
      'id',
      'class',
      'stroke-dasharray',
      'preserveAspectRatio',
      'xml:base',
      'xml:space',
    ),
    fc.constantFrom('self', 'x()', '1e-9 1e-9', '0', 'none'),
  ),
)

const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'svg', withCrossShrink: true },
    fc.constantFrom('water', ']]&gt;', '&#x202e;', '@import url(http://a.example);', 'שלום'),
    fc
      .tuple(
        fc.constantFrom(...SHAPES),
        fc.array(attribute, { maxLength: 4 }),
        fc.array(tie('element'), { maxLength: 4 }),
      )
      .map(([name, attributes, inner]) => {
        const all = new Map<string, string>(attributes)
        for (const [, own] of name.matchAll(/ ([\w-]+)=/g)) all.delete(own!)
        const said = [...all].map(([key, text]) => ` ${key}="${text}"`).join('')
        return `<${name}${said}>${inner.join('')}</${name.split(' ')[0]}>`
      }),
  ),
}))

/** Names of the doctype, entities that are not there, and sizes that no page has. */
const heads = fc.constantFrom(
  '',
  '<?xml version="1.0"?>',
  '<!DOCTYPE svg [<!ENTITY a "b">]>',
  '<?xml version="1.0" encoding="utf-16"?>',
)
const sizes = fc.tuple(
  number,
  number,
  fc.constantFrom('0 0 100 80', '0 0 0 0', '0 0 1e9 1', 'x', '-5 -5 1 1'),
)

export const svg: fc.Arbitrary<string> = fc
  .tuple(heads, fc.option(sizes), fc.array(element, { minLength: 1, maxLength: 6 }))
  .map(([head, size, inner]) => {
    const [width, height, box] = size ?? ['100', '80', '0 0 100 80']
    const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return `${head}<svg ${names} width="${width}" height="${height}" viewBox="${box}">${inner.join('')}</svg>`
  })
