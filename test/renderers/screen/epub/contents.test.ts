import { describe, expect, it } from 'vitest'
import { article, heading } from '../../../../src/ast/build.ts'
import { wordsOf } from '../../../../src/ast/words.ts'
import { nameAnchors } from '../../../../src/renderers/screen/elements/anchors.ts'
import { divide } from '../../../../src/renderers/screen/epub/chapters.ts'
import { contentsOf } from '../../../../src/renderers/screen/epub/contents.ts'
import { resolve } from '../../../../src/resolve/index.ts'

describe('the contents', () => {
  it('nest headings under the nearest shallower one, and leave out those that say nothing', () => {
    const root = resolve(
      article([
        heading(3, 'a'),
        heading(2, 'b'),
        heading(3, 'c'),
        heading(4, 'd'),
        heading(2),
        heading(2, 'e'),
      ]),
    )
    const [entry] = contentsOf(root, divide(root, false), nameAnchors(root, []), wordsOf('en'))
    const outline = (entries: typeof entry): string =>
      `${entries!.label}(${entries!.children.map(outline).join(' ')})`
    expect(outline(entry)).toBe('Untitled(a() b(c(d())) e())')
  })
})
