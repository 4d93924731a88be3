import type { Declaration } from '../screen/index.ts'

/** At-rules of our style sheets. */
export const AT_RULES =
  /^(?:font-face|counter-style [a-z-]+|page(?: :left| :right)?|bottom-(?:left|center|right)|media [a-z0-9():. ,-]+|supports \(color: light-dark\(red, red\)\))$/

/** Properties of our style sheets that can hide nothing, whatever they say in plain words and lengths within bounds. */
const PLAIN = new Set(
  `-webkit-hyphens -webkit-text-size-adjust align-items border border-block border-block-start border-block-end border-bottom border-collapse
  border-inline-start border-inline-end border-radius border-top box-sizing break-after break-before clear break-inside color-scheme counter-increment counter-reset column-gap column-span columns flex-grow flex-wrap
  font-family font-feature-settings font-kerning font-style font-variant-caps font-variant-ligatures font-variant-numeric font-weight
  hyphens justify-content letter-spacing list-style list-style-type margin margin-block margin-inline
  margin-block-start margin-block-end margin-inline-start margin-left border-left border-right padding-bottom padding-left padding-right margin-inline-end margin-top margin-bottom max-height max-width min-width object-fit orphans outline outline-color
  outline-offset overflow-wrap padding padding-block padding-block-start padding-block-end padding-inline padding-inline-start padding-top
  page-break-after page-break-inside prefix scroll-behavior scroll-padding-block size suffix system tab-size
  table-layout text-align text-decoration-line text-decoration-thickness text-indent text-size-adjust
  text-underline-offset text-wrap vertical-align white-space widows unicode-bidi direction`.split(/\s+/),
)

/** No letter is smaller than a third of those around it, also where its size grows with the screen. */
const FONT_SIZE =
  /^(?:(?:0?\.[3-9]\d*|[1-9]\d*(?:\.\d+)?)(?:em|rem|pt)|clamp\((?:0?\.[3-9]\d*|[1-9]\d*(?:\.\d+)?)r?em, -?\d*(?:\.\d+)?r?em \+ \d*(?:\.\d+)?vw, [1-9]\d*(?:\.\d+)?r?em\))$/

/** Values of those that could hide or show what is no text of the tree. */
const LIMITED: Readonly<Record<string, RegExp>> = {
  'background-color': /^(?:transparent|var\(--(?!text|quiet|link|code)[a-z-]+\))$/,
  color: /^(?:inherit|var\(--(?!paper|mark|added|removed)[a-z-]+\))$/i,
  font: /^inherit$/,
  display: /^(?:block|inline-block|flex)$/,
  'font-size': FONT_SIZE,
  height: /^auto$/,
  'line-height': /^(?:0?\.[5-9]\d*|[1-9]\d*(?:\.\d+)?)$/,
  overflow: /^visible$/,
  'overflow-x': /^(?:auto|visible)$/,
  src: /^url\("[^"]*"\) format\("[a-z0-9]+"\)$/,
  width: /^(?:auto|fit-content|1em|(?!0%)\d+(?:\.\d+)?%)$/,
}

