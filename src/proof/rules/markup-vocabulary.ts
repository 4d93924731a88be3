import type { Markup } from '../screen/index.ts'

const words = (text: string) => text.trim().split(/\s+/)

/** Attributes that any element of our editions may have. */
const ANYWHERE = new Set(
  words(`id class lang xml:lang dir title role translate tabindex xmlns xmlns:epub epub:type epub:prefix prefix
  aria-label aria-labelledby aria-describedby aria-details aria-hidden aria-roledescription`),
)

/** Formulas (MathML Core), with the cell's and the negative space's own style. */
const MATH: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    words(`semantics mrow mi mn mo mtext ms mspace msqrt mroot mfrac msub msup msubsup munder mover munderover mmultiscripts
    mprescripts none mphantom mpadded merror menclose mtable mtr mtd mstyle`).map((name) => [
      name,
      words(`accent accentunder columnalign columnspan depth displaystyle fence form height largeop linethickness lspace mathvariant
      maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy style symmetric voffset width`),
    ]),
  ),
  math: words('display alttext'),
  annotation: ['encoding'],
}

/** The elements of our editions, and the attributes that each may have besides. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    words(`html head title body header main footer nav article section aside div p h1 h2 h3 h4 h5 h6 pre code kbd
    span em strong del ins u mark sup sub abbr ruby rp rt br hr ul dl dt dd figcaption caption colgroup thead
    tbody tfoot tr summary label blockquote figure table`).map((name) => [name, []]),
  ),
  meta: words('charset name content http-equiv property'),
  link: words('rel href type'),
  script: ['type'],
  style: ['type'],
  nav: ['hidden'],
  span: ['hidden'],
  p: ['hidden'],
  div: ['style'],
  a: ['href'],
  pre: ['style'],
  img: words('src alt width height style'),
  ol: words('start reversed type style'),
  ul: words('style'),
  li: ['value'],
  col: words('style span'),
  td: words('colspan rowspan'),
  th: words('colspan rowspan scope'),
  input: words('type checked disabled name value'),
  time: ['datetime'],
  details: ['open'],
  ...MATH,
}

/** What `http-equiv`, `rel` and `type` may say: nothing that sends readers elsewhere or asks them for something. */
const SAYING: Readonly<Record<string, RegExp>> = {
  'http-equiv': /^content-security-policy$/i,
  rel: /^(?:stylesheet|canonical|icon|prev|next)$/,
}

/** Names of what an element is or has that no edition of ours has. */
export function foreignIn({ name, attributes }: Markup): string[] {
  const own = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined
  if (!own) return [name]
  const foreign = Object.entries(attributes).filter(
    ([key, value]) => !(ANYWHERE.has(key) || own.includes(key)) || SAYING[key]?.test(value) === false,
  )
  if (name === 'a' && attributes.href === undefined) foreign.push(['without href', ''])
  if (name === 'input' && !['checkbox', 'radio'].includes(attributes.type ?? '')) foreign.push(['type', ''])
  return foreign.map(([key]) => `${name} ${key.slice(0, 40)}`)
}
