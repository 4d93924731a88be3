import type { Article, Inline } from '../ast/index.ts'
import { byLanguage, mapArticle, textOf } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'
import { ADDRESS } from './address.ts'
import { type Elisions, elisionsOf } from './elisions.ts'
import { type QuotationMarks, quotationMarks } from './quotation-marks.ts'
import { remembered } from './remembered.ts'
import { type Edit, rewriteRun } from './rewrite-run.ts'
import { elisionAt, isEnding, OPENING, pairSingles, SPACE, WORD } from './single-marks.ts'

interface Rules {
  readonly marks: QuotationMarks
  readonly elisions: Elisions
}

const rulesByLanguage: Readonly<Record<string, Rules>> = Object.fromEntries(
  Object.entries(quotationMarks).map(([lang, marks]) => [
    lang,
    { marks, elisions: elisionsOf(lang.split('-', 1)[0]!) },
  ]),
)

/**
 * Straight quotation marks become the language's, nested ones its inner ones; apostrophes, primes after figures,
 * `--`, `---` and `...` become the marks they stand for. Marks that are typographic already, code, formulas, web
 * addresses, and languages that `quotationMarks` does not list stay as they are. So does `--` before a word that
 * nothing stands before, as in the name of a command's option.
 */
export function smartPunctuation(article: Article): Told<Article> {
  return told(curlNames(mapArticle(article, { inlines: editRun })))
}

function editRun(nodes: readonly Inline[], lang: string): readonly Inline[] {
  return rewriteRun(nodes, lang, (tag) => byLanguage(rulesByLanguage, tag), marksOf)
}

/** Names stand beside the title and look like it. */
function curlNames(article: Article): Article {
  const { lang, authors, publisher } = article.metadata
  const curl = (value: string) => textOf(editRun([{ type: 'text', value }], lang))
  return {
    ...article,
    metadata: {
      ...article.metadata,
      authors: authors.map(({ affiliation, ...author }) => ({
        ...author,
        name: curl(author.name),
        ...(affiliation && { affiliation: curl(affiliation) }),
      })),
      ...(publisher && { publisher: curl(publisher) }),
    },
  }
}

