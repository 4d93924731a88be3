/** Takes a transformed article, a flat flow of blocks; gives it nested, keyed, numbered and worded, as renderers read it. */
import type { Article } from '../ast/index.ts'
import type { Told } from '../diagnostic.ts'
import type { Template } from '../templates/index.ts'
import { giveKeys } from './keys.ts'
import { labelCaptions, withoutLabels } from './label-captions.ts'
import { nestSections } from './nest-sections.ts'
import { numberNotes } from './number-notes.ts'
import { numberThings } from './number-things.ts'
import { withCaptionsAbove } from './with-captions-above.ts'
import { withDisplayPages } from './with-display-pages.ts'
import { withImprint } from './with-imprint.ts'
import { withReferencePages } from './with-reference-pages.ts'
import { withSpelledAbbreviations } from './with-spelled-abbreviations.ts'
import { wordReferences } from './word-references.ts'

export { fillBlocks, fillPages, type Nearness } from './fill-pages.ts'
export { seriesOf } from './number-things.ts'
export { withImprint } from './with-imprint.ts'
export { isSame, withLast } from './with-last.ts'

/**
 * What a chapter is, which number a note, a section, a figure or a table has and what a reference says is decided
 * here and nowhere else. Doing it twice changes nothing.
 */
export function resolve(article: Article): Article {
  return resolveTold(article).value
}

/** The same, and what no reference says for want of room. */
export function resolveTold(article: Article): Told<Article> {
  const numbered = [withoutLabels, nestSections, giveKeys, numberNotes, numberThings, labelCaptions].reduce(
    (current, pass) => pass(current),
    article,
  )
  return wordReferences(numbered)
}

/** What else an article says where its template asks for it, in all editions. */
export function asTemplateSays(article: Article, template: Template): Article {
  return [
    withImprint,
    withDisplayPages,
    withCaptionsAbove,
    withReferencePages,
    withSpelledAbbreviations,
  ].reduce((current, pass) => pass(current, template), article)
}
