import { expect, test } from 'vitest'
import { article, link, paragraph, text } from '../../../src/ast/build.ts'
import type { Image } from '../../../src/ast/nodes.ts'
import type { StructureElement } from '../../../src/typeset/model/page.ts'
import { builtIn, setPages } from '../../support/typeset.ts'

const image = (more: Partial<Image>): Image => ({ type: 'image', url: 'gauge.png', alt: '', ...more })

test('a link that is an image says in the annotation what the image shows', async () => {
  const described = image({ description: 'Ten stripes.' })
  const root = article([paragraph(link('https://tides.example/', described))], { title: [text('T')] })
  const { pages } = await setPages(root, await builtIn('base'))
  const links = pages.flatMap(({ items }) => items).filter((item) => item.kind === 'link')
  expect(links.map(({ contents }) => contents)).toEqual(['Image with a long description'])
})

function altsOf(element: StructureElement): string[] {
  return [...(element.alt === undefined ? [] : [element.alt]), ...element.children.flatMap(altsOf)]
}

test('what an image says at length is read out with it on a page, where nothing unfolds', async () => {
  const images = [
    image({ alt: 'A gauge.', description: 'Ten stripes.' }),
    image({ description: 'Ten stripes.' }),
    image({ describedBy: 'far' }),
    image({}),
  ]
  const inText = paragraph('See ', images[0]!, ' and ', images[1]!, '.')
  const figures = images.map((one) => ({ type: 'figure', children: [paragraph(one)] }) as const)
  const root = article([inText, ...figures, { ...paragraph('Ten.'), id: 'far' }], { title: [text('T')] })
  const { structure } = await setPages(root, await builtIn('base'))
  expect(altsOf(structure)).toEqual([
    'A gauge. Ten stripes.',
    'Ten stripes.',
    'A gauge. Ten stripes.',
    'Ten stripes.',
    'Image with a long description',
  ])
})
