import { nextMark } from './marks-ahead.ts'

/** Tags of the programs that make sites and books of Markdown: what they are, and what they say. */

export type TemplateKind = 'shortcode' | 'shown' | 'liquid' | 'include' | 'command' | 'variable' | 'comment'

/** A tag in the source, from its first brace to its last. */
export interface TemplateTag {
  readonly kind: TemplateKind
  /** First word: `highlight`, `/note`, `endhighlight`. */
  readonly name: string
  readonly words: readonly string[]
  readonly pairs: ReadonlyMap<string, string>
  readonly end: number
}

/** Longer first, by how they open. */
const FORMS: readonly (readonly [open: string, close: string, kind: TemplateKind])[] = [
  ['{{</*', '*/>}}', 'shown'],
  ['{{%/*', '*/%}}', 'shown'],
  ['{{{<', '>}}}', 'shown'],
  ['{{<', '>}}', 'shortcode'],
  ['{{%', '%}}', 'shortcode'],
  ['{{#', '}}', 'command'],
  ['{{', '}}', 'variable'],
  ['{%', '%}', 'liquid'],
  ['{/*', '*/}', 'comment'],
]

/** A tag of more characters is taken for text. */
const LONGEST = 2000

/** Hugo's and Quarto's shortcodes, Liquid's and Jinja's tags, commands of mdBook and its preprocessors, MDX's comments. */
export function templateAt(state: { readonly src: string }, start: number): TemplateTag | undefined {
  const { src } = state
  if (src[start] !== '{') return undefined
  const form = FORMS.find(([open]) => src.startsWith(open, start))
  if (!form) return undefined
  const [open, close, kind] = form
  const end = nextMark(state, close, start + open.length)
  if (end + close.length > start + LONGEST) return undefined
  const { name, words, pairs } = argumentsOf(src.slice(start + open.length, end))
  const isInclude = kind === 'command' && INCLUDES.has(name)
  return { kind: isInclude ? 'include' : kind, name, words, pairs, end: end + close.length }
}

/** What mdBook itself puts in the place of a command; all others are for preprocessors. */
const INCLUDES: ReadonlySet<string> = new Set([
  'include',
  'rustdoc_include',
  'playground',
  'playpen',
  'title',
])

const PART =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))|"([^"]*)"|'([^']*)'|`([^`]*)`|(\S+)/g

function argumentsOf(inside: string): Pick<TemplateTag, 'name' | 'words' | 'pairs'> {
  const words: string[] = []
  const pairs = new Map<string, string>()
  // Liquid trims white space with hyphens; a shortcode may close itself with a slash.
  const text = inside.replace(/^-/, '').trim().replace(/[-/]$/, '')
  for (const [, key, ...values] of text.matchAll(PART)) {
    const value = values.find((one) => one !== undefined) ?? ''
    if (key === undefined) words.push(value)
    else pairs.set(key.toLowerCase(), value)
  }
  const [name = '', ...rest] = words
  return { name, words: rest, pairs }
}

/** Whether a tag ends what another has begun. */
export function isEndTag({ name, kind }: TemplateTag, opened: string): boolean {
  const isWord = kind === 'liquid' || kind === 'command'
  return isWord ? name === `end${opened}` : name === `/${opened}` || name === `/ ${opened}`
}

/** What is said of a tag of a kind, once. */
export const TEMPLATE_MESSAGES: Readonly<Record<Exclude<TemplateKind, 'comment' | 'shown'>, string>> = {
  shortcode: 'this looks like a shortcode, which only its own program can run; it is left out',
  liquid: 'this looks like a tag of Liquid, which only its own program can run; it is left out',
  include: 'this looks like an include of mdBook, which is not followed; it is shown as code',
  command:
    'this looks like a command for a preprocessor of mdBook, which only that can follow; in a line of its own it is left out, amid words it is shown as code',
  variable:
    'this looks like a variable of a template, which nothing here fills in; it is shown as code, and left out of addresses',
}

/** Shortcodes that are escaped, by signs of a comment in Hugo's and by a third brace in Quarto's, as they are shown: in code, too. */
export function withShortcodesShown(text: string): string {
  if (!text.includes('{{')) return text
  return text
    .replaceAll(/\{\{([<%])\/\*([^\n]{0,2000}?)\*\/([>%])\}\}/g, '{{$1$2$3}}')
    .replaceAll(/\{\{\{<([^\n]{0,2000}?)>\}\}\}/g, '{{<$1>}}')
}
