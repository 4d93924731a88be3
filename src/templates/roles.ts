import type { CodeRole } from '../ast/index.ts'

/** How letters look. */
const TYPE = ['font', 'size', 'weight', 'style', 'color', 'features', 'tracking'] as const
/** How lines of text follow each other, and the white around them. */
const LINES = [...TYPE, 'leading', 'before', 'after'] as const

/** A line above the block, and one below it. */
const RULES = ['ruleAbove', 'ruleBelow'] as const
/** The same with a ground, lines at the sides, and how much of it is never torn. */
const FRAME = [...RULES, 'ground', 'ruleStart', 'ruleEnd', 'keep'] as const

/**
 * What a style may say, by what it sets. A property is listed where it changes something that a reader can see; the
 * schema refuses it everywhere else, so that no token does nothing.
 */
const KINDS = {
  /** Running text at the edge of what holds it. */
  paragraph: [...LINES, 'align', 'hyphenate', 'indent'],
  /** Running text that is set in. */
  inset: [...LINES, 'align', 'hyphenate', 'indent', 'inset'],
  /** The same, which may have a ground and rules. */
  boxed: [...LINES, 'align', 'hyphenate', 'indent', 'inset', ...FRAME],
  /** A few lines that stand alone: titles, headings, terms. */
  display: [...LINES, 'align', 'hyphenate', ...RULES],
  /** A line above what has a style of its own. */
  above: [...LINES, 'align', 'hyphenate'],
  /** A few lines that belong to what holds them, which says the white behind them. */
  attached: [...TYPE, 'leading', 'before', 'align', 'hyphenate'],
  /** Running text under a label, which stands where an indent would. */
  item: [...LINES, 'align', 'hyphenate', 'inset'],
  /** Lines that the author broke, and that nobody hyphenates. */
  verse: [...LINES, 'align', 'inset', ...FRAME],
  /** Lines whose every character stands where it was typed. */
  verbatim: [...LINES, 'align', 'inset', ...FRAME],
  /** Text in a box whose place the table decides. */
  cell: [...TYPE, 'leading', 'align', 'hyphenate'],
  /** A date or a sign, alone on its line. */
  line: [...LINES, 'align'],
  /** A line that closes what stands above it. */
  closing: [...LINES, 'align', ...RULES],
  /** It holds what has styles of its own. */
  container: ['before', 'after', 'align'],
  /** A few signs at a place that the page gives them. */
  label: TYPE,
} as const

export type RoleKind = keyof typeof KINDS
export type StyleProperty = (typeof KINDS)[RoleKind][number]

const ROLE_KINDS = {
  title: 'display',
  subtitle: 'display',
  byline: 'display',
  affiliation: 'display',
  date: 'closing',
  imprint: 'attached',
  paragraph: 'paragraph',
  heading1: 'display',
  heading2: 'display',
  heading3: 'display',
  heading4: 'display',
  heading5: 'display',
  heading6: 'display',
  blockquote: 'boxed',
  listItem: 'item',
  definitionTerm: 'above',
  definition: 'inset',
  code: 'verbatim',
  math: 'verbatim',
  verse: 'verse',
  caption: 'attached',
  figure: 'container',
  table: 'container',
  tableCell: 'cell',
  tableHeader: 'cell',
  aside: 'boxed',
  note: 'boxed',
  tip: 'boxed',
  important: 'boxed',
  warning: 'boxed',
  caution: 'boxed',
  sidebar: 'boxed',
  abstract: 'boxed',
  answer: 'boxed',
  wordBank: 'boxed',
  asideTitle: 'above',
  contact: 'boxed',
  thematicBreak: 'line',
  footnote: 'paragraph',
  contents: 'attached',
  runningHead: 'label',
  folio: 'label',
} as const satisfies Readonly<Record<string, RoleKind>>

export type Role = keyof typeof ROLE_KINDS

/** Every role of the tree, and of the page, that has a look of its own. */
export const ROLES = Object.keys(ROLE_KINDS) as readonly Role[]

/** The properties that a style of the role may set. */
export function propertiesOf(role: Role): readonly StyleProperty[] {
  return KINDS[ROLE_KINDS[role]]
}

/** What the look of a class of blocks may say: how its text is set, and what stands around it. */
export const CLASS_PROPERTIES: readonly StyleProperty[] = KINDS.boxed

/** What inline nodes change in the style around them. */
export const INLINE_ROLES = [
  'emphasis',
  'strong',
  'delete',
  'insert',
  'underline',
  'highlight',
  'smallCaps',
  'superscript',
  'subscript',
  'inlineCode',
  'link',
  'noteMark',
  'codeComment',
  'codeKeyword',
  'codeString',
  'codeNumber',
  'codeFunction',
  'codeType',
  'codeName',
  'codeInserted',
  'codeDeleted',
] as const
export type InlineRole = (typeof INLINE_ROLES)[number]

/** The look of the words of code, by what they are. */
export const CODE_ROLES = {
  comment: 'codeComment',
  keyword: 'codeKeyword',
  string: 'codeString',
  number: 'codeNumber',
  function: 'codeFunction',
  type: 'codeType',
  name: 'codeName',
  inserted: 'codeInserted',
  deleted: 'codeDeleted',
} as const satisfies Readonly<Record<CodeRole, InlineRole>>

/** Kinds whose lines are read one after the other. */
const RUNNING: ReadonlySet<RoleKind> = new Set(['paragraph', 'inset', 'boxed', 'item', 'verse'])

/** Whether a style of the role sets running text. */
export function isRunning(role: Role): boolean {
  return RUNNING.has(ROLE_KINDS[role])
}

const ASIDE_ROLES = [
  'note',
  'tip',
  'important',
  'warning',
  'caution',
  'sidebar',
  'answer',
  'wordBank',
] as const
export type AsideRole = (typeof ASIDE_ROLES)[number]

/** Whether the role is that of a kind of aside, whose style starts from that of `aside`. */
export function isAsideKind(role: string): role is AsideRole {
  return ASIDE_ROLES.some((kind) => kind === role)
}
