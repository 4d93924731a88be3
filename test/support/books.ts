import { type Section, textOf } from '../../src/ast/index.ts'
import { readBook } from '../../src/pipeline/read-book.ts'
import { memoryWorld } from './world.ts'

/** The book that the first of some files plans. */
export async function bookOf(files: Readonly<Record<string, string>>) {
  const [[file, text]] = Object.entries(files) as [[string, string]]
  const input = { file, bytes: new TextEncoder().encode(text), base: 'tides' }
  const { value, findings } = await readBook(input, memoryWorld(files), undefined)
  return { article: value.article, findings }
}

export type Book = Awaited<ReturnType<typeof bookOf>>

/** `role number title`, indented by how deep each section is nested; of the title without the number that it shows. */
export function outlineOf({ article }: Book): string[] {
  const outline = (sections: readonly Section[], indent = ''): string[] =>
    sections.flatMap((section) => [
      `${indent}${section.role} ${section.number ?? '–'} ${textOf(section.title.children.filter(({ type }) => type !== 'label'))}`,
      ...outline(
        section.children.filter((block) => block.type === 'section'),
        `${indent}  `,
      ),
    ])
  return outline(article.children.filter((block) => block.type === 'section'))
}

/** `code file:line` of what is told. */
export function told({ findings }: Book): string[] {
  return findings.map(({ code, position }) => `${code} ${position?.file ?? ''}:${position?.start.line ?? 0}`)
}
