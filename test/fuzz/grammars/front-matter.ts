import fc from 'fast-check'
import { line, word } from './words.ts'

const KEYS = [
  ...[
    'title',
    'subtitle',
    'author',
    'date',
    'lang',
    'description',
    'keywords',
    'publisher',
    'rights',
    'identifier',
    'cover',
    'template',
  ],
  ...[
    'accessibility',
    'canonical',
    'authors',
    'tags',
    'constructor',
    '__proto__',
    'toString',
    'format',
    'toc',
    'image',
    'weight',
  ],
]
const key = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS) }, { weight: 1, arbitrary: word })

const SCALARS = [
  ...[
    '2026-03-01',
    '0000-00-00',
    '9999999-01-01',
    '12 mai 2020',
    'en-GB',
    'zz',
    'he',
    'book',
    './none.yaml',
    'gauge.png',
    '/etc/passwd',
  ],
  ...[
    'true',
    'null',
    '~',
    '.nan',
    '.inf',
    '1e400',
    '-0',
    '0x1f',
    '1_000',
    '!!binary AAAA',
    '!!js/function x',
    '*a',
    '&a x',
    '|',
    '>',
    '"',
    "'",
    '{',
    '[',
  ],
]
const scalar = fc.oneof(line, fc.constantFrom(...SCALARS))
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'front matter', withCrossShrink: true },
    { weight: 5, arbitrary: scalar },
    { weight: 1, arbitrary: fc.oneof(fc.double(), fc.boolean(), fc.constant(null)) },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(key, tie('value')), { maxLength: 4 })
        .map((pairs) => Object.fromEntries(pairs)),
    },
  ),
}))

const pairs = fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 8 })
const yaml = pairs.map((all) => {
  const lines = all.map(
    ([name, said]) => `${name}: ${typeof said === 'string' ? said : JSON.stringify(said)}`,
  )
  return `---\n${lines.join('\n')}\n---\n`
})
const toml = pairs.map(
  (all) => `+++\n${all.map(([name, said]) => `${name} = ${JSON.stringify(said)}`).join('\n')}\n+++\n`,
)
const json = pairs.map((all) => `${JSON.stringify(Object.fromEntries(all))}\n`)
const titleBlock = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) => `${lines.map((text) => `% ${text}`).join('\n')}\n\n`)

/** Front matter in each of its languages, before a text of two paragraphs. */
export const frontMatter: fc.Arbitrary<string> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: yaml }, toml, json, titleBlock), line)
  .map(([head, said]) => `${head}\nOne paragraph.\n\n${said}\n`)
