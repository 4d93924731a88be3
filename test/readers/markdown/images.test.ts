import { describe, expect, it } from 'vitest'
import { text } from '../../../src/ast/build.ts'
import type { Figure, Image, Node } from '../../../src/ast/nodes.ts'
import { textOf, walk } from '../../../src/ast/walk.ts'
import { bare, blocksOf, html, inlinesOf, markdown } from '../reading.ts'

function imageOf(root: Node): Image {
  let found: Image | undefined
  walk(root, (node) => {
    if (node.type === 'image') found ??= node
  })
  return bare(found!)
}

describe('an image in Markdown', () => {
  it('has between its brackets what stands in its place, and the caption in its title', () => {
    const [figure] = blocksOf('![Mud up to the third stripe](gauge.png "The *gauge*")') as [Figure]
    expect(imageOf(figure)).toEqual({ type: 'image', url: 'gauge.png', alt: 'Mud up to the third stripe' })
    expect(textOf(figure.caption!)).toBe('The gauge')
  })

  it.each(['fig-alt', 'alt'])('with %s has its caption between the brackets', (key) => {
    const [figure] = blocksOf(`![The *gauge*](gauge.png){${key}="Mud up to the third stripe"}`) as [Figure]
    expect(imageOf(figure)).toEqual({ type: 'image', url: 'gauge.png', alt: 'Mud up to the third stripe' })
    expect(figure.caption).toEqual([
      { type: 'text', value: 'The ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'gauge' }] },
    ])
  })

  it('knows where a caption between the brackets stands', () => {
    const { article } = markdown('# T\n\n![The *gauge*](gauge.png){alt="Mud"}')
    const [figure] = article.children as [Figure]
    expect(figure.caption![0]!.position!.start).toEqual({ line: 3, column: 3, offset: 7 })
  })

  it('in running text keeps what stands between the brackets as its title', () => {
    expect(inlinesOf('Read ![the gauge](gauge.png){alt="a striped board"} twice.')[1]).toEqual({
      type: 'image',
      url: 'gauge.png',
      alt: 'a striped board',
      title: 'the gauge',
    })
  })

  it.each(['{.decorative}', '{alt=""}'])('is decorative where %s says so', (list) => {
    expect(inlinesOf(`Read ![](line.png)${list} on.`)[1]).toEqual({ type: 'image', url: 'line.png', alt: '' })
  })

  it('is described at length by a text or by a place of the article', () => {
    const [text] = blocksOf('![Gauge](gauge.png){longdesc="Ten stripes, the third in mud."}')
    expect(imageOf(text!)).toMatchObject({ alt: 'Gauge', description: 'Ten stripes, the third in mud.' })
    const [place] = blocksOf('![](gauge.png){longdesc="#gauge"}')
    expect(imageOf(place!)).toMatchObject({ alt: '', describedBy: 'gauge' })
  })

  it('with a description needs no text between the brackets, without one it does', () => {
    expect(markdown('# T\n\n![](a.png){longdesc="Ten stripes."}').codes).toEqual([])
    expect(markdown('# T\n\n![](a.png)').codes).toEqual(['image-alt-missing'])
    expect(markdown('# T\n\n![](a.png){longdesc="a.html"}').codes).toEqual([
      'image-description-outside',
      'image-alt-missing',
    ])
  })
})

describe('an image in HTML', () => {
  const read = (attributes: string) => {
    const { article, codes } = html(
      `<h1>T</h1><p>Read <img src="gauge.png" ${attributes}> twice.</p><p id="far">Mud.</p>`,
    )
    return { image: imageOf(article), codes }
  }

  it.each(['aria-describedby="far near"', 'aria-details="far"', 'longdesc="#far"'])(
    'is described by the place that %s names',
    (attribute) => {
      const { image, codes } = read(`alt="Gauge" ${attribute}`)
      expect(image).toMatchObject({ alt: 'Gauge', describedBy: 'far' })
      expect(codes).toEqual([])
    },
  )

  it('is not described by another page', () => {
    const { image, codes } = read('alt="Gauge" longdesc="https://tides.example/gauge.html#far"')
    expect(image).toEqual({ type: 'image', url: 'gauge.png', alt: 'Gauge' })
    expect(codes).toEqual(['image-description-outside'])
  })

  it('that is hidden from listeners is decorative, whatever describes it', () => {
    expect(read('alt="" aria-hidden="true" aria-describedby="far"').image).toEqual({
      type: 'image',
      url: 'gauge.png',
      alt: '',
    })
  })
})

describe('images', () => {
  const figure = (image: object, rest: object = {}) => ({
    type: 'figure',
    children: [{ type: 'paragraph', children: [{ type: 'image', ...image }] }],
    ...rest,
  })

  it('alone in a paragraph are figures, with their title as the caption', () => {
    expect(blocksOf('![A *gauge*](my%20gauge.svg "At *low* water"){#fig lang=fr}')).toEqual([
      figure(
        { url: 'my%20gauge.svg', alt: 'A gauge' },
        {
          id: 'fig',
          lang: 'fr',
          caption: [text('At '), { type: 'emphasis', children: [text('low')] }, text(' water')],
        },
      ),
    ])
  })

  it('ask for more of the page than the measure', () => {
    for (const placement of ['wide', 'page', 'bleed'])
      expect(blocksOf(`![A gauge](a.svg){placement=${placement} #fig}`)).toEqual([
        figure({ url: 'a.svg', alt: 'A gauge' }, { id: 'fig', placement }),
      ])
    expect(blocksOf('![A gauge](a.svg){placement=inline}')).toEqual([
      figure({ url: 'a.svg', alt: 'A gauge' }),
    ])
    const unknown = markdown('# T\n\n![A gauge](a.svg){placement=margin #fig}')
    expect(unknown.codes).toEqual(['figure-placement-unknown'])
    expect(bare(unknown.article.children)).toEqual([figure({ url: 'a.svg', alt: 'A gauge' }, { id: 'fig' })])
  })

  it('in running text take no placement', () => {
    expect(markdown('# T\n\nSee ![a gauge](a.svg){placement=page} here').codes).toEqual(['attribute-unknown'])
  })

  it('in running text stay there', () => {
    const image = { type: 'image', url: 'a b.svg', alt: 'a gauge', title: 'low' } as const
    expect(inlinesOf('See ![a gauge](<a b.svg> "low") here')).toEqual([text('See '), image, text(' here')])
  })

  it('are decoration only where the source says so', () => {
    expect(blocksOf('![](line.svg){.decorative}')).toEqual([figure({ url: 'line.svg', alt: '' })])
    const { article, codes } = markdown('# T\n\n![](line.svg)')
    expect(codes).toEqual(['image-alt-missing'])
    expect(bare(article.children)).toEqual([figure({ url: 'line.svg', alt: '', isUndescribed: true })])
  })
})
