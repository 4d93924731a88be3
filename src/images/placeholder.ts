import { Buffer } from 'node:buffer'
import type { Picture } from './picture.ts'

const WIDTH = 480
const HEIGHT = 320
const LINE = 4

/** A framed box with its diagonals, in a grey that shows on light and on dark: drawn without any font. */
export async function placeholderPicture(url: string): Promise<Picture> {
  const [{ x }, { toXml }] = await Promise.all([import('xastscript'), import('xast-util-to-xml')])
  const svg = x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${WIDTH}`,
      height: `${HEIGHT}`,
      fill: 'none',
      stroke: '#767676',
      'stroke-width': `${LINE}`,
    },
    x('rect', { x: `${LINE / 2}`, y: `${LINE / 2}`, width: `${WIDTH - LINE}`, height: `${HEIGHT - LINE}` }),
    x('path', { d: `M0 0L${WIDTH} ${HEIGHT}M0 ${HEIGHT}L${WIDTH} 0` }),
  )
  const info = { url, width: WIDTH, height: HEIGHT, format: 'svg', isPlaceholder: true } as const
  return {
    info,
    bytes: Buffer.from(toXml(svg)),
    hasAlpha: true,
    isGrey: false,
    isCmyk: false,
    hasProfile: false,
    isAnimated: false,
    isClean: false,
  }
}
