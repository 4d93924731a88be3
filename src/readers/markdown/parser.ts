import createMarkdownIt, { type MarkdownIt } from 'markdown-it'
import definitionList from 'markdown-it-deflist'
import footnote from 'markdown-it-footnote'
import subscript from 'markdown-it-sub'
import superscript from 'markdown-it-sup'
import { DEEPEST } from '../shared/index.ts'
import { abbreviationRules } from './abbreviations.ts'
import { blockRules } from './block-rules.ts'
import { boxRules } from './boxes.ts'
import { guardRules } from './definitions.ts'
import { fancyLists } from './fancy-lists.ts'
import { flankRules } from './flanks.ts'
import { inlineRules } from './inline-rules.ts'
import { jsxRules } from './jsx.ts'
import { kramdownRules } from './kramdown-rules.ts'
import { labelRules } from './labels.ts'
import { lineBlocks } from './line-blocks.ts'
import { listingRules } from './listings.ts'
import { noteRules } from './note-rules.ts'
import { openFormulas } from './open-formulas.ts'
import { roleRules } from './roles.ts'
import { ruledTables } from './ruled-table-rules.ts'
import { slashBlocks } from './slash-blocks.ts'
import { stamp } from './stamp.ts'
import { withoutPlace } from './template-addresses.ts'
import { templateRules } from './template-rules.ts'

/**
 * markdown-it for CommonMark with tables, strikethrough, footnotes, definition lists, inferior and superior letters,
 * fenced containers, attributes and spans. Its tokens are stamped with offsets; texts stay apart and addresses as written, for the
 * builders to judge.
 */
export function createParser(): MarkdownIt {
  const md = new createMarkdownIt({ html: true, maxNesting: DEEPEST })
  md.use(footnote).use(definitionList).use(subscript).use(superscript)
  md.use(flankRules)
    .use(guardRules)
    .use(noteRules)
    .use(boxRules)
    .use(slashBlocks)
    .use(listingRules)
    .use(fancyLists)
    .use(ruledTables)
    .use(lineBlocks)
    .use(blockRules)
    .use(inlineRules)
    .use(templateRules)
    .use(kramdownRules)
    .use(jsxRules)
    .use(labelRules)
    .use(abbreviationRules)
    .use(roleRules)
    .use(openFormulas)
    .use(stamp)
  // These change texts without their offsets, or move notes out of their places.
  md.core.ruler.disable(['linkify', 'replacements', 'smartquotes', 'text_join', 'footnote_tail'])
  md.inline.ruler2.disable('fragments_join')
  md.validateLink = () => true
  md.normalizeLink = withoutPlace
  md.normalizeLinkText = (url) => url
  return md
}
