/** `x' = a x + c y + e`, `y' = b x + d y + f`: SVG’s and PDF’s order. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** What `first` does and then `second`. */
export function compose(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = second
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y]
}

export function scaling(x: number, y: number): Matrix {
  return [x, 0, 0, y, 0, 0]
}

export function rotation(degrees: number): Matrix {
  const angle = (degrees * Math.PI) / 180
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]
}

/** A list of transforms (CSS Transforms 1, 7); `undefined` where one of them is none of SVG’s. */
export function parseTransform(text: string): Matrix | undefined {
  let all: Matrix = IDENTITY
  for (const [, name, list] of text.matchAll(/\b(\w+)\s*\(([^()]*)\)/g)) {
    const own = transformOf(
      name!,
      list!
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number.parseFloat),
    )
    if (!own?.every(Number.isFinite)) return undefined
    all = compose(own, all)
  }
  return all
}

function transformOf(name: string, values: readonly number[]): Matrix | undefined {
  const [a = 0, b, c, d, e, f] = values
  const slant = (degrees: number) => Math.tan((degrees * Math.PI) / 180)
  switch (name) {
    case 'matrix':
      return values.length === 6 ? [a, b!, c!, d!, e!, f!] : undefined
    case 'translate':
      return translation(a, b ?? 0)
    case 'translateX':
      return translation(a, 0)
    case 'translateY':
      return translation(0, a)
    case 'scale':
      return scaling(a, b ?? a)
    case 'rotate':
      return b === undefined || c === undefined
        ? rotation(a)
        : compose(compose(translation(-b, -c), rotation(a)), translation(b, c))
    case 'skewX':
      return [1, 0, slant(a), 1, 0, 0]
    case 'skewY':
      return [1, slant(a), 0, 1, 0, 0]
    default:
      return undefined
  }
}
