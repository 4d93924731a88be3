import { describe, expect, it } from 'vitest'
import { article, paragraph, text } from '../../src/ast/build.ts'
import type { Block, Image } from '../../src/ast/nodes.ts'
import { checkImages } from '../../src/checks/images.ts'
import { expectLinear } from '../support/steps.ts'

function codesFor(image: Partial<Image>, lang = 'en', caption?: string): string[] {
  const node: Image = { type: 'image', url: 'pictures/low-water-2.jpg', alt: '', ...image }
  const block: Block =
    caption === undefined
      ? paragraph(node)
      : { type: 'figure', children: [paragraph(node)], caption: [text(caption)] }
  return checkImages(article([block], { lang })).map(({ code }) => code)
}

describe('alternative texts that are none', () => {
  it.each(['IMG_2041', 'low-water-2', 'low-water-2.jpg', 'other.PNG', 'DSC00012', 'Screenshot 2026-03-03'])(
    '%s is the name of a file',
    (alt) => expect(codesFor({ alt })).toEqual(['image-alt-file-name']),
  )

  it.each(['Image', 'photo', 'Bild', 'untitled.'])('%s says nothing', (alt) =>
    expect(codesFor({ alt })).toEqual(['image-alt-placeholder']),
  )

  it('are those that the caption says already, whatever its marks', () => {
    expect(codesFor({ alt: 'The gauge at low water' }, 'en', 'The gauge, at low water.')).toEqual([
      'image-alt-caption',
    ])
    expect(codesFor({ alt: 'The gauge', title: 'The gauge' })).toEqual(['image-alt-caption'])
  })

  it.each([
    ['en', 'An image of a gauge'],
    ['en-GB', 'picture showing a gauge'],
    ['de', 'Bild von einem Pegel'],
    ['fr', 'Image d’une échelle'],
    ['es', 'Una imagen de la escala'],
    ['it', 'Immagine di un idrometro'],
    ['nl', 'Afbeelding van een peilschaal'],
    ['pt-BR', 'Imagem de uma régua'],
  ])('begin in %s with “%s”', (lang, alt) => expect(codesFor({ alt }, lang)).toEqual(['image-alt-prefix']))
})

describe('alternative texts', () => {
  it.each([
    'A striped board whose foot stands in mud',
    'Imaging of a knee',
    'Picture rail and wainscot',
    'The word image in three faces',
    'Photograph of the harbour, about 1890',
    'Figure 3 of the treaty',
    'water',
  ])('such as “%s” are let be', (alt) => expect(codesFor({ alt })).toEqual([]))

  it('are judged by the words of the article’s language alone', () => {
    expect(codesFor({ alt: 'Bild von unten' }, 'en')).toEqual([])
    expect(codesFor({ alt: 'An image of a gauge' }, 'ja')).toEqual([])
  })

  it('are not missed on decoration, nor where a description stands for them', () => {
    expect(codesFor({}, 'en', 'The gauge')).toEqual([])
    expect(codesFor({ description: 'Ten stripes.' })).toEqual([])
  })

  it('are matched with effort in proportion to their length', () =>
    expectLinear((size) => {
      const alt = 'image of '.repeat(size)
      codesFor({ alt }, 'en', alt)
    }, 2000))
})
