import { describe, expect, it } from 'vitest'
import { checkFiles } from '../../../../src/proof/index.ts'

const TREE = JSON.stringify({
  type: 'article',
  metadata: { title: [{ type: 'text', value: 'T' }], authors: [], lang: 'en', dir: 'ltr', subjects: [] },
  children: [
    {
      type: 'figure',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'image', url: 'a.png', alt: 'A staff', description: 'It is white and red.' }],
        },
      ],
    },
  ],
  footnotes: [],
})

const HEAD = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:;
  font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="viewport"
  content="width=device-width"><title>T</title>`

const page = (figure: string) =>
  `<!doctype html><html lang="en"><head>${HEAD}</head><body><a href="#text">Skip</a><header><h1>T</h1></header><main id="text"><figure>${figure}</figure></main></body></html>`

async function codes(figure: string): Promise<string[]> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const read = async () => bytes(page(figure))
  const [checked] = await checkFiles({
    tree: bytes(TREE),
    files: [{ name: 'x.html', edition: 'html', read }],
  })
  return checked!.differences.map(({ code }) => code)
}

const IMAGE = '<img src="data:," alt="A staff" aria-describedby="d">'

describe('an image that is described at length', () => {
  it('has its description with it, and that is no text of its own', async () => {
    const unfolds = `${IMAGE}<details><summary>More</summary><p id="d">It is white and red.</p></details>`
    expect(await codes(unfolds)).toEqual([])
    expect(await codes(`${IMAGE}<span id="d" hidden>It is white and red.</span>`)).toEqual([])
  })

  it('is told where the description is lost or another', async () => {
    expect(await codes('<img src="data:," alt="A staff">')).toEqual(['image-alt-differs'])
    expect(await codes(`${IMAGE}<span id="d" hidden>It is blue.</span>`)).toEqual(['image-alt-differs'])
  })
})
