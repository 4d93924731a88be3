import type { Cut } from './front.ts'
import { headingKind } from './headings.ts'
import type { Line } from './lines.ts'
import { passageOf } from './passage.ts'
import type { Judge, Repair } from './repair.ts'

/** Blocks from the top, such as those of a preface, below which the title of a text may stand. */
const MOST_BLOCKS = 50

/** The title of a text that begins with something else: the line that its running heads repeat. */
export function withTitleOfHeads(cut: Cut, removed: readonly Repair[], judge: Judge): Cut {
  if (cut.front.title) return cut
  const heads = new Set(
    removed.flatMap(({ rule, applied, before }) =>
      rule === 'running-head' && applied ? [bare(before)] : [],
    ),
  )
  const at = cut.body.slice(0, MOST_BLOCKS).findIndex(({ lines: [line, ...others], rules }) => {
    const isTitle = others.length === 0 && heads.has(bare(line!.text))
    return isTitle && !rules && headingKind(line!.text) !== 'chapter'
  })
  const [line] = cut.body[at]?.lines ?? []
  if (!line) return cut
  const repair = judge(proposal(line))
  const repairs = [...cut.repairs, repair]
  if (!repair.applied) return { ...cut, repairs }
  const lines = [{ text: line.text, gap: 0 }, ...cut.front.lines]
  const front = { ...cut.front, title: passageOf([line]), lines }
  return { ...cut, front, body: cut.body.toSpliced(at, 1), repairs }
}

function proposal({ text, start: from, end: to }: Line): Parameters<Judge>[0] {
  const message = 'the running heads repeat this line: it is the title'
  return { rule: 'title', confidence: 0.85, from, to, before: text, after: text, message }
}

/** A running head without the number of its page. */
const bare = (text: string): string => text.replace(/^\d+\s+|(?<!\s)\s+\d+$/g, '').toLowerCase()
