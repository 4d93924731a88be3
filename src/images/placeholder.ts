import { Buffer } from 'node:buffer'
import type { Pixels } from './operations.ts'
import type { Picture } from './picture.ts'

const WIDTH = 320
const HEIGHT = 72
const INSET = 8
const LONGEST_TEXT = 100

/** Pictures of an article that have placeholders of their own: each is a file of an EPUB and an object of a PDF. */
export const MOST_PLACEHOLDERS = 500

/** The placeholders of an article. When many pictures are missing, the rest share one. */
export class Placeholders {
  private readonly pixels: Pixels
  private count = 0
  private shared: Promise<Picture> | undefined

  constructor(pixels: Pixels) {
    this.pixels = pixels
  }

  /** `isOwn`: whether it has the words of this picture. A shared one has its bytes in common with the others. */
  async of(url: string, alt: string): Promise<{ readonly picture: Picture; readonly isOwn: boolean }> {
    if (this.count++ < MOST_PLACEHOLDERS)
      return { picture: await placeholderPicture(this.pixels, url, alt), isOwn: true }
    this.shared ??= placeholderPicture(this.pixels, '', '…')
    const picture = await this.shared
    return { picture: { ...picture, info: { ...picture.info, url } }, isOwn: false }
  }
}

/** A small framed box with what the image would show in words, in a grey that shows on light and on dark. */
export async function placeholderPicture(pixels: Pixels, url: string, alt: string): Promise<Picture> {
  const [{ x }, { xmlText }, { openSvg }] = await Promise.all([
    import('xastscript'),
    import('../xml.ts'),
    import('./svg-picture.ts'),
  ])
  const box = (inset: number) => ({
    x: `${inset}`,
    y: `${inset}`,
    width: `${WIDTH - 2 * inset}`,
    height: `${HEIGHT - 2 * inset}`,
  })
  const svg = x('svg', { xmlns: 'http://www.w3.org/2000/svg', width: `${WIDTH}`, height: `${HEIGHT}` }, [
    x('rect', { ...box(0.5), fill: 'none', stroke: '#767676' }),
    x('foreignObject', box(INSET), [
      x('div', { style: 'font-size: 13px; color: #767676' }, textOf(url, alt)),
    ]),
  ])
  const picture = await openSvg(pixels, url, Buffer.from(xmlText(svg)))
  if ('code' in picture) throw new Error(`the placeholder ${picture.message}`)
  return { ...picture, info: { ...picture.info, isPlaceholder: true } }
}

/** What stands in the box: words for the image, else the name of its file. */
function textOf(url: string, alt: string): string {
  const name = url.startsWith('data:') ? '' : url.split(/[/\\]/).at(-1)!
  const text = (alt || name).replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).replace(/\S*$/, '')}…` : text
}
