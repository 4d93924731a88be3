import type { MarkdownIt, StateInline } from 'markdown-it'
import type { CrossReference, Inline } from '../../ast/index.ts'
import { REFERENCE_ID } from '../../ast/index.ts'
import type { Locate } from '../shared/index.ts'
import { exampleId, isExample } from './fancy-lists.ts'
import type { StampedToken } from './stamp.ts'

/** A markdown-it plugin: references of pandoc-crossref and Quarto, `@fig-x` and `[-@fig-x; @fig-y]`. */
export function crossReferences(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'cross_reference', crossReferenceRule)
}

/** A reference with where it stands from the start of its token. */
interface Item extends Pick<CrossReference, 'identifier' | 'form' | 'prefix' | 'isCapital'> {
  readonly from: number
  readonly to: number
  /** What the author says before and behind it. */
  readonly before?: string
  readonly behind?: string
}

/** A bracket of more characters is taken for text. */
const LONGEST = 2000

/** The at sign of the first reference is near. */
const OPENING = /^\[[^@;[\]\n]{0,64}@/

const BARE = new RegExp(`^@(${REFERENCE_ID})`, 'u')
const ITEM = new RegExp(
  `^(\\s*)(?:([^@;[\\]\\n]{1,60}?)[ \\u00A0])?\\s*(-?)@(?:(${REFERENCE_ID})|\\{(${REFERENCE_ID})\\})(.*)$`,
  'su',
)

/** Words that lead to a reference and are no names of what is referred to: `[see @fig-a]` is no “see 3”. */
const LEAD_IN =
  /(?:^|[\s,(])(?:see|cf\.|compare|also|in|siehe|vgl\.|vergleiche|auch|voir|aussi|véase|ver|cfr\.|vedi|zie|ook|se|jf\.|jfr|zob\.|por\.|viz|srov\.|см\.|ср\.)$/iu

/** What may follow a reference within its brackets: words without markup, a comma first or white. */
const BEHIND = /^(?:,?[ \u00A0][^@*_`$\\&<>^~[\]]*)?$/u

function crossReferenceRule(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  const sign = src[pos]
  if ((sign !== '@' && sign !== '[') || (sign === '@' && /[\p{L}\p{N}_@.\\/+-]/u.test(src[pos - 1] ?? '')))
    return false
  const found =
    sign === '@' ? bare(src.slice(pos, Math.min(posMax, pos + 200)), state.env) : bracketed(src, pos, posMax)
  if (!found) return false
  if (!silent) state.push('cross_reference', '', 0).meta = { items: found.items }
  state.pos = pos + found.length
  return true
}

interface Found {
  readonly items: readonly Item[]
  readonly length: number
}

function bare(text: string, env: object): Found | undefined {
  const [whole, name] = BARE.exec(text) ?? []
  if (whole === undefined) return example(text, env)
  return { items: [{ ...identified(name!), from: 0, to: whole.length }], length: whole.length }
}

/** `(@name)`, an example of pandoc's, whose number is all that is said. */
function example(text: string, env: object): Found | undefined {
  const name = /^@([\w-]{1,40})/.exec(text)?.[1]
  if (name === undefined || !isExample(name, env)) return undefined
  const length = name.length + 1
  return { items: [{ identifier: exampleId(name), form: 'number', from: 0, to: length }], length }
}

/** Brackets in which each part refers to something; with a citation among them they are the citation's. */
function bracketed(src: string, start: number, posMax: number): Found | undefined {
  if (!OPENING.test(src.slice(start, start + 70))) return undefined
  const length = src.slice(start, Math.min(posMax, start + LONGEST)).indexOf(']')
  const end = start + length
  if (length < 0 || /^[([{]/.test(src[end + 1] ?? '')) return undefined
  const items: Item[] = []
  let from = start + 1
  for (const part of src.slice(start + 1, end).split(';')) {
    const [whole, white, prefix, minus, name, braced, rest = ''] = ITEM.exec(part) ?? []
    const behind = rest.trimEnd()
    if (whole === undefined || !BEHIND.test(behind)) return undefined
    items.push({
      ...identified((name ?? braced)!),
      ...(minus === '-' && { form: 'number' as const }),
      ...(prefix !== undefined && said(prefix.trim())),
      ...(behind !== '' && { behind }),
      from: from + white!.length - start,
      to: from + part.trimEnd().length - start,
    })
    from += part.length + 1
  }
  return { items, length: end + 1 - start }
}

/** A word in the place of “figure”, as pandoc-crossref and Quarto take it; or one that leads to it. */
function said(prefix: string): Pick<Item, 'prefix' | 'before'> {
  return LEAD_IN.test(prefix) ? { before: `${prefix} ` } : { prefix }
}

/** `Fig-x` begins a sentence, and is `fig-x`. */
function identified(name: string): Pick<CrossReference, 'identifier' | 'isCapital'> {
  const isCapital = /^\p{Lu}/u.test(name)
  return { identifier: name.slice(0, 1).toLowerCase() + name.slice(1), ...(isCapital && { isCapital }) }
}

/** The references of a token, with what will join them between. */
export function crossReferenceNodes({ meta, from = 0 }: StampedToken, place: Locate): readonly Inline[] {
  return (meta!.items as readonly Item[]).flatMap(
    ({ from: start, to, before, behind, ...reference }, index): Inline[] => {
      const position = place(from + start, from + to)
      const words = (value: string | undefined): Inline[] =>
        value === undefined ? [] : [{ type: 'text', value, position }]
      return [
        ...(index === 0 ? [] : [{ type: 'label', value: '' } as const]),
        ...words(before),
        { type: 'crossReference', ...reference, position },
        ...words(behind),
      ]
    },
  )
}
