import { COLOR_NAMES } from './color-names.ts'

export interface DrawnColor {
  /** Six hexadecimal digits. */
  readonly hex: string
  readonly alpha: number
}

/** A colour of CSS; nothing for one that is none, or that says something else: `none`, `url(#a)`. */
export function parseColor(text: string, currentColor = '000000'): DrawnColor | undefined {
  const value = text.trim().toLowerCase()
  if (value === 'currentcolor') return { hex: currentColor, alpha: 1 }
  if (value === 'transparent') return { hex: '000000', alpha: 0 }
  const named = COLOR_NAMES.get(value)
  if (named !== undefined) return { hex: named, alpha: 1 }
  const [, digits] = /^#([\da-f]{3,8})$/.exec(value) ?? []
  if (digits) return fromDigits(digits)
  const [, model, list] = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(value) ?? []
  return model && list !== undefined ? fromList(model, list.split(/[\s,/]+/).filter(Boolean)) : undefined
}

function fromDigits(digits: string): DrawnColor | undefined {
  const full = digits.length < 5 ? [...digits].map((digit) => digit + digit).join('') : digits
  if (full.length !== 6 && full.length !== 8) return undefined
  const alpha = full.length === 8 ? Number.parseInt(full.slice(6), 16) / 255 : 1
  return { hex: full.slice(0, 6), alpha }
}

function fromList(model: string, [first, second, third, alpha]: readonly string[]): DrawnColor | undefined {
  if (first === undefined || second === undefined || third === undefined) return undefined
  const share = (text: string, whole: number) =>
    clamp(text.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text) / whole)
  const channels =
    model === 'rgb'
      ? [first, second, third].map((text) => share(text, 255))
      : fromHue(Number.parseFloat(first), share(second, 100), share(third, 100))
  if (channels.some(Number.isNaN)) return undefined
  return { hex: channels.map(byte).join(''), alpha: alpha === undefined ? 1 : share(alpha, 1) }
}

/** CSS Color 4, 7.1: from hue in degrees, saturation and lightness. */
function fromHue(hue: number, saturation: number, lightness: number): number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  return [0, 8, 4].map((offset) => {
    const at = (((offset + hue / 30) % 12) + 12) % 12
    return lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))
  })
}

function byte(share: number): string {
  return Math.round(share * 255)
    .toString(16)
    .padStart(2, '0')
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
