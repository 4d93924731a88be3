import type { Markup } from '../screen/index.ts'
import { plain, Vocabulary } from './vocabulary.ts'

const MATH_ATTRIBUTES = `accent accentunder columnalign columnspan depth displaystyle fence form height largeop linethickness
  lspace mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy style symmetric
  voffset width`

/** Formulas (MathML Core), with the cell's and the negative space's own style. */
const MATH = {
  ...Object.fromEntries(
    Object.keys(
      plain(`semantics mrow mi mn mo mtext ms mspace msqrt mroot mfrac msub msup msubsup munder mover munderover
      mmultiscripts mprescripts none mphantom mpadded merror menclose mtable mtr mtd mstyle`),
    ).map((name) => [name, MATH_ATTRIBUTES]),
  ),
  math: 'display alttext',
  annotation: 'encoding',
}

const VOCABULARY = new Vocabulary(
  {
    ...plain(`html head title body header main footer article h1 h2 h3 h4 h5 h6 code kbd em strong del ins u mark sup sub
    ruby rp rt br wbr hr dl dt dd figcaption caption colgroup thead tbody tfoot tr summary label blockquote figure table`),
    meta: `charset=utf-8 http-equiv=content-security-policy property=(?:og|article):[a-z_]+ content
    name=viewport|author|description|keywords|generator|dcterms\\.[a-z]+`,
    link: 'rel=stylesheet|canonical|icon|prev|next href type',
    script: 'type',
    style: 'type',
    nav: 'hidden role=doc-(?:toc|pagelist) aria-label aria-labelledby',
    section: 'role=doc-[a-z]+ aria-label aria-labelledby',
    aside: 'role=note|doc-footnote aria-label',
    div: 'style role=group|img aria-label tabindex=0',
    p: 'role=group|status aria-label tabindex=0',
    span: 'hidden title role=doc-pagebreak|img aria-label aria-hidden=true tabindex=0',
    abbr: 'title',
    a: 'href title role=doc-(?:noteref|biblioref|backlink) aria-label',
    pre: 'style tabindex=0',
    img: 'src alt title width height style role=doc-cover aria-describedby aria-details',
    ol: 'start reversed type style',
    ul: 'style',
    li: 'value',
    col: 'style span',
    td: 'colspan rowspan',
    th: 'colspan rowspan scope',
    input: 'type=checkbox|radio checked disabled name value aria-label',
    time: 'datetime',
    details: 'open',
    ...MATH,
  },
  'id class lang xml:lang dir=ltr|rtl translate=no xmlns xmlns:epub epub:type epub:prefix prefix',
)

const withWords = new WeakMap<Markup, boolean>()

/** Whether an element holds a letter or a figure; each is asked once, however many are in each other. */
function hasWords(element: Markup): boolean {
  const known =
    withWords.get(element) ??
    element.children.some((child) =>
      typeof child === 'string' ? /[\p{L}\p{N}]/u.test(child) : hasWords(child),
    )
  withWords.set(element, known)
  return known
}

/** What an element lacks, or has too much of, to be what it says. */
const FAULTS: readonly (readonly [what: string, isSo: (element: Markup) => boolean])[] = [
  ['a without href', ({ name, attributes }) => name === 'a' && attributes.href === undefined],
  ['input without type', ({ name, attributes }) => name === 'input' && attributes.type === undefined],
  [
    'a name without a role',
    ({ name, attributes: { role, 'aria-label': label } }) =>
      label !== undefined && role === undefined && ['div', 'p', 'span'].includes(name),
  ],
  [
    'span title',
    ({ name, attributes: { role, title } }) =>
      name === 'span' && title !== undefined && role !== 'doc-pagebreak',
  ],
  // What is a picture to the ear says its name in the place of its words (WAI-ARIA 1.2, 5.2.8).
  ['words in the role of a picture', (element) => element.attributes.role === 'img' && hasWords(element)],
]

/** Names of what an element is or has that no edition of ours has. */
export function foreignIn(element: Markup): string[] {
  return [
    ...VOCABULARY.foreignIn(element),
    ...FAULTS.flatMap(([what, isSo]) => (isSo(element) ? [what] : [])),
  ]
}
