import type { Block, Inline, Metadata } from '../../ast/index.ts'
import { readByline, readDay, SURE } from '../plain-text/index.ts'
import type { Report } from '../shared/index.ts'

/** What the lines right below the title say of a text. */
interface Credits {
  readonly authors: Metadata['authors']
  readonly date?: string
  readonly subjects: readonly string[]
  /** The blocks without these lines. */
  readonly children: readonly Block[]
}

/** Paragraphs of byline and date at most, and lines of a paragraph that has nothing else. */
const MOST_PARAGRAPHS = 2
const MOST_LINES = 12
/** Longer lines are text. */
const LONGEST = 200

/** The file of a page of Notion ends in its number; its properties stand below the title, each in a line. */
const OF_NOTION = /[ _-][0-9a-f]{32}\.(?:md|markdown)$/i
const PROPERTY = /^(?<key>\p{L}[\p{L}\p{N} _/-]{0,40}): +(?<value>\S.*)$/u
const DATES = /^(?:date|published|publish date|created|created time|datum|erstellt|fecha|data)$/i
const AUTHORS = /^(?:author|authors|by|writer|written by|created by|autor|autorin|auteur|autore)$/i
const TAGS = /^(?:tags?|topics?|categor(?:y|ies)|subjects?|keywords?)$/i

/**
 * Takes byline and day out of the text where paragraphs right below the title are nothing else, as word processors and assistants
 * write them: `By Ana Costa`, `**Date:** 4 March 2024`; and what a page of Notion has there.
 */
export function takeCredits(
  children: readonly Block[],
  metadata: Metadata,
  file: string,
  report: Report,
): Credits {
  const first = children.findIndex(({ type }) => type !== 'thematicBreak')
  const own = {
    authors: metadata.authors,
    ...(metadata.date && { date: metadata.date }),
    subjects: metadata.subjects,
  }
  const found: Found = { authors: [], subjects: [] }
  let at = first
  for (let count = 0; count < MOST_PARAGRAPHS && at >= 0; count++) {
    const lines = linesOf(children[at])
    const isRead =
      lines.length > 0 &&
      (OF_NOTION.test(file) && lines.every((line) => PROPERTY.test(line))
        ? readProperties(lines, found, children[at]!, report)
        : readLines(lines, found))
    if (!isRead) break
    at++
  }
  const { date, dateText } = metadata
  const isOtherDay = found.date !== undefined && (date ?? dateText) !== undefined && found.date !== date
  const isOther =
    isOtherDay ||
    (own.authors.length > 0 && own.authors.map(({ name }) => name).join() !== found.authors.join())
  if (at === first || at < 0 || isOther) return { ...own, children }
  const text = children.slice(at)
  const start = text.findIndex(({ type }) => type !== 'thematicBreak')
  return {
    authors: own.authors.length > 0 ? own.authors : found.authors.map((name) => ({ name })),
    ...(own.date || found.date ? { date: own.date ?? found.date! } : {}),
    subjects: [...new Set([...own.subjects, ...found.subjects])],
    children: start < 0 ? text : text.slice(start),
  }
}

interface Found {
  authors: readonly string[]
  date?: string
  subjects: readonly string[]
}

/** Whether every line is a byline that says so, or the day below one. */
function readLines(lines: readonly string[], found: Found): boolean {
  let { authors, date } = found
  for (const line of lines) {
    const reading = readByline(line)
    const day = readDay(line)
    if (authors.length === 0 && reading?.isSaid && !reading.parts) authors = reading.names
    else if (!date && authors.length > 0 && day?.kind === 'date' && day.confidence >= SURE) date = day.iso
    else return false
  }
  Object.assign(found, { authors, ...(date && { date }) })
  return true
}

/** Properties that mean nothing here are left out, and told. */
function readProperties(lines: readonly string[], found: Found, block: Block, report: Report): boolean {
  const unknown: string[] = []
  for (const line of lines) {
    const { key, value } = PROPERTY.exec(line)!.groups as { key: string; value: string }
    const day = readDay(value)
    if (AUTHORS.test(key)) found.authors = value.split(/,\s*/)
    else if (TAGS.test(key)) found.subjects = [...found.subjects, ...value.split(/,\s*/)]
    else if (DATES.test(key) && day?.kind === 'date' && day.confidence >= SURE) found.date ??= day.iso
    else unknown.push(key)
  }
  if (unknown.length > 0) {
    report({
      code: 'front-matter-unknown-key',
      severity: 'info',
      message: `${unknown.map((key) => `“${key}”`).join(', ')} mean${unknown.length === 1 ? 's' : ''} nothing here, so ${unknown.length === 1 ? 'it is' : 'they are'} left out`,
      position: block.position!,
      hint: 'write what readers shall see in a paragraph of its own',
    })
  }
  return true
}

/** The lines of a paragraph of text, which may be bold or in italics; none where it has anything else. */
function linesOf(block: Block | undefined): readonly string[] {
  if (block?.type !== 'paragraph') return []
  const text = block.children.map(textOfCredit)
  if (text.includes(undefined)) return []
  const lines = text
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length <= MOST_LINES && lines.every((line) => line.length <= LONGEST) ? lines : []
}

function textOfCredit(node: Inline): string | undefined {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '\n'
  if (node.type !== 'strong' && node.type !== 'emphasis') return undefined
  const inner = node.children.map(textOfCredit)
  return inner.includes(undefined) ? undefined : inner.join('')
}
