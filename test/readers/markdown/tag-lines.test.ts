import { expect, it } from 'vitest'
import { outline } from '../outline.ts'
import { markdown } from '../reading.ts'

it.each([
  ['# T\n#plants/ferns #reading list#\n\na', ['plants/ferns', 'reading list'], '"a"'],
  ['# T\n\na\n\n#one\n#two-b', ['one', 'two-b'], '"a"'],
  ['---\ntags: [x]\n---\n# T\n\n#x #y\n\na', ['x', 'y'], '"a"'],
  ['# T\n\na\n\n#b\n\nc', [], '"a", "#b", "c"'],
  ['# T\n\na\n\n#b', [], '"a", "#b"'],
  ['# T\n\n\\#a #b\n\nc', [], '"#a #b", "c"'],
  ['# T\n\n#1 #2\n\nc', [], '"#1 #2", "c"'],
  ['# T\n\n#a is a tag\n\nc', [], '"#a is a tag", "c"'],
])('tags alone where a text begins or ends are its subjects: %j', (source, subjects, blocks) => {
  const { article } = markdown(source)
  expect(article.metadata.subjects).toEqual(subjects)
  expect(outline(article.children)).toBe(blocks)
})
