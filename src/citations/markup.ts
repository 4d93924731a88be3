import type { Inline } from '../ast/index.ts'

/** Characters of no script (Unicode, 23.5) that stand around what has a look or leads somewhere: `OPEN look MIDDLE text CLOSE`. */
const [OPEN, MIDDLE, CLOSE] = ['\uE000', '\uE001', '\uE002']
const MARKS = /[\uE000-\uE002]/g

/** `text` with a look, as it goes through the processor. */
export function marked(look: string, text: string): string {
  return text === '' ? '' : `${OPEN}${look.replaceAll(MARKS, '')}${MIDDLE}${text}${CLOSE}`
}

const same = (_: unknown, text: string) => text
const look = (name: string) => marked(name, '%%STRING%%')

/** What citeproc calls to write its words, `CSL.Output.Formats`. */
export const FORMAT: Readonly<Record<string, unknown>> = {
  text_escape: (text = '') => String(text ?? '').replaceAll(MARKS, ''),
  bibstart: '',
  bibend: '',
  '@font-style/italic': look('emphasis'),
  '@font-style/oblique': look('emphasis'),
  '@font-style/normal': look('span'),
  '@font-variant/small-caps': look('smallCaps'),
  '@font-variant/normal': look('span'),
  '@font-weight/bold': look('strong'),
  '@font-weight/normal': look('span'),
  '@font-weight/light': false,
  '@text-decoration/none': look('span'),
  '@text-decoration/underline': look('underline'),
  '@vertical-align/sup': look('superscript'),
  '@vertical-align/sub': look('subscript'),
  '@vertical-align/baseline': look('span'),
  '@quotes/true': quotes('open-quote', 'close-quote', '“'),
  '@quotes/inner': quotes('open-inner-quote', 'close-inner-quote', '’'),
  '@quotes/false': false,
  '@passthrough/true': same,
  '@strip-periods/true': same,
  '@strip-periods/false': same,
  '@showid/true': same,
  '@cite/entry'(
    this: { item_id: string },
    state: { sys: { wrapCitationEntry(text: string, id: string): string } },
    text: string,
  ) {
    return state.sys.wrapCitationEntry(text, this.item_id)
  },
  '@bibliography/entry': same,
  '@display/block': (_: unknown, text: string) => marked('span', ` ${text}`),
  '@display/left-margin': (_: unknown, text: string) => marked('label', text),
  '@display/right-inline': same,
  '@display/indent': (_: unknown, text: string) => ` ${text}`,
  '@URL/true': (_: unknown, url: string) => marked(`link ${url}`, url),
  '@DOI/true': (_: unknown, doi: string) =>
    marked(`link ${/^https?:/.test(doi) ? doi : `https://doi.org/${doi}`}`, doi),
}

type State = { readonly getTerm: (name: string) => string }

function quotes(open: string, close: string, alone: string) {
  return (state: State, text?: string) =>
    text === undefined ? alone : `${state.getTerm(open)}${text}${state.getTerm(close)}`
}

/** Words of the processor as nodes, and what stands in the margin before them. */
export function nodesOf(text: string): { readonly label: string; readonly nodes: Inline[] } {
  let label = ''
  const root: Inline[] = []
  const open: { readonly look: string; readonly children: Inline[] }[] = []
  const add = (nodes: readonly Inline[]) => void (open.at(-1)?.children ?? root).push(...nodes)
  for (const [piece] of text.matchAll(
    /\uE000[^\uE000-\uE002]*\uE001|\uE002|[^\uE000-\uE002]+|[\uE000-\uE002]/g,
  )) {
    if (piece.startsWith(OPEN!)) open.push({ look: piece.slice(1, -1), children: [] })
    else if (piece === CLOSE) {
      const run = open.pop()
      if (run?.look === 'label') label = wordsOf(run.children)
      else if (run) add(runOf(run.look, run.children))
    } else if (piece !== MIDDLE) add([{ type: 'text', value: piece }])
  }
  return { label: label.trim(), nodes: trimmed(root) }
}

function runOf(name: string, children: readonly Inline[]): readonly Inline[] {
  if (children.length === 0 || name === 'span') return children
  if (name.startsWith('link ')) return [{ type: 'link', url: name.slice('link '.length), children }]
  return [
    {
      type: name as 'emphasis' | 'strong' | 'smallCaps' | 'superscript' | 'subscript' | 'underline',
      children,
    },
  ]
}

function wordsOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) =>
      'value' in node ? node.value : 'children' in node ? wordsOf(node.children as Inline[]) : '',
    )
    .join('')
}

/** Without the blanks around, which the processor leaves between what stands in the margin and the words. */
function trimmed(nodes: Inline[]): Inline[] {
  const [first] = nodes
  if (first?.type === 'text') nodes[0] = { ...first, value: first.value.trimStart() }
  const last = nodes.at(-1)
  if (last?.type === 'text') nodes[nodes.length - 1] = { ...last, value: last.value.trimEnd() }
  return nodes
}
