import type { Drawing, DrawnItem, Gradient, ImageLibrary, Inks, PressDemands } from '../../../images/index.ts'
import { fine } from './numbers.ts'

/** The colours of a drawing in the colour space of its document. */
export interface Palette {
  readonly space: 'DeviceRGB' | 'DeviceCMYK'
  /** Components, each from 0 to 1. */
  components(hex: string): readonly number[]
  fill(hex: string): string
  stroke(hex: string): string
  /** Black alone and whole, which prints over what lies under it. */
  isSolidBlack(hex: string): boolean
}

export async function openPalette(
  drawing: Drawing,
  images: ImageLibrary,
  press: PressDemands | undefined,
): Promise<Palette> {
  const inks: ReadonlyMap<string, Inks> = press
    ? await images.separate([...new Set(hexesIn(drawing.items))], press)
    : new Map()
  const components = (hex: string): readonly number[] =>
    press ? inks.get(hex)! : [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const written = (hex: string) =>
    components(hex)
      .map((value) => fine(Math.round(value * 1000) / 1000))
      .join(' ')
  return {
    space: press ? 'DeviceCMYK' : 'DeviceRGB',
    components,
    fill: (hex) => `${written(hex)} ${press ? 'k' : 'rg'}`,
    isSolidBlack: (hex) => press !== undefined && hex === '000000',
    stroke: (hex) => `${written(hex)} ${press ? 'K' : 'RG'}`,
  }
}

function hexesIn(items: readonly DrawnItem[]): string[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return hexesIn(item.items)
    if (item.kind === 'image') return []
    const painted = item.kind === 'path' ? [item] : item.parts
    return painted.flatMap(({ fill, stroke }) =>
      [fill, stroke].flatMap((one) => (one ? hexesOf(one.paint) : [])),
    )
  })
}

function hexesOf(paint: { readonly hex: string } | Gradient): string[] {
  return 'hex' in paint ? [paint.hex] : paint.stops.map(({ hex }) => hex)
}
