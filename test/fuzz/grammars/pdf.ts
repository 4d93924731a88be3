import fc from 'fast-check'
import { RawPdf } from '../../support/raw-pdf.ts'

/** Few enough numbers that chance makes loops and forks of them. */
const OBJECTS = 9
const reference = fc.integer({ min: 1, max: OBJECTS }).map((num) => `${num} 0 R`)

const KEYS = [
  ...[
    'Type',
    'Kids',
    'Parent',
    'Pages',
    'Count',
    'MediaBox',
    'Contents',
    'Resources',
    'Font',
    'XObject',
    'Annots',
    'StructParents',
    'Names',
    'Dests',
    'Limits',
    'Nums',
  ],
  ...[
    'StructTreeRoot',
    'ParentTree',
    'RoleMap',
    'K',
    'S',
    'P',
    'Pg',
    'Outlines',
    'First',
    'Next',
    'Last',
    'Dest',
    'A',
    'AA',
    'OpenAction',
    'D',
    'URI',
    'PageLabels',
    'St',
  ],
  ...[
    'Subtype',
    'ToUnicode',
    'DescendantFonts',
    'FontDescriptor',
    'FontFile2',
    'W',
    'Encoding',
    'SMask',
    'ColorSpace',
    'Width',
    'Height',
    'Filter',
    'DecodeParms',
    'Length',
    'Metadata',
  ],
  ...[
    'EmbeddedFiles',
    'JavaScript',
    'AcroForm',
    'Fields',
    'XFA',
    'OutputIntents',
    'DestOutputProfile',
    'ViewerPreferences',
    'Lang',
    'Alt',
    'ActualText',
    'Group',
    'ExtGState',
    'Prev',
    'ObjStm',
  ],
]
const NAMES = [
  'Page',
  'Pages',
  'Catalog',
  'Form',
  'Image',
  'Type0',
  'TrueType',
  'CIDFontType2',
  'Identity-H',
  'Link',
  'Widget',
  'Launch',
  'JavaScript',
  'URI',
  'GoTo',
  'P',
  'Table',
  'TR',
  'FlateDecode',
  'RunLengthDecode',
  'LZWDecode',
  'DCTDecode',
  'ICCBased',
  'DeviceRGB',
  'Indexed',
  'a',
  'R',
  'D',
]
const SCALARS = [
  '0',
  '1',
  '-1',
  '1000000000000000',
  '0.5',
  '(text)',
  '(\\377\\376x)',
  '<feff0041>',
  '<>',
  'true',
  'null',
  '[0 0 99 99]',
  '(javascript:x)',
  '99 0 R',
  '1 9 R',
  '[',
  '>>',
  '(',
]

const key = fc.constantFrom(...KEYS)
const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'pdf', withCrossShrink: true },
    { weight: 3, arbitrary: reference },
    { weight: 2, arbitrary: fc.constantFrom(...NAMES).map((name) => `/${name}`) },
    { weight: 2, arbitrary: fc.constantFrom(...SCALARS) },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 5 }).map((all) => `[${all.join(' ')}]`) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(key, tie('value')), { maxLength: 5 })
        .map((pairs) => `<<${pairs.map(([name, said]) => `/${name} ${said}`).join('')}>>`),
    },
  ),
}))

const OPERATORS = [
  'q',
  'Q',
  'BT',
  'ET',
  '/F1 9 Tf',
  '(words) Tj',
  '[(a) -9 (b)] TJ',
  '<0001> Tj',
  '/X1 Do',
  '1 0 0 1 5 5 cm',
  '/P <</MCID 0>> BDC',
  '/Artifact BMC',
  'EMC',
  '0 0 9 9 re',
  'f',
  'W n',
  '3 Tr',
  '0 g',
  'BI /W 9 /H 9 ID x EI',
  ')',
  '>>',
  '[',
  '1e99 w',
  '/G gs',
  '1 0 0 rg',
  'sh',
]
const content = fc.array(fc.constantFrom(...OPERATORS), { maxLength: 30 }).map((all) => all.join('\n'))
const MAPS = [
  '1 begincodespacerange <0000> <ffff> endcodespacerange',
  '1 beginbfrange <0000> <ffff> <0041> endbfrange',
  '1 beginbfchar <0001> <0061> endbfchar',
  '100 beginbfrange',
]
const map = fc.array(fc.constantFrom(...MAPS), { maxLength: 40 }).map((all) => all.join('\n'))

const body = fc.oneof(
  { weight: 3, arbitrary: value.map((said) => ({ said, data: undefined })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(fc.tuple(key, value), { maxLength: 5 }), fc.oneof(content, map))
      .map(([pairs, data]) => ({ said: pairs.map(([name, inner]) => `/${name} ${inner}`).join(''), data })),
  },
)

/** Objects that refer to each other by chance, below a catalogue and a page that hold together. */
export const pdf: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.array(body, { minLength: 1, maxLength: OBJECTS }),
    fc.array(fc.tuple(key, reference), { maxLength: 4 }),
    fc.array(fc.tuple(key, value), { maxLength: 4 }),
  )
  .map(([bodies, inCatalogue, onPage]) => {
    const pairs = (all: readonly (readonly [string, string])[]) =>
      all.map(([name, said]) => `/${name} ${said}`).join('')
    const file = new RawPdf()
    bodies.forEach(({ said, data }, index) => {
      if (data === undefined) file.object(index + 1, said)
      else file.stream(index + 1, said, data)
    })
    const [catalogue, tree, page] = [OBJECTS + 1, OBJECTS + 2, OBJECTS + 3]
    file.object(catalogue, `<</Type/Catalog/Pages ${tree} 0 R${pairs(inCatalogue)}>>`)
    file.object(tree, `<</Type/Pages/Count 1/Kids[${page} 0 R]>>`)
    file.object(
      page,
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 99 99]/Contents 1 0 R/Resources 2 0 R${pairs(onPage)}>>`,
    )
    return file.table(`/Size ${OBJECTS + 4}/Root ${catalogue} 0 R`).bytes()
  })
