import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'

type Path = readonly string[]

/** All places of the template that the others extend, so that each token is tried, one that is new tomorrow too. */
const BASE: unknown = parse(readFileSync(new URL('../../../templates/base.yaml', import.meta.url), 'utf8'))

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
}

const place = fc.constantFrom(...placesIn(BASE).filter((path) => path.length > 0))

const ODD = [
  ...[
    '',
    '0pt',
    '0.00001pt',
    '1pt',
    '10km',
    '99999999pt',
    `${'9'.repeat(400)}pt`,
    '-1pt',
    '1e3mm',
    'NaN',
    'constructor',
    '__proto__',
    'toString',
  ],
  ...[
    'A4',
    'justify',
    '#000',
    '#ff00ff80',
    'red; } body { display: none',
    '"@import url(x)',
    '</style>',
    'x'.repeat(5000),
    '\u0000',
    '\ud800',
    '../x',
  ],
  ...[
    '/etc/passwd',
    './face.ttf',
    './missing.otf',
    'no-such-package/x.ttf',
    'source-sans/TTF/SourceSans3-Regular.ttf',
    'https://a.example/x.otf',
  ],
]
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...ODD) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      0,
      -1,
      0.5,
      2,
      1e9,
      1e-9,
      1e308,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      true,
      false,
      null,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      [],
      {},
      ['1mm', '1mm'],
      [[[]]],
      { a: { b: {} } },
      Array.from({ length: 2000 }, () => 0),
    ),
  },
)

function put(root: Record<string, unknown>, path: Path, said: unknown): void {
  const [key, ...rest] = path as [string, ...string[]]
  if (rest.length === 0) {
    root[key] = said
    return
  }
  const inner = root[key]
  const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {}
  root[key] = next
  put(next, rest, said)
}

/** A template that says something else than it should at up to three places, which YAML in its rare forms may say. */
export const template: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('book', 'news', 'handout', 'base', './mine.yaml', 'nothing'),
    fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(
      '',
      '',
      '',
      'x: &x [1]\ny: [*x, *x]\n',
      '<<: {}\n',
      '? [a]\n: 1\n',
      '%YAML 9\n',
      '--- {}\n...\n',
      '\t',
    ),
  )
  .map(([parent, changes, rare]) => {
    const mine: Record<string, unknown> = { extends: parent, name: 'mine' }
    for (const [path, said] of changes) put(mine, path, said)
    return stringify(mine) + rare
  })
