import type { StateInline } from 'markdown-it'
import { withoutPlace } from './template-addresses.ts'
import { tokenizeRun } from './tokenize-run.ts'

/** An address with blanks in it, which ends like the name of a file; brackets in it are closed. */
const ADDRESS =
  /^\(([^\s()<>"'\n](?:[^()<>"\n]|\([^()<>"\n]*\)){0,300}\.[a-z0-9]{2,5}(?:#[\w-]*)?)(?:[ \t]+"([^"\n]*)")?\)/i

/** `({{ "/img/gate.jpg" | relative_url }})`, as sites of Jekyll have it. */
const FILTERED = /^\(\s{0,9}(\{\{[^{}\n]{1,400}\}\})(?:[ \t]+"([^"\n]*)")?\s{0,9}\)/

/**
 * `![A gate](img/big gate.jpg)`: CommonMark has no link there (6.3), and no author means the brackets. Comes after the
 * rules for links and images have left it.
 */
export function spacedAddressRule(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  const isImage = src.startsWith('![', pos)
  if (!isImage && (src[pos] !== '[' || state.linkLevel > 0)) return false
  const label = isImage ? pos + 1 : pos
  const end = state.md.helpers.parseLinkLabel(state, label)
  state.pos = pos
  const behind = src.slice(end + 1, state.posMax)
  const [whole, written = '', title] = end < 0 ? [] : (ADDRESS.exec(behind) ?? FILTERED.exec(behind) ?? [])
  if (whole === undefined || !/\s/.test(written)) return false
  const address = withoutPlace(written)
  const to = end + 1 + whole.length
  if (!silent && isImage) pushImage(state, src.slice(label + 1, end), address, title)
  else if (!silent) {
    const index = state.tokens.length
    state.linkLevel++
    tokenizeRun(state, 'link', label + 1, end)
    state.linkLevel--
    const open = state.tokens.slice(index).find(({ type }) => type === 'link_open')!
    open.attrs = [['href', address], ...(title ? [['title', title] as [string, string]] : [])]
  }
  state.pos = to
  return true
}

function pushImage(state: StateInline, words: string, address: string, title: string | undefined): void {
  const image = state.push('image', 'img', 0)
  image.attrs = [['src', address], ...(title ? [['title', title] as [string, string]] : [])]
  image.content = words
  image.children = []
  state.md.inline.parse(words, state.md, state.env, image.children)
}
