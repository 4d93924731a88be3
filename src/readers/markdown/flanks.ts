import type { MarkdownIt, StateInline } from 'markdown-it'

/** Letters of scripts that part words by no blank, or set particles to them without one; and their own punctuation. */
const CLOSED_UP =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Yi}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}\u3000-\u303F\uFF01-\uFFEF]/u
const PUNCTUATION = /[\p{P}\p{S}]/u
const BLANK = /\s/

/**
 * A markdown-it plugin: emphasis may end and begin between punctuation and a letter in scripts that close words up,
 * `**「注」**と`, `**(주)**는`. CommonMark asks for a blank there (6.2), which such a text never has. As github.com/tats-u/markdown-cjk-friendly
 * has it; the underscore stays bound to whole words.
 */
export function flankRules(md: MarkdownIt): void {
  const State = md.inline.State
  md.inline.State = class extends State {
    override scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline['scanDelims']> {
      const scanned = super.scanDelims(start, canSplitWord)
      const before = characterBefore(this.src, start)
      const after = characterAt(this.src, start + scanned.length, this.posMax)
      if (!CLOSED_UP.test(before + after)) return scanned
      const opens = flanks(before, after)
      const closes = flanks(after, before)
      return {
        length: scanned.length,
        can_open: opens && (canSplitWord || !closes || PUNCTUATION.test(before)),
        can_close: closes && (canSplitWord || !opens || PUNCTUATION.test(after)),
      }
    }
  }
}

/** Whether a run of signs clings to `inner`, with `outer` on its other side. */
function flanks(outer: string, inner: string): boolean {
  if (BLANK.test(inner)) return false
  const isSign = PUNCTUATION.test(inner) && !CLOSED_UP.test(inner)
  return !isSign || BLANK.test(outer) || PUNCTUATION.test(outer) || CLOSED_UP.test(outer)
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1)
  return at === 0 ? ' ' : text.slice(low >= 0xdc00 && low <= 0xdfff ? Math.max(0, at - 2) : at - 1, at)
}

function characterAt(text: string, at: number, end: number): string {
  return at < end ? String.fromCodePoint(text.codePointAt(at)!) : ' '
}
