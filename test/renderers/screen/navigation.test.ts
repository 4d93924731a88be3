import { describe, expect, it } from 'vitest'
import { article, heading } from '../../../src/ast/build.ts'
import { wordsOf } from '../../../src/ast/words.ts'
import { divide } from '../../../src/renderers/screen/chapters.ts'
import { nameAnchors } from '../../../src/renderers/screen/elements/anchors.ts'
import type { ContentsEntry } from '../../../src/renderers/screen/elements/contents.ts'
import { contentsOf } from '../../../src/renderers/screen/navigation.ts'
import { resolve } from '../../../src/resolve/index.ts'

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
    const [entry] = contentsOf(
      root,
      divide(root, false, () => 'text.html'),
      nameAnchors(root, []),
      wordsOf('en'),
    )
    const outline = (entries: typeof entry): string =>
      `${entries!.label}(${entries!.children.map(outline).join(' ')})`
    expect(outline(entry)).toBe('Untitled(a() b(c(d())) e())')
  })

  it('name as many levels as the author asks for, of which parts are none', () => {
    const blocks = [
      { ...heading(1, 'Part'), role: 'part' as const },
      heading(2, 'chapter'),
      heading(3, 'section'),
      heading(4, 'below'),
    ]
    const outline = (contentsDepth: number) => {
      const root = resolve(article(blocks, { contentsDepth }))
      const words = (entries: readonly ContentsEntry[]): string =>
        entries.map(({ label, children }) => `${label}(${words(children)})`).join(' ')
      return words(
        contentsOf(
          root,
          divide(root, false, () => 'text.html'),
          nameAnchors(root, []),
          wordsOf('en'),
        ),
      )
    }
    expect(outline(0)).toBe('Title page() Part()')
    expect(outline(1)).toBe('Title page() Part(chapter())')
    expect(outline(2)).toBe('Title page() Part(chapter(section()))')
  })
})
