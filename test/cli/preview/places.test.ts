import { expect, it } from 'vitest'
import type { Article } from '../../../src/ast/index.ts'
import { sourcePlaceOf } from '../../../src/cli/preview/places.ts'
import { readArticle } from '../../../src/pipeline/index.ts'

const TEXT = '# Tides\n\nThe water *falls fast*\nand rises.\n\n- One\n- Two tides\n'

async function placeOf(type: string, offset: number) {
  const { value } = await readArticle({ file: 'a.md', bytes: new TextEncoder().encode(TEXT) })
  const key = keyOf(value.article, type)
  const place = sourcePlaceOf(value.article, { key, offset }, () => value.text)
  return place && `${place.line}:${place.column}`
}

function keyOf(article: Article, type: string): string {
  return article.children.find((block) => block.type === type)!.key!
}

it('finds the character of a paragraph in its source, also in emphasis and on its second line', async () => {
  expect(await placeOf('paragraph', 0)).toBe('3:1')
  expect(await placeOf('paragraph', 'The '.length)).toBe('3:5')
  expect(await placeOf('paragraph', 'The water falls '.length)).toBe('3:18')
  expect(await placeOf('paragraph', 'The water falls fast and '.length)).toBe('4:5')
})

it('finds nothing for what is not there', async () => {
  const { value } = await readArticle({ file: 'a.md', bytes: new TextEncoder().encode(TEXT) })
  expect(sourcePlaceOf(value.article, { key: 'none', offset: 0 }, () => TEXT)).toBeUndefined()
})
