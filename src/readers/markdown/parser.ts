import createMarkdownIt, { type MarkdownIt } from 'markdown-it'
import container from 'markdown-it-container'
import footnote from 'markdown-it-footnote'
import { DEEPEST } from '../diagnostics.ts'
import { blockRules } from './block-rules.ts'
import { inlineRules } from './inline-rules.ts'
import { stamp } from './stamp.ts'

/**
 * markdown-it for CommonMark with tables, strikethrough, footnotes, fenced containers, attributes and spans.
 * Its tokens are stamped with offsets; texts stay apart and addresses as written, for the builders to judge.
 */
export function createParser(): MarkdownIt {
  const md = new createMarkdownIt({ html: true, maxNesting: DEEPEST })
  md.use(footnote)
  md.use(container, 'block', { validate: (info: string) => info.trim() !== '' && !info.startsWith(':') })
  md.use(blockRules).use(inlineRules).use(stamp)
  // These change texts without their offsets, or move notes out of their places.
  md.core.ruler.disable(['linkify', 'replacements', 'smartquotes', 'text_join', 'footnote_tail'])
  md.inline.ruler2.disable('fragments_join')
  md.validateLink = () => true
  md.normalizeLink = (url) => url
  md.normalizeLinkText = (url) => url
  return md
}
