import type { Author } from '../../ast/index.ts'
import { namedLanguage } from '../shared/index.ts'
import type { Front } from './front.ts'
import type { Line } from './lines.ts'
import { passageOf } from './passage.ts'
import type { Judge, Repair } from './repair.ts'

const START = /^\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)\b/i
/** Above the rule older files say it in words. */
const END =
  /^(?:\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)\b|End of (?:the )?Project Gutenberg(?:['’]s| E(?:Book|text)\b))/i
/** The second line of a long title is still the rule. */
const RULE_ENDS = /\*{3}$/
const PRODUCED = /^(?:E-?text |This e(?:book|text) was )?(?:produced|prepared|transcribed) (?:by|from)\b/i
const FIELD = /^(Title|Author|Language): +(\S.*)$/i

/** What Project Gutenberg puts around a text, and what that says of it. */
export interface Framed {
  readonly lines: readonly Line[]
  readonly title?: Line
  readonly authors: readonly Author[]
  readonly language?: string
  readonly repairs: readonly Repair[]
}

/** The lines between the two rules of Project Gutenberg; what is outside of them is about the file. */
export function takeFrame(lines: readonly Line[], judge: Judge): Framed {
  const start = lines.findIndex(({ text }) => START.test(text))
  if (start < 0) return { lines, authors: [], repairs: [] }
  const first = afterProduction(lines, afterRule(lines, start))
  const found = lines.slice(first).findIndex(({ text }) => END.test(text))
  const end = found < 0 ? lines.length : first + found
  const fields = new Map(
    lines.slice(0, start).flatMap((line): [string, Line][] => {
      const [, name, words] = FIELD.exec(line.text) ?? []
      if (!name || !words) return []
      return [[name.toLowerCase(), { ...line, text: words, start: line.end - words.length }]]
    }),
  )
  const title = fields.get('title')
  const author = fields.get('author')?.text
  const language = namedLanguage(fields.get('language')?.text ?? '')
  const outside = [lines.slice(0, first), lines.slice(end)].filter((part) => part.some(({ text }) => text))
  return {
    lines: lines.slice(first, end),
    ...(title && { title }),
    authors: author ? author.split(/, and | and |; /).map((name) => ({ name })) : [],
    ...(language && { language }),
    repairs: outside.map((part) => repairOf(part, judge)),
  }
}

function afterRule(lines: readonly Line[], start: number): number {
  return !RULE_ENDS.test(lines[start]!.text) && RULE_ENDS.test(lines[start + 1]?.text ?? '')
    ? start + 2
    : start + 1
}

/** Who has typed it stands first, up to an empty line. */
function afterProduction(lines: readonly Line[], from: number): number {
  const first = lines.findIndex(({ text }, at) => at >= from && text !== '')
  if (first < 0 || !PRODUCED.test(lines[first]!.text)) return from
  const end = lines.findIndex(({ text }, at) => at > first && text === '')
  return end < 0 ? from : end
}

function repairOf(part: readonly Line[], judge: Judge): Repair {
  const lines = part.filter(({ text }) => text !== '')
  return judge({
    rule: 'frame',
    confidence: 0.99,
    from: lines[0]!.start,
    to: lines.at(-1)!.end,
    before: lines.map(({ text }) => text).join('\n'),
    after: '',
    message: 'what Project Gutenberg says of its file is no part of the text',
  })
}

/** The title and the authors that the text itself names count more. */
export function withFrame(front: Front, { title, authors, language }: Framed): Front {
  const isNamed = front.authors.length > 0
  const lines = [
    ...(title && !front.title ? [{ text: title.text, gap: 0 }] : []),
    ...(authors.length > 0 && !isNamed
      ? [{ text: `By ${authors.map(({ name }) => name).join(' and ')}`, gap: 1 }]
      : []),
  ]
  return {
    ...front,
    ...(title && !front.title && { title: passageOf([title]) }),
    authors: isNamed ? front.authors : authors,
    languages: language ? [language] : front.languages,
    lines: [...front.lines, ...lines],
  }
}