/** What stands at one selector alone: what is set aside for the sake of the skip link, of print and of the margin. */
const AT_SELECTORS: readonly (readonly [selector: string, property: string, value: RegExp])[] = [
  ['.line + br', 'display', /^none$/],
  ['.initial::first-letter', 'initial-letter', /^[2-5]$/],
  ['.initial::first-letter', '-webkit-initial-letter', /^[2-5]$/],
  ...['.side-note', '.side-note:dir(rtl)'].flatMap((note) => {
    const at = ['article', 'article > section', 'main > section']
      .map((above) => `${above} > p ${note}`)
      .join(', ')
    return [
      [at, 'float', /^(?:left|right)$/] as const,
      [at, 'width', /^13rem$/] as const,
      [at, 'margin-inline-end', /^-17\.75rem$/] as const,
    ]
  }),
  ['.initial-marks', 'position', /^absolute$/],
  ['.sheer', 'background', /^#[\da-f]{6}$/i],
  ['.side-note', 'display', /^none$/],
  ['.margin-numbers', 'display', /^none$/],
  ['.ways, .turns', 'display', /^none$/],
  ['.skip-link, .colors, .backlink, .backlinks, .contents, .description', 'display', /^none$/],
  ['.note-mark a::after, .backlink::after', 'content', /^""$/],
  ['.note-mark a::after, .backlink::after', 'position', /^absolute$/],
  ['.note-mark a::after, .backlink::after', 'inset', /^calc\(50% - 0\.75rem\)$/],
  ['.note-mark a, .backlink', 'position', /^relative$/],
  ['.note-mark a', 'position', /^static$/],
  ['.next-mark a::after', 'inset-inline', /^0 auto$/],
  ['.next-mark a::after', 'width', /^1\.5rem$/],
  ['.skip-link:focus', 'z-index', /^1$/],
  ['.colors label', 'position', /^relative$/],
  ['.colors input', 'position', /^absolute$/],
  ['.colors input', 'inset', /^0$/],
  ['.colors input', 'appearance', /^none$/],
  ['.task input', 'appearance', /^none$/],
  ['.task input', 'aspect-ratio', /^1$/],
  ['.task input:checked::before', 'content', /^""$/],
  ['.task input:checked::before', 'width', /^0\.3em$/],
  ['.task input:checked::before', 'aspect-ratio', /^0\.45$/],
  ['.task input:checked::before', 'transform', /^rotate\(40deg\)$/],
  ['.folio::before', 'content', /^attr\(title\)(?: \/ "")?$/],
  ['.next-mark::before', 'content', /^"[^"\p{L}\p{N}]{1,4}"$/u],
  ['ins.code-line::before', 'content', /^"\+"$/],
  ['del.code-line::before', 'content', /^"\u2212"$/],
  ['.numbered .code-line::before', 'content', /^counter\(line\)$/],
  ['.numbered ins.code-line::before', 'content', /^"\+ " counter\(line\)$/],
  ['.numbered del.code-line::before', 'content', /^"\u2212 " counter\(line\)$/],
  ['.numbered .code-line::before', 'width', /^\d\.?\d*em$/],
  ['hr::before', 'content', /^"(?:\\[\da-f]+ |[^"\\\p{L}\p{N}]){1,20}"$/u],
  ['@bottom-left', 'content', /^counter\(page\)$/],
  ['@bottom-center', 'content', /^counter\(page\)$/],
  ['@bottom-right', 'content', /^counter\(page\)$/],
  ['.formula', 'overflow-y', /^hidden$/],
  ...['updiagonal', 'downdiagonal', 'horizontal'].map(
    (kind) =>
      [
        `menclose[notation~="${kind}strike"]`,
        'background',
        /^linear-gradient\(to (?:top left|top right|top), transparent 47%, currentColor 48%, currentColor 52%, transparent 53%\)$/,
      ] as const,
  ),
  [
    'figure:has(> img):not(.wide, .page, .bleed, .align-start, .align-center, .align-end) > :not(img)',
    'contain',
    /^inline-size$/,
  ],
  ['table > .caption', 'position', /^(?:sticky|static)$/],
  ['table > .caption', 'inset-inline-start', /^0$/],
  ['table > .caption', 'max-width', /^(?:100cqi|min\(100vw - [\d.]+rem, [\d.]+em\))$/],
  [
    'li table > .caption, dd table > .caption, blockquote table > .caption, aside table > .caption',
    'position',
    /^static$/,
  ],
  ['.table', 'container-type', /^inline-size$/],
  ['main', 'position', /^relative$/],
  ['.folio', 'position', /^absolute$/],
  ['.folio', 'inset-inline-start', /./],
  ['.skip-link', 'position', /^absolute$/],
  ['.skip-link', 'inset-inline-start', /./],
  ['.skip-link', 'top', /^-8rem$/],
  ['.skip-link:focus', 'top', /./],
  ...['sup', 'sub', '.note-mark', '.folio'].map((selector) => [selector, 'line-height', /^0$/] as const),
]

/** A colour, or one for light and one for dark. */
const COLOR = /^(?:#[\da-f]{6}|light-dark\(#[\da-f]{6}, #[\da-f]{6}\))$/i

/** Functions of plain values. */
const FUNCTIONS = /(?<![a-z-])([a-z-]+)\(/gi
const KNOWN = new Set(['var', 'max', 'min', 'clamp', 'calc'])
/** How often something is, or comes: lines of code are numbered up to it. */
const HIGHEST = 1_000_000
/** A number and its unit: each run of digits is read once. */
const QUANTITY = /(-?(?<![\d.])[\d.]+)([a-z%]*)/gi
/** How far a length in terms of the type or the screen around it may go to either side. */
const [LEAST, MOST] = [-5, 120]
const RELATIVE = new Set('em rem ex ch px vh vw %'.split(' '))
/** What is measured on paper, boxes to write in among it, and how long the longest page is, in points. */
const ON_PAPER = new Set(['size', 'margin', 'max-height', 'column-gap', 'padding-top'])
const LONGEST = 14_400

/** Whether a declaration is one that our style sheets have. */
export function isOurs({ selector, property, value }: Declaration): boolean {
  if (AT_SELECTORS.some(([at, name, said]) => at === selector && name === property && said.test(value)))
    return true
  if (/^--[a-z-]+$/i.test(property)) return COLOR.test(value)
  const limit = LIMITED[property]
  if (limit) return limit.test(value)
  return PLAIN.has(property) && isPlain(property, value)
}

function isPlain(property: string, value: string): boolean {
  const words = value.replaceAll(/"[^"]*"/g, '""')
  if (/[!\\@<]/.test(words)) return false
  for (const [, name] of words.matchAll(FUNCTIONS)) if (!KNOWN.has(name!)) return false
  for (const [, number, unit] of words.matchAll(QUANTITY))
    if (!isWithin(property, Number(number), unit!)) return false
  return true
}

/** Whether a number or a length moves nothing out of sight. */
function isWithin(property: string, number: number, unit: string): boolean {
  if (unit === 'pt') return ON_PAPER.has(property) && number >= 0 && number <= LONGEST
  if (unit !== '') return RELATIVE.has(unit) && number >= LEAST && number <= MOST
  return Math.abs(number) <= HIGHEST
}
