import { type InlineRole, isAsideKind, type Role } from '../roles.ts'

/** Roles that a screen shows; a running head lives on paper only. */
export type ScreenRole = Exclude<Role, 'runningHead'>

/**
 * Where the text of a role is set: the element that carries its font, leading and alignment. No element above
 * such a one changes the font size, so that sizes never multiply however blocks are nested.
 */
export const SELECTORS: Readonly<Record<ScreenRole, string>> = {
  title: '.title',
  subtitle: '.subtitle',
  byline: '.byline',
  affiliation: '.affiliation',
  date: '.date',
  imprint: '.imprint',
  paragraph: 'p',
  heading1: '.heading1',
  heading2: '.heading2',
  heading3: '.heading3',
  heading4: '.heading4',
  heading5: '.heading5',
  heading6: '.heading6',
  blockquote: 'blockquote > p',
  listItem: 'li > p',
  definitionTerm: 'dt',
  definition: 'dd > p',
  code: 'pre:not(.math)',
  math: '.math',
  verse: '.verse > p',
  caption: '.caption',
  figure: 'figure',
  table: '.table',
  tableCell: 'td',
  tableHeader: 'th',
  aside: '.aside > p',
  note: '.aside.note > p',
  tip: '.aside.tip > p',
  important: '.aside.important > p',
  warning: '.aside.warning > p',
  caution: '.aside.caution > p',
  sidebar: '.aside.sidebar > p',
  abstract: '.abstract > p',
  answer: '.aside.answer > p',
  wordBank: '.aside.wordBank > p',
  asideTitle: '.aside-title',
  contact: '.contact > p',
  thematicBreak: 'hr',
  footnote: '.footnote > p',
  contents: '.contents a',
  folio: '.folio',
}

/** Where the space around a role and its insets are, if not on the element of `SELECTORS`. */
export const BOXES: Partial<Readonly<Record<ScreenRole, string>>> = {
  blockquote: 'blockquote',
  listItem: 'ul, ol',
  definition: 'dd',
  verse: '.verse',
  aside: '.aside',
  note: '.aside.note',
  tip: '.aside.tip',
  important: '.aside.important',
  warning: '.aside.warning',
  caution: '.aside.caution',
  sidebar: '.aside.sidebar',
  abstract: '.abstract',
  answer: '.aside.answer',
  wordBank: '.aside.wordBank',
  contact: '.contact',
  footnote: '.footnote',
  contents: '.contents',
}

/** What an element of a class of blocks is called: no name of ours. */
export function classNameOf(name: string): string {
  return `class-${name}`
}

/** A paragraph that follows another one which stands on the other side of an element around one of the two. */
export const NEXT = 'next'

/** The class of a paragraph in bold alone, which heads the next one: neither has an indent. */
export const LABEL = 'heads-next'

/** The class of a paragraph whose first line is in bold, and heads the others: it has no indent. */
export const HEADED = 'headed'

/** What a division is called that looks as the box does in which it stands: by the role or by the class of the box. */
export function plainIn(box: Role | { readonly classed: string }): readonly string[] {
  if (typeof box === 'object') return [`in-${classNameOf(box.classed)}`]
  return isAsideKind(box) ? ['in-aside', `in-${box}`] : [`in-${box}`]
}

/** Paragraphs of a class. */
export function classSelector(name: string): string {
  return `.${classNameOf(name)} > p`
}

export const INLINE_SELECTORS: Readonly<Record<InlineRole, string>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  insert: 'ins',
  underline: 'u',
  highlight: 'mark',
  smallCaps: '.small-caps',
  superscript: 'sup',
  subscript: 'sub',
  inlineCode: ':not(pre) > code, kbd',
  link: 'a',
  noteMark: '.note-mark',
  codeComment: '.code-comment',
  codeKeyword: '.code-keyword',
  codeString: '.code-string',
  codeNumber: '.code-number',
  codeFunction: '.code-function',
  codeType: '.code-type',
  codeName: '.code-name',
  codeInserted: '.code-inserted',
  codeDeleted: '.code-deleted',
}

export const SCREEN_ROLES = Object.keys(SELECTORS) as readonly ScreenRole[]
export const SCREEN_INLINE_ROLES = Object.keys(INLINE_SELECTORS) as readonly InlineRole[]

/** A selector of paragraphs of a box → the same, and of those in a division of the box that has no look of its own. */
export function withPlain(selector: string): string {
  return selector
    .split(', ')
    .flatMap((one) => {
      const [whole, above = '', box = ''] = PARAGRAPHS_OF.exec(one) ?? []
      const name = box.startsWith(CLASS) ? box.slice(1) : ROLE_OF.get(box)
      return whole === undefined || !name ? [one] : [one, `${above}.in-${name} > p${one.slice(whole.length)}`]
    })
    .join(', ')
}

/** `.aside blockquote > p em`: what is above the box, and the box. */
const PARAGRAPHS_OF = /^((?:\S+ )*)(\S+) > p(?![\w-])/
const CLASS = `.${classNameOf('')}`
/** Boxes whose paragraphs have a role of their own. */
const ROLE_OF = new Map(
  Object.keys(BOXES).flatMap((role) => {
    const paragraphs = SELECTORS[role as ScreenRole]
    return role !== 'verse' && paragraphs.endsWith(' > p')
      ? [[paragraphs.slice(0, -' > p'.length), role]]
      : []
  }),
)

/** Figures right in the text, of an article or of a section that has a role of its own. */
export function inText(...names: readonly string[]): string {
  return names.flatMap((name) => [`article > .${name}`, `article > section > .${name}`]).join(', ')
}

/** What stands in a paragraph right in the text. */
export function inParagraphs(inside: string): string {
  return ['article', 'article > section', 'main > section']
    .map((above) => `${above} > p ${inside}`)
    .join(', ')
}
