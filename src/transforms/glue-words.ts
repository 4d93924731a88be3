import type { Article, Block, Inline } from '../ast/index.ts'
import { mapArticle } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'
import { type Glue, gluesOf } from './glues.ts'
import { remembered } from './remembered.ts'
import { type Edit, OBJECT, rewriteRun } from './rewrite-run.ts'

const NO_BREAK = '\u00A0'

/** A paragraph's last word is glued to the one before if it has at most this many characters, its marks included. */
const SHORT_WORD = 4

/**
 * Words that belong together get a space that does not break: a number and its unit, a title and a name, initials,
 * dates, references, and a short last word of a paragraph and the word before it. Which do is a language's affair.
 */
export function glueWords(article: Article): Told<Article> {
  return told(mapArticle(article, { inlines: glueRun, block: glueLastWord }))
}

function glueRun(nodes: readonly Inline[], lang: string): readonly Inline[] {
  return rewriteRun(nodes, lang, gluesOf, glue)
}

const glue = remembered((text: string, glues: readonly Glue[]): readonly Edit[] => {
  const edits = glues.flatMap(({ pattern, space }) =>
    Array.from(text.matchAll(pattern), ({ index }): Edit => ({ from: index, to: index + 1, by: space })),
  )
  return edits.sort((a, b) => a.from - b.from).filter(({ from }, index) => from !== edits[index - 1]?.from)
})

/** In any language: a line that holds two letters is no line. */
function glueLastWord(block: Block): Block {
  if (block.type !== 'paragraph') return block
  const everyLanguage = {}
  const children = rewriteRun(block.children, '', () => everyLanguage, lastSpace)
  return children === block.children ? block : { ...block, children }
}

const LAST_WORD = new RegExp(`(?<=\\S)[ \\n][^\\s${OBJECT}]{1,${SHORT_WORD}}$`, 'u')

function lastSpace(text: string): readonly Edit[] {
  const tail = text.slice(-3 * SHORT_WORD)
  const at = tail.search(LAST_WORD)
  if (at < 0 || !hasWordsBefore(text, text.length - tail.length + at)) return []
  const from = text.length - tail.length + at
  return [{ from, to: from + 1, by: NO_BREAK }]
}

/** Two words that are glued are no paragraph of two words: that one keeps its break. */
function hasWordsBefore(text: string, at: number): boolean {
  return /\s/.test(text.slice(0, at))
}
