import { type Article, type Div, numberWordsOf, subjectsLineOf, wordsOf } from '../ast/index.ts'

/** What the line is called as text, which a template may give a look. */
const CLASS = 'keywords'

/** Under an article's abstract, its subjects as keywords. What has been made stays. */
export function withKeywords(article: Article): Article {
  const [first, ...others] = article.children
  if (first?.type !== 'aside' || first.kind !== 'abstract' || article.metadata.subjects.length === 0)
    return article
  const isMade = first.children.some((block) => block.type === 'div' && block.class === CLASS)
  if (isMade) return article
  return {
    ...article,
    children: [{ ...first, children: [...first.children, keywordsOf(article)] }, ...others],
  }
}

function keywordsOf({ metadata }: Article): Div {
  const { lang } = metadata
  const label = `${numberWordsOf(lang).made.keywords}${wordsOf(lang).colon}`.trimEnd()
  const children = [
    { type: 'strong', children: [{ type: 'text', value: label }] },
    { type: 'text', value: ` ${subjectsLineOf(metadata)}` },
  ] as const
  return { type: 'div', class: CLASS, children: [{ type: 'paragraph', children }] }
}
