import type { MarkdownIt, StateInline } from 'markdown-it'
import { wikiUrl } from '../../ast/index.ts'
import type { Reference } from './implicit-references.ts'
import type { StampedToken } from './stamp.ts'

/** A markdown-it plugin: links and embedded images by the names of notes, as Obsidian and wikis have them. */
export function wikilinks(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'wikilink', wikilinkRule)
}

const LINK = /^(!?)\[\[([^[\]|\n]{1,300})(?:\\?\|([^[\]\n]{0,300}))?\]\](?![([])/
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$/i

function wikilinkRule(state: StateInline, silent: boolean): boolean {
  const [whole, bang, target = '', shown] = LINK.exec(state.src.slice(state.pos, state.pos + 620)) ?? []
  if (whole === undefined || state.pos + whole.length > state.posMax || state.linkLevel > 0) return false
  if (!isName(target, state)) return false
  if (!silent && bang === '!' && PICTURE.test(target)) pushImage(state, target.trim(), shown)
  else if (!silent) pushLink(state, target.trim(), shown?.trim() || shownName(target), whole.length)
  state.pos += whole.length
  return true
}

/** Numbers in brackets are citations, blanks inside are a test of a shell, and a reference of the author's goes first. */
function isName(target: string, { env, md }: StateInline): boolean {
  if (/^\s|\s$/.test(target) || !/[\p{L}#]/u.test(target) || /^_?toc_?$/i.test(target)) return false
  const references: Readonly<Record<string, Reference>> = env.references ?? {}
  const label = md.utils.normalizeReference(target)
  return !Object.hasOwn(references, label) || references[label]!.isImplicit === true
}

/** `Note#Heading` is shown as it is written, `#Heading` without the sign. */
function shownName(target: string): string {
  return target.trim().replace(/^#+/, '').replace(/#\^?/g, ' › ')
}

function pushLink(state: StateInline, target: string, shown: string, length: number): void {
  const [page = '', ...headings] = target.split('#')
  const heading = headings.at(-1)?.replace(/^\^/, '')
  const fragment = heading === undefined ? '' : `#${encodeURIComponent(heading)}`
  const open = state.push('link_open', 'a', 1)
  open.attrs = [['href', page === '' ? fragment : wikiUrl(page, heading)]]
  open.meta = { isWiki: true }
  const text: StampedToken = state.push('text', '', 0)
  Object.assign(text, { content: shown, from: state.pos, to: state.pos + length })
  state.push('link_close', 'a', -1)
}

function pushImage(state: StateInline, target: string, shown: string | undefined): void {
  const image = state.push('image', 'img', 0)
  image.attrs = [['src', target]]
  image.content = shown === undefined ? '' : `|${shown}`
  image.children = []
  if (shown !== undefined) {
    const text = new state.Token('text', '', 0)
    text.content = /^\d+(?:x\d+)?$/.test(shown.trim()) ? `|${shown}` : shown
    image.children.push(text)
  }
}
