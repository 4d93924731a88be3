import type { MarkdownIt, StateInline } from 'markdown-it'
import insert from 'markdown-it-ins'
import mark from 'markdown-it-mark'
import { attributesEnd, attributesRule } from './attributes.ts'
import { bareAddresses } from './bare-addresses.ts'
import { citations } from './citations.ts'
import { codeReferences } from './code-references.ts'
import { criticRule } from './critic-marks.ts'
import { crossReferences } from './cross-references.ts'
import { emojiRule } from './emoji.ts'
import { formulas } from './formulas.ts'
import { implicitReferences } from './implicit-references.ts'
import { caretRule, iconRule, keysRule } from './pressed-keys.ts'
import { spacedAddressRule } from './spaced-addresses.ts'
import { texReferences } from './tex-references.ts'
import { textReferences } from './text-references.ts'
import { tokenizeRun } from './tokenize-run.ts'
import { wikilinks } from './wikilinks.ts'

/** A markdown-it plugin for the inline syntax that the tree has and no kept plugin reads. */
export function inlineRules(md: MarkdownIt): void {
  md.use(mark)
    .use(insert)
    .use(bareAddresses)
    .use(wikilinks)
    .use(formulas)
    .use(implicitReferences)
    .use(crossReferences)
    .use(citations)
    .use(texReferences)
    .use(textReferences)
    .use(codeReferences)
  md.inline.ruler.before('emphasis', 'critic', criticRule)
  md.inline.ruler.before('ins', 'keys', keysRule)
  md.inline.ruler.before('emphasis', 'caret', caretRule)
  md.inline.ruler.before('strikethrough', 'tildes', tildesRule)
  md.inline.ruler.after('image', 'spaced_address', spacedAddressRule)
  md.inline.ruler.push('icon', iconRule)
  md.inline.ruler.push('emoji', emojiRule)
  md.inline.ruler.push('attributes', attributesRule)
  md.inline.ruler.after('footnote_ref', 'undefined_note', undefinedNoteRule)
  md.inline.ruler.after('link', 'bracketed_span', bracketedSpanRule)
  // The plugin's own rule gives a note in a note the number of the note around it.
  md.inline.ruler.at('footnote_inline', inlineNoteRule)
  md.helpers.parseLinkLabel = linkLabelEnd
}

/** Where labels end in the stretch of a text that is read last: rule after rule asks for the same one. */
const labels = new WeakMap<StateInline, { readonly posMax: number; readonly ends: Map<number, number> }>()

/**
 * Where the label that begins at `start` ends, at its bracket; −1 where it does not, or where it holds a link and may
 * not. The mark of a note in brackets is none, which markdown-it's own helper cannot know. What was found is kept: the
 * tokens that were skipped are, so that another look would find the same.
 */
function linkLabelEnd(state: StateInline, start: number, disableNested = false): number {
  let known = labels.get(state)
  if (known?.posMax !== state.posMax) known = { posMax: state.posMax, ends: new Map() }
  labels.set(state, known)
  const key = disableNested ? -start - 1 : start
  const end = known.ends.get(key) ?? findLabelEnd(state, start, disableNested)
  known.ends.set(key, end)
  return end
}

function findLabelEnd(state: StateInline, start: number, disableNested: boolean): number {
  const { pos, posMax, src, md } = state
  let level = 1
  let end = -1
  for (state.pos = start + 1; state.pos < posMax; ) {
    const at = state.pos
    if (src[at] === ']' && --level === 0) {
      end = at
      break
    }
    md.inline.skipToken(state)
    if (src[at] !== '[') continue
    if (state.pos === at + 1) level++
    else if (disableNested && src[at + 1] !== '^') break
  }
  state.pos = pos
  return end
}

/** Three tildes or more strike nothing out (GFM, section 6.5). */
function tildesRule(state: StateInline, silent: boolean): boolean {
  let end = state.pos
  while (end < state.posMax && state.src[end] === '~') end++
  if (end - state.pos < 3) return false
  if (!silent) state.push('text', '', 0).content = state.src.slice(state.pos, end)
  state.pos = end
  return true
}

/** `[^label]` without a definition: text, but told apart so that it can be reported. */
function undefinedNoteRule(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false
  const [mark] = /^\[\^[^\]\s\\]{1,100}\]/.exec(state.src.slice(state.pos, state.pos + 110)) ?? []
  if (mark === undefined || state.pos + mark.length > state.posMax) return false
  if (!silent) state.push('undefined_note', '', 0).content = mark
  state.pos += mark.length
  return true
}

/** `^[text]`, a note where its mark stands. */
function inlineNoteRule(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('^[', state.pos)) return false
  const end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
  if (end < 0) return false
  if (!silent) tokenizeRun(state, 'note', state.pos + 2, end)
  state.pos = end + 1
  return true
}

/** `[text]{.smallcaps lang=fr}`, pandoc's bracketed span. */
function bracketedSpanRule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '[') return false
  const end = state.md.helpers.parseLinkLabel(state, state.pos)
  const listEnd = end < 0 ? undefined : attributesEnd(state.src, end + 1)
  if (listEnd === undefined || listEnd > state.posMax) return false
  if (!silent) tokenizeRun(state, 'span', state.pos + 1, end)
  // The list itself is left to the rule that reads attributes wherever they stand.
  state.pos = end + 1
  return true
}
