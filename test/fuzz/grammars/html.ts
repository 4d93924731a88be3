import fc from 'fast-check'
import { address, line, picture, words } from './words.ts'

const FLOW = [
  ...[
    'p',
    'div',
    'section',
    'article',
    'blockquote',
    'ul',
    'ol start=3 reversed',
    'ol type=a',
    'li',
    'dl',
    'dt',
    'dd',
    'figure',
    'figcaption',
  ],
  ...[
    'h1',
    'h2',
    'h3',
    'h6',
    'pre',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'td',
    'th scope=row',
    'td colspan=3',
    'td rowspan=2',
  ],
  ...[
    'aside',
    'header',
    'footer',
    'nav',
    'details',
    'summary',
    'address',
    'hr',
    'p lang=de',
    'p dir=rtl',
    'div hidden',
    'p id=part',
  ],
]
const PHRASING = [
  ...[
    'b',
    'i',
    'em',
    'strong',
    'span',
    'q',
    'cite',
    'sup',
    'sub',
    'code',
    'kbd',
    'u',
    'mark',
    'ins',
    'del',
    'abbr title=x',
    'ruby',
    'rt',
    'rp',
  ],
  ...[
    'br',
    'wbr',
    'small',
    'bdo dir=rtl',
    'bdi',
    'time',
    'a name=part',
    'span style="display:none"',
    'span onclick=x()',
  ],
]
const FOREIGN = [
  'script',
  'style',
  'svg',
  'math',
  'iframe src=x',
  'object data=x',
  'template',
  'noscript',
  'form',
  'select',
  'textarea',
  'video src=v.mp4',
  'base href="smb://h/"',
  'plaintext',
]

const quoted = (text: string) => text.replaceAll('"', '&quot;')
const tag = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FLOW) },
  { weight: 6, arbitrary: fc.constantFrom(...PHRASING) },
  { weight: 1, arbitrary: fc.constantFrom(...FOREIGN) },
  { weight: 2, arbitrary: address.map((to) => `a href="${quoted(to)}"`) },
  { weight: 1, arbitrary: picture.map((file) => `img alt="what is seen" src="${quoted(file)}"`) },
)

const { content } = fc.letrec<{ content: string }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'html', withCrossShrink: true },
    words(8),
    fc
      .tuple(
        fc.array(fc.tuple(tag, tie('content'), fc.integer({ min: 0, max: 9 })), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      .map(([elements]) =>
        elements
          .map(([name, inner, end]) => `<${name}>${inner}${end > 0 ? `</${name.split(' ')[0]}>` : ''}`)
          .join(''),
      ),
  ),
}))

const HEADS = [
  '',
  '<!doctype html>',
  '<base href="https://a.example/b/">',
  '<link rel=canonical href="vscode://x">',
  '<meta charset=utf-16>',
  '<meta http-equiv=refresh content="0;x">',
]

export const html: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...HEADS), line, fc.array(content, { minLength: 1, maxLength: 5 }))
  .map(([head, title, all]) => `${head}<title>${title}</title><body>${all.join('\n')}`)
