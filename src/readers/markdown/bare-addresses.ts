import type { MarkdownIt, StateInline } from 'markdown-it'
import { lastAtMost } from '../shared/index.ts'
import type { StampedToken } from './stamp.ts'

/**
 * A markdown-it plugin: addresses without brackets are links (GitHub Flavored Markdown, 6.9). markdown-it's own
 * linkify takes other addresses, and takes them when offsets are gone.
 */
export function bareAddresses(md: MarkdownIt): void {
  const known = new WeakMap<StateInline, readonly number[]>()
  const startsIn = (state: StateInline) => {
    const starts = known.get(state) ?? startsOf(state.src)
    known.set(state, starts)
    return starts
  }
  const { fn: text } = md.inline.ruler.__rules__.find(({ name }) => name === 'text')!
  md.inline.ruler.at('text', (state, silent) => {
    const from = state.pos
    if (!text(state, silent)) return false
    const starts = silent ? [] : startsIn(state)
    const last = lastAtMost(starts, from)
    const cut = starts[last]! > from ? starts[last] : starts[last + 1]
    if (cut === undefined || cut >= state.pos) return true
    state.pending = state.pending.slice(0, cut - state.pos)
    state.pos = cut
    return true
  })
  md.inline.ruler.before('text', 'bare_address', (state, silent) => {
    // What looks for the end of a link's text must not run past it.
    if (silent || state.linkLevel > 0) return false
    const starts = startsIn(state)
    if (starts[lastAtMost(starts, state.pos)] !== state.pos) return false
    const written = addressAt(state.src.slice(state.pos, state.posMax))
    if (written !== undefined) pushLink(state, written)
    return written !== undefined
  })
}

/**
 * Where an address can begin: its scheme not within a word; `www.` at the start of a line, after a blank or one of the
 * marks that may enclose it; the name of a mailbox where no letter of it stands before.
 */
const START =
  /(?<![\p{L}\p{N}])(?:https?|ftp):\/\/(?=[^\s<])|(?<=^|[\s*_~("“„«‚‘'[])www\.(?=[^\s<.])|(?<![\w.+-])(?:(?:mailto|xmpp):)?[\w.+-]+@(?=[\w-])/giu

/** One of these is in each of them, and in few texts. */
const SIGN = /:\/\/|www\.|@/i

function startsOf(text: string): number[] {
  if (!SIGN.test(text)) return []
  return [...text.matchAll(START)].map(({ index }) => index)
}

/** A mailbox, whose domain has a full stop in it and ends with a letter or a figure. */
const MAIL = /^(?:(?:mailto|xmpp):)?[\w.+-]+@(?:[a-z0-9_-]+\.)+[a-z0-9_-]*[a-z0-9](?![\w-])/i
const XMPP_RESOURCE = /^\/[a-z0-9@.]*[a-z0-9@]/i
/** A valid domain: letters, figures, hyphens and, but for its last two parts, low lines. */
const DOMAIN = /^(?:(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}-]+\.)?[\p{L}\p{N}-]+(?![\p{L}\p{N}_-])/u
/** What no address goes past: a blank, a tag, a mark that encloses it in print, a full stop of Chinese and Japanese. */
const ADDRESS = /^[^\s<>“”„«»‹›—、。，；：！？）】」』》]+/u

function addressAt(text: string): string | undefined {
  const mail = MAIL.exec(text)?.[0]
  if (mail !== undefined) {
    const resource = /^xmpp:/i.test(mail) ? XMPP_RESOURCE.exec(text.slice(mail.length))?.[0] : undefined
    return mail + (resource ?? '')
  }
  const [scheme = ''] = /^(?:https?|ftp):\/\//i.exec(text) ?? []
  const [domain] = DOMAIN.exec(text.slice(scheme.length, scheme.length + 500)) ?? []
  if (domain === undefined || (scheme === '' && !/^www\.[^.]/i.test(domain))) return undefined
  const rest = ADDRESS.exec(text.slice(scheme.length + domain.length))?.[0] ?? ''
  return trimmed(scheme + domain + rest)
}

/** Without the sentence's own marks at the end, a bracket that closes one before the address, and an entity. */
function trimmed(address: string): string {
  let end = address.length
  const opened = { ')': count(address, '('), ']': count(address, '[') }
  const closed = { ')': count(address, ')'), ']': count(address, ']') }
  for (; end > 0; end--) {
    const last = address[end - 1]!
    if (last === ')' || last === ']') {
      if (closed[last]-- <= opened[last]) break
    } else if (last === ';') {
      const entity = /&[a-z0-9]+;$/i.exec(address.slice(Math.max(0, end - 40), end))
      if (entity) end -= entity[0].length - 1
    } else if (!/[?!.,:*_~'"’‘…]/.test(last)) break
  }
  return address.slice(0, end)
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

/** What the author has escaped is what it stands for, in the address and in what it shows. */
function pushLink(state: StateInline, written: string): void {
  const shown = state.md.utils.unescapeAll(written)
  const scheme = /^(?:https?|ftp):\/\/|^(?:mailto|xmpp):/i.test(shown)
    ? ''
    : /^www\./i.test(shown)
      ? 'http://'
      : 'mailto:'
  const [from, to] = [state.pos, state.pos + written.length]
  state.push('link_open', 'a', 1).attrs = [['href', scheme + shown]]
  const text: StampedToken = state.push('text', '', 0)
  Object.assign(text, { content: shown, from, to })
  state.push('link_close', 'a', -1)
  state.pos = to
}
