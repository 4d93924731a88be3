import { type Image, type Inline, imageRuns, isIcon, partRun, standsAlone } from '../../ast/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { InlineObject } from '../text/index.ts'
import { fitRun, fullImage, type ImageSize, SCREEN } from './image-sizes.ts'
import type { Setting } from './setting.ts'
import { baselineOf } from './vertical.ts'

/** A picture in a paragraph takes this share of the page's height at most. */
const HIGHEST = 0.5

/** White between two pictures in a line, em: no word space is wider. */
const GAP = 0.5

/** What the images among `nodes` are in lines of `measure` points: icons as high as the line, or pictures in rows. */
export function objectsIn(
  nodes: readonly Inline[],
  style: TextStyle,
  measure: number,
  { print, images }: Pick<Setting, 'print' | 'images'>,
): (image: Image) => InlineObject {
  let objects: ReadonlyMap<Image, InlineObject> | undefined
  return (image) => {
    objects ??= setObjects(nodes, style, measure, { print, images })
    return objects.get(image)!
  }
}

function setObjects(
  nodes: readonly Inline[],
  style: TextStyle,
  measure: number,
  { print, images }: Pick<Setting, 'print' | 'images'>,
): Map<Image, InlineObject> {
  const baseline = baselineOf(style.leading, print.grid)
  const highest = print.page.lines * print.grid * HIGHEST
  const objects = new Map<Image, InlineObject>()
  for (const run of imageRuns(nodes)) {
    // What takes the place of an image is as large as a badge.
    const { icons, pictures } = partRun(run, (lined) => {
      const { height, isPlaceholder } = images.info(lined.image.url)
      return isPlaceholder || isIcon(lined, height)
    })
    const sizes = fitRun(pictures, measure, highest, GAP * style.size, images)
    pictures.forEach((image, at) => {
      const object = standing(image.url, sizes[at]!, Number.POSITIVE_INFINITY)
      objects.set(image, standsAlone(run) ? { ...object, isPicture: true } : object)
    })
    for (const icon of icons) {
      const height = Math.min(style.leading, images.info(icon.url).height * SCREEN)
      objects.set(icon, standing(icon.url, fullImage(icon.url, measure, height, images), baseline))
    }
  }
  return objects
}

/** An object on the baseline: what is higher than `room` goes below it. */
function standing(url: string, { width, height }: ImageSize, room: number): InlineObject {
  const above = Math.min(height, room)
  const item = { kind: 'image', x: 0, y: -above, width, height, url } as const
  return { width, height: above, depth: height - above, items: [item] }
}
