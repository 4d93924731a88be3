import type { Finding } from '../../diagnostic.ts'
import type { Locate } from '../shared/index.ts'

/** Lines that only Markdown has: no page is printed with them. */
const MARKUP = /^ {0,3}(?:#{1,6} \S|```|~~~|!\[[^\]\n]{0,200}\]\(|\[\^[^\]\s]{1,80}\]:|:::).*/gm
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\p{L}_-]{1,40}:.*/u

/** One such line may be a slip, or a number. */
const FEWEST = 2

/** Says of a text that calls itself plain that it is Markdown, whose signs would stand in it as they are. */
export function markupIn(text: string, file: string, locate: Locate): readonly Finding[] {
  const [front] = FRONT_MATTER.exec(text) ?? []
  const found: RegExpExecArray[] = []
  for (const line of text.matchAll(MARKUP)) if (found.push(line) === FEWEST) break
  const [first] = found
  if (front === undefined && found.length < FEWEST) return []
  const [from, to] = front === undefined ? [first!.index, first!.index + first![0].length] : [0, 3]
  return [
    {
      code: 'text-is-markdown',
      severity: 'warning',
      message: 'this is read as the text of a page, in which signs of Markdown stay as they are',
      position: locate(from, to),
      hint: `read it as Markdown with --from markdown, or call it ${file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '')}.md`,
    },
  ]
}
