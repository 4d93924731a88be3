import type { Aside, Block, Inline } from '../../ast/index.ts'
import { readByline, readDay } from '../plain-text/index.ts'
import type { CoreFacts } from './core.ts'
import { bareText, cutFirst, cutMarked } from './marked.ts'

/** What stands in front of a text by the styles of its paragraphs, as HTML. */
export interface Front {
  readonly body: string
  readonly subtitle: readonly string[]
  /** Who wrote it, and when: what the page says counts more than what the program has noted. */
  readonly facts: Pick<CoreFacts, 'authors' | 'date'>
  readonly abstract: readonly string[]
  readonly abstractTitle: readonly string[]
  /** Contents with the page numbers of the word processor; they are cut. */
  readonly hasContents: boolean
}

export function cutFront(html: string): Front {
  const contents = cutMarked(html, 'contents')
  let { body } = contents
  const cut = (mark: string) => {
    const { found, body: rest } = cutFirst(body, mark, endOfFront(body))
    body = rest
    return found
  }
  const [subtitle, author, date, abstractTitle, abstract] = FRONT.map(cut) as [
    Words,
    Words,
    Words,
    Words,
    Words,
  ]
  const authors = author.flatMap((words) => namesIn(bareText(words)))
  const days = date.map((words) => dayIn(bareText(words))).join(', ')
  return {
    body,
    subtitle: subtitle.length > 0 ? [subtitle.join('<br>')] : [],
    facts: { ...(authors.length > 0 && { authors }), ...(days && { date: days }) },
    abstract,
    abstractTitle,
    hasContents: contents.found.length > 0,
  }
}

type Words = readonly string[]
const FRONT = ['subtitle', 'author', 'date', 'abstract-title', 'abstract']
const HEADING = /<h[1-6](?! class="title")[\s>]/
/** Paragraphs of text that stand before or between what says who wrote it and when: a place of work, a line of thanks. */
const MOST_BETWEEN = 3

/** Where the text begins: at its first heading, or behind a few paragraphs. */
function endOfFront(html: string): number {
  const heading = html.search(HEADING)
  const paragraphs = [...(heading < 0 ? html : html.slice(0, heading)).matchAll(/<p>/g)]
  return paragraphs[MOST_BETWEEN]?.index ?? (heading < 0 ? html.length : heading)
}

/** Each by themselves, and without “By”, where the line names them and nothing else. */
function namesIn(line: string): readonly string[] {
  const reading = readByline(line.replaceAll('&amp;', '&'))
  return reading && reading.affiliation === undefined && !reading.parts ? reading.names : [line]
}

/** Without “Published” before it; figures that may be read either way stay for the language of the text to say. */
function dayIn(line: string): string {
  const reading = /\p{L}/u.test(line) ? readDay(line) : undefined
  return reading?.kind === 'date' && reading.languages.length <= 1 ? reading.iso : line
}

/** @param read What a body of HTML holds. */
export function abstractOf(
  { abstract, abstractTitle }: Front,
  read: (body: string) => readonly Block[],
): readonly Aside[] {
  const paragraphs = (found: readonly string[]) => found.map((words) => `<p>${words}</p>`).join('')
  const children = abstract.length > 0 ? read(paragraphs(abstract)) : []
  if (children.length === 0) return []
  const title = abstractTitle.length > 0 ? inlinesOf(read(paragraphs(abstractTitle))) : []
  return [{ type: 'aside', kind: 'abstract', ...(title.length > 0 && { title }), children }]
}

function inlinesOf([first]: readonly Block[]): readonly Inline[] {
  return first?.type === 'paragraph' ? first.children : []
}
