import type { Surface } from './token-surfaces.ts'

/** Another value of a token, where it shows, and what it takes to show. */
export interface Other {
  readonly to: unknown
  readonly where: readonly Surface[]
  readonly given?: Readonly<Record<string, unknown>>
}

type Given = NonNullable<Other['given']>
const other =
  (...where: readonly Surface[]) =>
  (to: unknown, given?: Given): Other => ({ to, where, ...(given && { given }) })

const everywhere = other('print', 'screen', 'cover')
const both = other('print', 'screen')
const printed = other('print')
const shaped = other('print', 'cover')
const screen = other('screen')
const cover = other('cover')
const press = other('press')

const titled = { 'page.titlePage': true }
const chaptered = { 'page.chapterStart': 'page' }
const inColumns = { 'page.columns': 2 }
const hanging = Object.fromEntries([...'abcdefghilmnoprstuvwyTW.'].map((letter) => [letter, [0.4, 0.4]]))

/** What is said of the template itself. */
export const LABELS: readonly string[] = ['name', 'description']

/** One for every token but those of styles, of inline styles and of fonts. */
export const OTHERS: Readonly<Record<string, Other>> = {
  'page.size': shaped('A5'),
  'page.margins.top': printed('16mm'),
  'page.margins.bottom': printed('24mm'),
  'page.margins.inner': printed('15mm'),
  'page.margins.outer': printed('15mm'),
  'page.bleed': press('5mm'),
  'page.sides': printed('one'),
  'page.head.inner': printed('{author}'),
  'page.head.center': printed('{author}'),
  'page.head.outer': printed('{author}'),
  'page.head.rule': printed('1pt'),
  'page.foot.inner': printed('{title}'),
  'page.foot.center': printed('{title}'),
  'page.foot.outer': printed('{title}'),
  'page.foot.rule': printed('1pt'),
  'page.titlePage': both(true),
  'page.halfTitle': printed(true, titled),
  'page.imprint': both(true, titled),
  'page.chapterStart': printed('recto'),
  'page.columns': printed(2),
  'page.gutter': printed(1.5, inColumns),
  'page.columnRule': printed('1pt', inColumns),
  'page.contents': printed(2),
  'page.frontMatter': printed('roman', titled),
  'page.spread': printed('ragged'),
  'page.links': printed('note'),
  'page.references': both('page'),
  'page.abbreviations': both('spelled'),
  'page.codeCaptions': both('above'),
  'page.overhang': printed(0.5),
  'page.figures': printed('here'),
  'press.profile': press('other.icc'),
  'press.ink': press(240),
  'press.resolution.wanted': press(100),
  'press.resolution.least': press(290),
  grid: everywhere('14pt'),
  base: everywhere('11pt'),
  ratio: everywhere(1.25),
  'microtype.protrusion': shaped(0),
  'microtype.protrude.serif': shaped(hanging),
  'microtype.protrude.serifItalic': printed(hanging),
  'microtype.protrude.sans': shaped(hanging),
  'microtype.protrude.mono': printed(hanging),
  'microtype.expansion': printed(0),
  'microtype.tracking': printed(0),
  'tables.heavy': both('2pt'),
  'tables.light': both('1pt'),
  'tables.gutter': both('15pt'),
  'tables.rowSpace': printed(1),
  'tables.width': both('text'),
  'tables.smallest': printed(0.5),
  'lists.bullets': both(['+']),
  'lists.numbers': both(['upper-roman']),
  'verse.centred': both(true),
  'verse.turnover': both(5),
  'code.turnover': printed(false),
  'code.smallest': printed(0.7),
  'code.marked': both('removed'),
  'code.inserted': both('mark'),
  'code.deleted': both('mark'),
  'writing.pitch': both('11mm'),
  'writing.rule': both('1pt'),
  'writing.color': both('link'),
  'cover.design': cover('frame'),
  'cover.pattern': cover('waves'),
  'cover.palette.*.ground': cover('#000000'),
  'cover.palette.*.type': cover('#ffffff'),
  'cover.palette.*.pattern': cover('#123456'),
  'cover.align': cover('start'),
  'cover.margin': cover(0.2),
  'cover.title': cover(3),
  'cover.subtitle': cover(1),
  'cover.byline': cover(1),
  ornament: both('—'),
  'opening.sink': printed(3, chaptered),
  'opening.firstWords': printed('smallCaps', { ...chaptered, 'opening.words': 3 }),
  'opening.words': printed(9, { ...chaptered, 'opening.words': 2, 'opening.firstWords': 'smallCaps' }),
  'opening.dropCap': both(2),
  'screen.base': screen([1, 1.5]),
  'screen.ratio': screen([1.1, 1.3]),
  'screen.measure': screen(40),
  'screen.leading': screen(1.7),
  'screen.justify': screen(true),
  'screen.paragraphSpace': screen(0.5),
  'colors.*.light': both('#123456'),
  'colors.*.dark': screen('#fedcba'),
  'colors.*.press': press([10, 20, 30, 40]),
}

const cut = (more: object) => ({
  small: { family: 'Small', ...more, faces: { regular: 'r', italic: 'i', bold: 'b', boldItalic: 'bi' } },
})

/** One for every token of a font, for which no page needs to be set. */
export const OTHER_FONTS: Readonly<Record<string, Other>> = Object.fromEntries(
  ['serif', 'sans', 'mono'].flatMap((name) => {
    const small = { [`fonts.${name}.optical`]: cut({ upTo: '30pt' }) }
    const large = { [`fonts.${name}.optical`]: cut({ from: '1pt' }) }
    const faces = ['regular', 'italic', 'bold', 'boldItalic']
    return Object.entries({
      family: screen('Other'),
      fallback: screen(['Other']),
      licence: both('other/LICENSE.md'),
      licenceName: both('MIT'),
      ...Object.fromEntries(faces.map((face) => [`faces.${face}`, both('other/face.otf')])),
      'optical.*.family': screen('Other', small),
      'optical.*.from': both('40pt', large),
      'optical.*.upTo': both('2pt', small),
      ...Object.fromEntries(faces.map((face) => [`optical.*.faces.${face}`, both('other/face.otf', small)])),
    }).map(([token, value]) => [`fonts.${name}.${token}`, value] as const)
  }),
)
