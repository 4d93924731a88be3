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

/** What stands on the page for a reason that HTML has no element for: `front.ts` and `joined.ts` ask for these classes. */
const MARKED = [
  ['Subtitle', 'subtitle'],
  ['Author', 'author'],
  ['Authors', 'author'],
  ['Date', 'date'],
  ['Abstract', 'abstract'],
  ['Abstract Title', 'abstract-title'],
  ['caption', 'caption'],
  ['Table Caption', 'caption'],
  ['Image Caption', 'caption'],
  ['Illustration', 'caption'],
  ['Table', 'caption'],
  ['Figure', 'caption'],
  ['Definition Term', 'term'],
  ['Definition', 'definition'],
  ['TOC Heading', 'contents'],
  ['Contents Heading', 'contents'],
  ['table of figures', 'contents'],
].map(([name, mark]) => `p[style-name='${name}'] => p.${mark}:fresh`)

const CONTENTS = ['toc', 'Contents'].flatMap((name) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='${name} ${level}'] => p.contents:fresh`),
)

/** Beside mammoth's own: what word processors and pandoc call their styles. */
export const STYLES = [
  ...HEADINGS,
  ...MARKED,
  ...CONTENTS,
  ...LISTS,
  "p[style-name='Title'] => h1.title:fresh",
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['Source Code', 'Code', 'HTML Preformatted', 'Preformatted Text', 'Plain Text'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\n')`,
  ),
  ...['Verbatim Char', 'HTML Code', 'Source Text'].map((name) => `r[style-name='${name}'] => code`),
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
  ...['Emphasis', 'Subtle Emphasis', 'Intense Emphasis'].map((name) => `r[style-name='${name}'] => em`),
  "r[style-name='Strong Emphasis'] => strong > em",
  ...['Hyperlink', 'Internet Link', 'Footnote Characters'].map((name) => `r[style-name='${name}'] => span`),
  'u => u',
  'highlight => mark',
  'small-caps => span.smallcaps',
  ...['page', 'column'].map((kind) => `br[type='${kind}'] => br.page`),
]
