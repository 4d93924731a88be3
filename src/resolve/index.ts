/** Takes a transformed article, a flat flow of blocks; gives it nested, keyed, numbered and worded, as renderers read it. */
import type { Article } from '../ast/index.ts'
import { giveKeys } from './keys.ts'
import { nestSections } from './nest-sections.ts'
import { numberFigures } from './number-figures.ts'
import { numberNotes } from './number-notes.ts'
import { wordReferences } from './word-references.ts'

/**
 * What a chapter is, which number a note, a section, a figure or a table has and what a reference says is decided
 * here and nowhere else. Doing it twice changes nothing.
 */
export function resolve(article: Article): Article {
  return [nestSections, giveKeys, numberNotes, numberFigures, wordReferences].reduce(
    (current, pass) => pass(current),
    article,
  )
}
