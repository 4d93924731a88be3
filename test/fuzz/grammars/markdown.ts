import fc from 'fast-check'
import { address, line, picture, word, words } from './words.ts'

const ATTRIBUTES = [
  ...[
    '',
    '',
    '',
    '{#part}',
    '{.smallcaps}',
    '{lang=de}',
    '{lang=zz-Latn}',
    '{dir=rtl}',
    '{.unnumbered}',
    '{.decorative}',
  ],
  ...[
    '{alt="what is seen"}',
    '{longdesc="#part"}',
    '{placement=wide}',
    '{placement=page}',
    '{width=50%}',
    '{looseness=1}',
    '{x=1',
  ],
]
const attributes = fc.constantFrom(...ATTRIBUTES)
const noteName = fc.constantFrom('n', 'm', 'lost')

const { inline } = fc.letrec<{ inline: string; phrase: string }>((tie) => ({
  phrase: fc.tuple(tie('inline'), line).map(([inner, after]) => `${inner} ${after}`),
  inline: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'inline', withCrossShrink: true },
    { weight: 6, arbitrary: words(5) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\\\n', '  \n', '<br>', '&nbsp;', '<wbr>', '\\newpage', '[Part]', '$a_b$'),
    },
    { weight: 1, arbitrary: noteName.map((name) => `said[^${name}]`) },
    { weight: 1, arbitrary: line.map((text) => `\`${text}\``) },
    { weight: 1, arbitrary: tie('phrase') },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('*', '**', '***', '_', '~~', '==', '++', '~', '^', '"', "'"), tie('inline'))
        .map(([mark, inner]) => mark + inner + mark),
    },
    { weight: 1, arbitrary: fc.tuple(tie('inline'), address).map(([inner, to]) => `[${inner}](${to})`) },
    { weight: 1, arbitrary: tie('inline').map((inner) => `^[${inner}]`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('inline'), picture, fc.constantFrom('', ' "a caption"'), attributes)
        .map(([inner, file, title, asked]) => `![${inner}](${file}${title})${asked}`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(tie('inline'), attributes).map(([inner, asked]) => `[${inner}]${asked}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'b',
            'kbd',
            'q',
            'abbr title="x"',
            'ruby',
            'sup',
            'span lang=fr',
            'script',
            'svg',
            'a href="x"',
          ),
          tie('inline'),
        )
        .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
    },
  ),
}))

const oneLine = inline.map((text) => text.replaceAll(/\s+/g, ' '))
const under = (prefix: string, text: string) => text.replaceAll('\n', `\n${prefix}`)

const table = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.array(fc.array(oneLine, { minLength: 1, maxLength: 6 }), { maxLength: 5 }),
    fc.constantFrom('---', ':-', '-:', ':-:'),
    fc.constantFrom('', '\n\nTable: what it shows', '\n: what it shows {#t}'),
  )
  .map(([columns, rows, rule, caption]) => {
    const head = Array.from({ length: columns }, (_, index) => `C${index}`)
    return (
      [head, Array.from({ length: columns }, () => rule), ...rows]
        .map((cells) => `|${cells.join('|')}|`)
        .join('\n') + caption
    )
  })

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block', withCrossShrink: true },
    { weight: 5, arbitrary: fc.tuple(inline, attributes).map(([text, asked]) => `${text} ${asked}`.trim()) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 6 }), oneLine, attributes)
        .map(([level, text, asked]) => `${'#'.repeat(level)} ${text} ${asked}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '***',
        '---',
        '[r]: #part',
        '[^m]: lone',
        '\\newpage',
        '[toc]',
        '+++',
        '===',
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('', 'js', '{.verse}', '<x>'), words(10))
        .map(([info, text]) => `\`\`\`${info}\n${text}\n\`\`\``),
    },
    { weight: 1, arbitrary: words(6).map((text) => `    ${under('    ', text)}`) },
    { weight: 2, arbitrary: table },
    {
      weight: 1,
      arbitrary: fc
        .array(line, { minLength: 1, maxLength: 4 })
        .map((lines) => lines.map((text) => `| ${text}`).join('\n')),
    },
    { weight: 2, arbitrary: tie('block').map((inner) => `> ${under('> ', inner)}`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
          fc.constantFrom('- ', '1. ', '7) ', '- [x] ', 'a. ', '0. '),
          fc.constantFrom('\n', '\n\n'),
        )
        .map(([items, mark, between]) => items.map((item) => mark + under('    ', item)).join(between)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(word, tie('block')).map(([term, inner]) => `${term}\n: ${under('    ', inner)}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(noteName, tie('block'))
        .map(([name, inner]) => `[^${name}]: ${under('    ', inner)}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'note',
            '{.sidebar #part}',
            '{.verse}',
            '{.epigraph}',
            '{layout-ncol=2}',
            'x y',
            '{lang=fr}',
          ),
          tie('block'),
        )
        .map(([name, inner]) => `::: ${name}\n${inner}\n:::`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('div', 'details', 'table', 'figure', 'aside', 'p align=center', 'script', 'dl'),
          tie('block'),
        )
        .map(([tag, inner]) => `<${tag}>\n\n${inner}\n\n</${tag.split(' ')[0]}>`),
    },
  ),
}))

export const markdown: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) => `${blocks.join('\n\n')}\n`)
