import { CHARACTER_STYLES, PARAGRAPH_STYLES } from '../office/index.ts'

/** What stands on the page for a reason that HTML has no element for. */
const MARKS = [
  'subtitle',
  'author',
  'date',
  'abstract',
  'abstract-title',
  'caption',
  'term',
  'definition',
  'contents',
] as const

/** Lists within lists, as mammoth has them; they come before the styles that items may have, too. */
const LISTS = [1, 2, 3, 4, 5].flatMap((level) => {
  const around = 'ul|ol > li > '.repeat(level - 1)
  return [
    `p:unordered-list(${level}) => ${around}ul > li:fresh`,
    `p:ordered-list(${level}) => ${around}ol > li:fresh`,
  ]
})

/** They come before lists: headings that count are no items. Word has nine levels, HTML six. */
const HEADINGS = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((level) => {
  const heading = `h${Math.min(level, 6)}:fresh`
  return [`p[style-name='heading ${level}'] => ${heading}`, `p.Heading${level} => ${heading}`]
})

const MARKED = MARKS.flatMap((mark) =>
  PARAGRAPH_STYLES[mark].map((name) => `p[style-name='${name}'] => p.${mark}:fresh`),
)

const CONTENTS = ['toc', 'Contents'].flatMap((name) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='${name} ${level}'] => p.contents:fresh`),
)

/** Beside mammoth's own: what word processors and pandoc call their styles. */
export const STYLES = [
  ...HEADINGS,
  ...MARKED,
  ...CONTENTS,
  ...LISTS,
  ...PARAGRAPH_STYLES.title.map((name) => `p[style-name='${name}'] => h1.title:fresh`),
  ...PARAGRAPH_STYLES.blockquote.map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
  ...PARAGRAPH_STYLES.pre.map((name) => `p[style-name='${name}'] => pre:separator('\n')`),
  ...[
    'Body Text',
    'First Paragraph',
    'Compact',
    'Text body',
    'Normal (Web)',
    'List Paragraph',
    'No Spacing',
    'Bibliography',
    'Captioned Figure',
    'Table Contents',
  ].map((name) => `p[style-name='${name}'] => p:fresh`),
  ...Object.entries(CHARACTER_STYLES).flatMap(([element, names]) =>
    names.map((name) => `r[style-name='${name}'] => ${element}`),
  ),
  ...['Hyperlink', 'Internet Link', 'Footnote Characters'].map((name) => `r[style-name='${name}'] => span`),
  'u => u',
  'highlight => mark',
  'small-caps => span.smallcaps',
  ...['page', 'column'].map((kind) => `br[type='${kind}'] => br.page`),
]