// A web address is matched first, so that the marks in it are stepped over.
const MARK = /(?<!-)-{2,3}(?![->])|(?<!\.)\.{3}(?!\.)|["']/
const SCAN = new RegExp(`${ADDRESS}|${MARK.source}`, 'giu')
/** Marks of typewriters and of TeX, whose grave accents open what apostrophes close: ``so'', `so'. */
const GRAVE = /``?(?=[\p{L}\p{N}"'“‘(¿¡])[^`]{1,5000}?'/u
const SCAN_GRAVE = new RegExp(`${ADDRESS}|\`{1,2}(?=\\S)|''|${MARK.source}`, 'giu')

const marksOf = remembered(editMarks)

function editMarks(text: string, { marks, elisions }: Rules): readonly Edit[] {
  const edits: Edit[] = []
  if (!MARK.test(text)) return edits
  const quotes = new QuoteScanner(text, marks, elisions)
  for (const { 0: found, index: from } of text.matchAll(GRAVE.test(text) ? SCAN_GRAVE : SCAN)) {
    const by = QUOTATION.test(found) ? quotes.read(found, from) : plainMark(text, found, from)
    if (by !== undefined) edits.push({ from, to: from + found.length, by })
  }
  return edits
}

function plainMark(text: string, found: string, from: number): string | undefined {
  if (found === '...') return '…'
  if (found === '---') return '—'
  if (found !== '--') return undefined
  const isOption = SPACE.test(text[from - 1] ?? ' ') && WORD.test(text[from + 2] ?? ' ')
  const isArrow = text[from - 1] === '<' || text.startsWith('<!', from - 2)
  return isOption || isArrow ? undefined : '–'
}

const DIGIT = /\p{Nd}/u
const CLOSING = /[\s)\]}>.,;:!?…/]/
const DASH_OR_DOT = /[-–—….]/
const QUOTE = /["']/

/** Straight quotes right after one another that are looked through to find the word behind them. */
const LONGEST_QUOTE_RUN = 4

const APOSTROPHE = '’'
const PRIMES = { "'": '′', '"': '″' } as const

type Straight = '"' | "'"
/** Straight marks, and grave accents that stand for them. */
const QUOTATION = /^(?:["'`]|''|``)$/

/** Reads the straight quotation marks of one run from left to right and says what each stands for. */
class QuoteScanner {
  private readonly text: string
  private readonly marks: QuotationMarks
  private readonly elisions: Elisions
  /** The quotations that are open, outermost first, and which pair each was opened with. */
  private readonly open: { mark: Straight; level: 0 | 1 }[] = []
  private readonly openCount = { '"': 0, "'": 0 }
  /** Single marks that open a quotation, and where it closes. */
  private readonly pairs: ReadonlyMap<number, number>
  /** Where those of single marks begin. */
  private readonly openSingles: number[] = []
  private lastOpened = -1

  constructor(text: string, marks: QuotationMarks, elisions: Elisions) {
    this.text = text
    this.marks = marks
    this.elisions = elisions
    this.pairs = pairSingles(text, elisions)
  }

  /** @param found What `QUOTATION` has. */
  read(found: string, at: number): string | undefined {
    if (found === '"' || found === "'") return this.next(found, at)
    const before = this.text[at - 1] ?? ' '
    if (found === "''") return this.end('"', before)
    const opens = OPENING.test(before) || this.isOpeningMark(before) || this.lastOpened >= at - 2
    return opens ? this.start(found === '``' ? '"' : "'", at) : undefined
  }

  private next(mark: Straight, at: number): string {
    const before = this.text[at - 1] ?? ' '
    const after = this.wordAfter(at)
    const opens = OPENING.test(before) || this.lastOpened === at - 1 || this.isOpeningMark(before)
    const closes = CLOSING.test(after) || this.marks.includes(after)
    if (mark === "'" && WORD.test(before) && WORD.test(after)) return this.insideWord(before, after)
    if (mark === "'" && (opens || DASH_OR_DOT.test(before)) && WORD.test(after) && this.isElision(at))
      return APOSTROPHE
    if (opens && !SPACE.test(after)) return this.start(mark, at)
    if (mark === "'" && this.isInsideQuotation(at)) return APOSTROPHE
    // Nothing is opened right behind a letter by a mark that is an apostrophe as well.
    const ends = closes || (mark === "'" && WORD.test(before))
    if (!opens && ends) return this.end(mark, before)
    return this.openCount[mark] > 0 ? this.end(mark, before) : this.start(mark, at)
  }

  /** What follows the mark, seen through further straight marks; a space at the end of the run. */
  private wordAfter(at: number): string {
    let next = at + 1
    while (next < at + LONGEST_QUOTE_RUN && QUOTE.test(this.text[next] ?? ' ')) next++
    return this.text[next] ?? ' '
  }

  private isOpeningMark(character: string): boolean {
    const [open, close, innerOpen, innerClose] = this.marks
    return (character === open && open !== close) || (character === innerOpen && innerOpen !== innerClose)
  }

  private insideWord(before: string, after: string): string {
    return DIGIT.test(before) && DIGIT.test(after) ? PRIMES["'"] : APOSTROPHE
  }

  /** `’90s`, `’tis`, and a mark that nothing closes: but one that opens a paragraph may be closed in a later one. */
  private isElision(at: number): boolean {
    const elision = elisionAt(this.text, at, this.elisions)
    return elision === 'always' || (!this.pairs.has(at) && (elision === 'mostly' || at > 0))
  }

  /** `‘The boats’ names’`: what is open is closed by a later mark. */
  private isInsideQuotation(at: number): boolean {
    const closing = this.pairs.get(this.openSingles.at(-1) ?? -1) ?? -1
    return closing > at && isEnding(this.text, at, this.elisions)
  }

  private start(mark: Straight, at: number): string {
    const usual = mark === '"' ? 0 : 1
    const level = this.open.at(-1)?.level === usual ? (usual === 0 ? 1 : 0) : usual
    this.open.push({ mark, level })
    if (mark === "'") this.openSingles.push(at)
    this.openCount[mark]++
    this.lastOpened = at
    return this.marks[level * 2]!
  }

  private end(mark: Straight, before: string): string {
    if (this.openCount[mark] === 0) {
      if (DIGIT.test(before)) return PRIMES[mark]
      return mark === "'" ? APOSTROPHE : this.marks[1]
    }
    for (;;) {
      const closed = this.open.pop()!
      this.openCount[closed.mark]--
      if (closed.mark === "'") this.openSingles.pop()
      if (closed.mark === mark) return this.marks[closed.level * 2 + 1]!
    }
  }
}
