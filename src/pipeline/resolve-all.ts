import { type Article, hasFormulas } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'

/** The text of a file, by what positions call it. */
export type TextOf = (file: string | undefined) => string | undefined

/** Code, numbers, words and formulas of a transformed article; what few articles need is loaded where one does. */
export async function resolveAll(article: Article, textOf: TextOf): Promise<Told<Article>> {
  const { highlight } = await import('../highlight/index.ts')
  const { value, findings } = await highlight(article)
  const { resolveTold } = await import('../resolve/index.ts')
  const resolved = resolveTold(value)
  const read = hasFormulas(resolved.value)
    ? await readFormulasOf(resolved.value, textOf)
    : told(resolved.value)
  return told(read.value, [...findings, ...resolved.findings, ...read.findings])
}

async function readFormulasOf(article: Article, textOf: TextOf): Promise<Told<Article>> {
  const { readFormulas } = await import('../resolve/formulas/index.ts')
  const { locateIn } = await import('../readers/shared/index.ts')
  return readFormulas(article, ({ value, position }, at) => {
    const text = position && textOf(position.file)
    if (!position || text === undefined) return position
    const start = text.slice(0, position.end.offset).indexOf(value, position.start.offset)
    if (start < 0) return position
    const wrong = start + Math.min(at, value.length - 1)
    return { ...position, ...locateIn(text)(wrong, wrong + 1) }
  })
}
