import { wording, wrong } from '../../model/index.ts'
import type { Destinations, Kid, TagElement } from '../../pdf/index.ts'
import {
  type Events,
  inLanguage,
  type MarkOpening,
  type ProofEvent,
  type SpotPoint,
  within,
} from '../event.ts'
import { type ContentOf, textOf } from './content.ts'
import { annotationIn, BLOCKS } from './kinds.ts'

/** What the tags are read with. */
export interface Context {
  readonly contentOf: ContentOf
  readonly destinations: Destinations
  /** Addresses that notes print, by their letters. */
  readonly addresses: ReadonlyMap<string, string>
}

/** What an element says in a leaf. */
export function* wordEvents(element: TagElement, context: Context): Events {
  if (element.actualText !== undefined) {
    yield* spotEvents(element, context)
    yield { type: 'text', value: element.actualText }
  } else for (const kid of element.kids) yield* kidEvents(kid, context)
}

function kidEvents(kid: Kid, context: Context): Events {
  if (kid.kind === 'content') return contentEvents(kid, context)
  return kid.kind === 'element' ? inLanguage(kid.element.lang, elementEvents(kid.element, context)) : []
}

function elementEvents(element: TagElement, context: Context): Events {
  switch (element.type) {
    // It stands beside the text, and is read after the leaf.
    case 'Note':
      return []
    case 'Figure':
    case 'Form':
      return imageEvents(element, context)
    case 'Reference':
      return referenceEvents(element, context)
    case 'Link':
      return linkEvents(element, context)
    case 'Formula':
      if (element.alt !== undefined) return altEvents(element.alt, element, context)
  }
  const words = wordEvents(element, context)
  if (element.expansion !== undefined)
    return within({ type: 'mark', kind: 'abbreviation', value: element.expansion }, words)
  return BLOCKS.has(element.type) ? setApart(words) : words
}

/** What is read in the place of words, and the white behind them, which parts lines of a poem. */
function* altEvents(value: string, element: TagElement, context: Context): Events {
  yield* spotEvents(element, context)
  yield { type: 'text', value, asTitle: element.actualText }
  if (/\s$/.test(textOf(element, context.contentOf))) yield { type: 'text', value: ' ' }
}

/** Blocks inside a leaf, such as the paragraphs of a cell, are told apart by white. */
function* setApart(words: Events): Events {
  yield { type: 'text', value: ' ' }
  yield* words
  yield { type: 'text', value: ' ' }
}

export function* imageEvents(element: TagElement, context: Context): Events {
  const spots: SpotPoint[] = []
  for (const event of spotEvents(element, context))
    if (event.type === 'spot') spots.push(event)
    else yield event
  const pictures = element.kids.flatMap((kid) =>
    kid.kind === 'content' ? (context.contentOf(kid.page, kid.mcid)?.pictures ?? []) : [],
  )
  yield { type: 'image', alt: element.alt ?? element.actualText ?? '', pictures, spots }
}

/** A formula is read out by its alternative text. */
export function* formulaEvents(element: TagElement, context: Context): Events {
  yield* spotEvents(element, context)
  const { alt, actualText } = element
  yield { type: 'text', value: alt ?? actualText ?? textOf(element, context.contentOf) }
}

/** A reference to a note, by its number; one to a printed address, by its letter, is set aside. */
function referenceEvents(element: TagElement, context: Context): Events {
  const label = wording(textOf(element, context.contentOf))
  if (context.addresses.has(label)) return []
  if (!/^\d+$/.test(label)) return wordEvents(element, context)
  return markEvents('note', label, element, contentsIn(element, context), context)
}

/** The words of the content alone, whatever elements hold it. */
function* contentsIn({ kids }: TagElement, context: Context): Events {
  for (const kid of kids)
    yield* kid.kind === 'element' ? contentsIn(kid.element, context) : kidEvents(kid, context)
}

function linkEvents(element: TagElement, context: Context): Events {
  return markEvents('link', '', element, wordEvents(element, context), context)
}

/** Words that lead where their annotation says. */
function* markEvents(
  kind: 'link' | 'note',
  value: string,
  element: TagElement,
  words: Events,
  { destinations, contentOf }: Context,
): Events {
  const annotation = annotationIn(element)
  const target = annotation && destinations.targetOf(annotation)
  if (target?.kind === 'nothing') yield broken(kind, target.what, wording(textOf(element, contentOf)))
  // A link without an annotation is words.
  if (kind === 'link' && !target) return yield* words
  const mark: MarkOpening = {
    type: 'mark',
    kind,
    value: kind === 'link' && target?.kind === 'address' ? target.url : value,
    ...(target?.kind === 'page' && { page: target.page }),
  }
  yield* within(mark, words)
}

function broken(kind: 'link' | 'note', what: string, place: string): ProofEvent {
  const code = kind === 'link' ? 'link-broken' : 'note-mark-broken'
  return wrong({ code, message: `a link leads to nothing: ${what}`, place })
}

/** Where an element that is not read letter by letter stands. */
function* spotEvents({ kids }: TagElement, context: Context): Events {
  for (const kid of kids) if (kid.kind === 'content') yield spotOf(kid, context)
}

function spotOf({ page, mcid }: Kid & { readonly kind: 'content' }, { contentOf }: Context): ProofEvent {
  const content = contentOf(page, mcid)
  if (content) return { type: 'spot', page }
  const place = `page ${page + 1}`
  const message = `a tag holds content ${mcid} of ${place}, which is not there`
  return wrong({ code: 'tag-without-content', message, place })
}

function* contentEvents(kid: Kid & { readonly kind: 'content' }, context: Context): Events {
  yield spotOf(kid, context)
  const content = context.contentOf(kid.page, kid.mcid)
  if (!content) return
  const { text, fonts } = content
  const hyphens = text.split('\u00AD').length - 1
  if (hyphens > 0) yield { type: 'declared', what: 'inserted-hyphen', times: hyphens }
  if (fonts.length === 0) yield { type: 'text', value: text }
  for (const [index, { from, font }] of fonts.entries()) {
    yield { type: 'font', font }
    yield { type: 'text', value: text.slice(from, fonts[index + 1]?.from) }
  }
}
