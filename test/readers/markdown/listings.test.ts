import { describe, expect, it } from 'vitest'
import { markdown } from '../reading.ts'

const CODE = '```rust\nfn tide() {}\n```'
const blocksOf = (opening: string, close = '</Listing>') =>
  markdown(`# T\n\n${opening}\n\n${CODE}\n\n${close}\n\nBehind.`).article.children

describe('a listing of the book on Rust', () => {
  it('has its number, its words, its file, and the id that links lead to', () => {
    const [figure, behind] = blocksOf('<Listing number="1-2" file-name="src/a.rs" caption="How *it* rises">')
    expect(figure).toMatchObject({
      type: 'figure',
      id: 'listing-1-2',
      caption: [
        { value: 'Listing 1-2: ' },
        { value: 'How ' },
        { type: 'emphasis' },
        { value: ' rises' },
        { value: ' (' },
        { type: 'inlineCode', value: 'src/a.rs' },
        { value: ')' },
      ],
      children: [{ type: 'code', value: 'fn tide() {}' }],
    })
    expect(behind).toMatchObject({ type: 'paragraph' })
  })

  it.each([
    ['<Listing number="1-2">', [{ value: 'Listing 1-2' }]],
    ['<Listing file-name="src/a.rs">', [{ type: 'inlineCode', value: 'src/a.rs' }]],
  ])('says what there is of them: %s', (opening, caption) => {
    expect(blocksOf(opening)[0]).toMatchObject({ type: 'figure', caption })
  })

  it('is none where nothing closes it', () => {
    expect(blocksOf('<Listing number="1-2">', 'And on.').map(({ type }) => type)).not.toContain('figure')
  })
})
