import { describe, expect, it } from 'vitest'
import { checkDrawings } from '../../../src/proof/rules/drawings.ts'

const told = async (content: string, root = '') => {
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${content}</svg>`
  const faults = await checkDrawings([{ name: 'a.svg', markup: new TextEncoder().encode(markup) }])
  return faults.map(({ code, found }) => [code, found])
}

describe('a drawing in an edition', () => {
  it('may have shapes, text, effects and pictures, and use them again', async () => {
    expect(
      await told(
        '<style>.a{fill:url(#g)}</style><linearGradient id="g"/><path class="a" d="M0 0"/><use xlink:href="#g"/>' +
          '<image xlink:href="data:image/png;base64,iVBORw0K"/><rect fill="url( \'#g\' )" style="stroke:red"/>',
      ),
    ).toEqual([])
  })

  it.each([
    ['<script>1</script>', 'markup-script', 'script'],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>', 'markup-script', 'svg:script'],
    ['<path onclick="a()"/>', 'markup-script', 'path onclick'],
    [
      '<use xlink:href="https://a.example/b.svg#c"/>',
      'markup-remote',
      'use xlink:href https://a.example/b.svg#c',
    ],
    ['<image href="data:image/svg+xml,x"/>', 'markup-remote', 'image href data:image/svg+xml,x'],
    ['<g href="javascript:a()"/>', 'markup-remote', 'g href javascript:a()'],
    ['<rect fill="url(//a.example/p)"/>', 'markup-remote', 'rect fill url(//a.example/p)'],
    ['<style>@import "//a.example/s.css";</style>', 'markup-remote', '@import "//a.example/s.css"'],
    ['<style>p{fill:u\\72l(//a)}</style>', 'markup-foreign', 'style with an escape in its style'],
    ['<foreignObject/>', 'markup-foreign', 'foreignObject'],
    ['<set attributeName="href"/>', 'markup-foreign', 'set'],
  ])('is told where it does more: %s', async (content, code, found) => {
    expect(await told(content)).toContainEqual([code, found])
  })

  it('is told where its root does more, and where it is no XML', async () => {
    expect(await told('', 'onload="a()"')).toEqual([['markup-script', 'svg onload']])
    expect(await told('<g>')).toEqual([['xml-malformed', undefined]])
  })
})
