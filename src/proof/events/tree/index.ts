/** In: `<base>.ast.json`. Out: the article as all editions should say it. */
import { type Article, textOf, walk } from '../../../ast/index.ts'
import { Refusal } from '../../../diagnostic.ts'
import { type Facts, type Picture, type Reading, wording } from '../../model/index.ts'
import { fold } from '../fold.ts'
import { articleEvents } from './blocks.ts'
import type { Medium } from './inlines.ts'

/** What the tree says, and what it says in print: the same object where that is the same. */
export interface TreeReading extends Reading {
  readonly inPrint: Reading
}

/** Throws a `Refusal`: `tree-unreadable`. */
export function readTree(bytes: Uint8Array): TreeReading {
  try {
    const tree = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Article
    if (tree.type !== 'article') throw new Error(`its root is ${JSON.stringify(tree.type)}`)
    const reading = (medium: Medium): Reading => ({
      ...fold(articleEvents(tree, medium)),
      facts: factsOf(tree),
      pictures: picturesOf(tree),
    })
    const onScreen = reading('screen')
    return { ...onScreen, inPrint: hasOwnWordsInPrint(tree) ? reading('print') : onScreen }
  } catch (error) {
    throw new Refusal({
      code: 'tree-unreadable',
      severity: 'error',
      message: `it is no tree of an article: ${error instanceof Error ? error.message.slice(0, 200) : error}`,
      hint: 'build the article again',
    })
  }
}

function hasOwnWordsInPrint(tree: Article): boolean {
  let has = false
  walk(tree, (node) => {
    has ||= node.type === 'pageReference' && (node.printed !== undefined || node.isAtEnd === true)
  })
  return has
}

/** Nothing where an edition has another picture in the place of one, which cannot be drawn. */
function picturesOf(tree: Article): Picture[] | undefined {
  const { looks = {}, metadata } = tree
  const pictures: Picture[] = Object.entries(looks).map(([url, look]) => ({
    ...({ of: 'tree', look } as const),
    ...(url === metadata.cover && { isCover: true }),
  }))
  let isWhole = true
  walk(tree, (node) => {
    if (node.type === 'image' && !Object.hasOwn(looks, node.url)) isWhole = false
  })
  return isWhole ? pictures : undefined
}

function factsOf({ metadata }: Article): Facts {
  const { authors, lang, dir, date, description, subjects, publisher, rights } = metadata
  return {
    title: wording(textOf(metadata.title)),
    authors: authors.map(({ name }) => name),
    lang,
    dir,
    subjects,
    ...(date && { date }),
    ...(description && { description }),
    ...(publisher && { publisher }),
    ...(rights && { rights }),
  }
}
