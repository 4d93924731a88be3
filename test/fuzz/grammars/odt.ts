import fc from 'fast-check'
import { escapedXml, fodt, odt } from '../../support/odt.ts'
import { address, picture, words } from './words.ts'

const STYLES = [
  ...[
    'Text_20_body',
    'Title',
    'Heading_20_1',
    'Quotations',
    'Preformatted_20_Text',
    'Table',
    'Illustration',
    'P1',
    'A',
    'none',
    '',
  ],
]
const SPANS = ['T1', 'T2', 'Emphasis', 'Source_20_Text', 'A', 'none']
const LISTS = ['Figures', 'Letters', 'Signs', 'Nothing', 'none']
const COUNTS = ['1', '2', '0', '-1', '1000000000', 'x', '']
const AUTOMATIC =
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:break-before="page" fo:border-bottom="1pt solid" fo:margin-left="2cm"/></style:style>' +
  '<style:style style:name="A" style:family="paragraph" style:parent-style-name="A"/>' +
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" style:text-position="sub" fo:language="fr"/></style:style>' +
  '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>'

const escaped = (said: fc.Arbitrary<string>) => said.map(escapedXml)
const [anyWords, anyAddress, anyPicture] = [words(6), address, picture].map(escaped) as [
  fc.Arbitrary<string>,
  fc.Arbitrary<string>,
  fc.Arbitrary<string>,
]

const LINE = [
  ...[
    '<text:s text:c="9"/>',
    '<text:tab/>',
    '<text:line-break/>',
    '<text:soft-page-break/>',
    '<text:page-number>1</text:page-number>',
  ],
  ...[
    '<text:bookmark text:name="b"/>',
    '<text:bookmark-ref text:reference-format="page" text:ref-name="b">1</text:bookmark-ref>',
  ],
  ...[
    '<office:annotation><text:p>c</text:p></office:annotation>',
    '<draw:ellipse/>',
    '<draw:rect svg:width="6in" svg:height="0.01in"/>',
  ],
  '<draw:frame><draw:object><math:math><math:msup><math:mi>a</math:mi></math:msup></math:math></draw:object></draw:frame>',
]

const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'odt', withCrossShrink: true },
    anyWords,
    fc.constantFrom(...LINE),
    fc
      .tuple(fc.constantFrom(...SPANS), tie('inline'))
      .map(([style, inner]) => `<text:span text:style-name="${style}">${inner}</text:span>`),
    fc.tuple(anyAddress, tie('inline')).map(([to, inner]) => `<text:a xlink:href="${to}">${inner}</text:a>`),
    anyPicture.map(
      (file) => `<draw:frame text:anchor-type="as-char"><draw:image xlink:href="${file}"/></draw:frame>`,
    ),
    tie('block').map(
      (inner) => `<text:note text:id="n"><text:note-body>${inner}</text:note-body></text:note>`,
    ),
    tie('block').map((inner) => `<draw:frame><draw:text-box>${inner}</draw:text-box></draw:frame>`),
    fc.tuple(tie('inline'), tie('inline')).map((both) => both.join('')),
  ),
  block: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'odt', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom(...STYLES), tie('inline'))
      .map(([style, inner]) => `<text:p text:style-name="${style}">${inner}</text:p>`),
    fc
      .tuple(fc.constantFrom(...COUNTS), tie('inline'))
      .map(([level, inner]) => `<text:h text:outline-level="${level}">${inner}</text:h>`),
    fc
      .tuple(
        fc.constantFrom(...LISTS),
        fc.constantFrom(...COUNTS),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      )
      .map(
        ([style, start, items]) =>
          `<text:list text:style-name="${style}" text:continue-numbering="true">${items.map((item) => `<text:list-item text:start-value="${start}">${item}</text:list-item>`).join('')}</text:list>`,
      ),
    fc
      .tuple(
        fc.constantFrom(...COUNTS),
        fc.constantFrom(...COUNTS),
        fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
      )
      .map(
        ([columns, rows, cells]) =>
          `<table:table><table:table-row>${cells.map((cell) => `<table:table-cell table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}">${cell}</table:table-cell>`).join('')}</table:table-row></table:table>`,
      ),
    fc.tuple(tie('block'), tie('block')).map((both) => both.join('')),
    tie('block').map((inner) => `<text:section>${inner}</text:section>`),
  ),
}))

const documents = fc
  .tuple(anyWords, fc.array(block, { minLength: 1, maxLength: 4 }))
  .map(([title, blocks]) => ({
    text: `<text:p text:style-name="Title">${title}</text:p>${blocks.join('')}`,
    automatic: AUTOMATIC,
    lang: 'en-GB',
  }))

/** Documents in a package and in one file; nothing in them is out of its place, as programs write them. */
export const packages: fc.Arbitrary<Uint8Array> = documents.map(odt)
export const flats: fc.Arbitrary<Uint8Array> = documents.map(fodt)
