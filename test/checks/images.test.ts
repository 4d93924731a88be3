import { describe, expect, it } from 'vitest'
import { article, paragraph, text } from '../../src/ast/build.ts'
import type { Block, Image } from '../../src/ast/nodes.ts'
import { certification } from '../../src/checks/certification.ts'
import { checkImages } from '../../src/checks/images.ts'
import { told } from '../../src/diagnostic.ts'
import { linkTargets } from '../../src/transforms/link-targets.ts'
import { validIds } from '../../src/transforms/valid-ids.ts'

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

  it('are matched in little time', () => {
    const alt = `${'image of '.repeat(20_000)}`
    const start = performance.now()
    codesFor({ alt }, 'en', alt)
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('a claim of conformance', () => {
  const claim = { certifier: 'Harbour Access Desk' }
  const certified = (...images: Image[]) => article([paragraph(...images)], { certification: claim })

  it('stands where the article does not contradict it', () => {
    const root = certified({ type: 'image', url: 'a.png', alt: '' })
    expect(certification(root)).toEqual(told(root))
  })

  it('is taken back where an image has neither a text nor is decorative', () => {
    const root = certified({ type: 'image', url: 'a.png', alt: '', isUndescribed: true })
    const { value, findings } = certification(root)
    expect(value.metadata).toEqual(article([]).metadata)
    expect(findings.map(({ code }) => code)).toEqual(['conformance-contradicted'])
  })
})

describe('the place that describes an image', () => {
  const image = (describedBy: string): Image => ({ type: 'image', url: 'a.png', alt: 'Gauge', describedBy })

  it('must be there', () => {
    const root = article([paragraph(image('gauges')), { ...paragraph('Mud.'), id: 'gauge' }])
    const { value, findings } = linkTargets(root)
    expect(value.children[0]).toEqual(paragraph({ type: 'image', url: 'a.png', alt: 'Gauge' }))
    expect(findings).toMatchObject([{ code: 'image-description-missing', hint: 'did you mean #gauge?' }])
  })

  it('is followed where its id changes', () => {
    const root = article([paragraph(image('1 gauge')), { ...paragraph('Mud.'), id: '1 gauge' }])
    const { children } = validIds(root).value
    const { id } = children[1]!
    expect(id).not.toBe('1 gauge')
    expect(children[0]).toEqual(paragraph(image(id!)))
  })
})
