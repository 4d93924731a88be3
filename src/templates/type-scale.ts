import { LARGEST_TYPE, points } from './lengths.ts'
import type { Template } from './template.ts'

/** A style's own: what is smaller in it, such as the mark of a note, can be read as well. Points. */
const SMALLEST_STYLE = 2
/** Lines closer together than this share of their size stand on each other. */
const CLOSEST = 0.5

export interface ScaleProblem {
  /** The tokens that make it, the one that says most about this style first. */
  readonly tokens: readonly (readonly string[])[]
  readonly message: string
  readonly hint: string
}

/** Styles whose step makes type that nobody reads, or lines that stand on each other: each token by itself may be right. */
export function scaleProblems(template: Template): ScaleProblem[] {
  return (['styles', 'classes'] as const).flatMap((group) =>
    Object.entries(template[group]).flatMap(
      ([name, style]) => problemOf([group, name], style, template) ?? [],
    ),
  )
}

function problemOf(
  style: readonly [group: string, name: string],
  { size, leading }: Template['styles']['aside'],
  { base, grid, ratio }: Template,
): ScaleProblem | undefined {
  const [, name] = style
  const type = points(base) * ratio ** size
  const lines = leading * points(grid)
  const said = `${name} has ${shown(type)} of type, ${size} steps of ${ratio} from ${base}`
  const sizes = [[...style, 'size'], ['defaults', 'size'], ...(size === 0 ? [] : [['ratio']]), ['base']]
  if (type < SMALLEST_STYLE || type > LARGEST_TYPE)
    return {
      tokens: sizes,
      message: `${said}, where a style has ${SMALLEST_STYLE}pt to ${LARGEST_TYPE}pt`,
      hint: `change ratio, or the size of ${name}`,
    }
  if (lines < CLOSEST * type)
    return {
      tokens: [[...style, 'leading'], ['defaults', 'leading'], ...sizes, ['grid']],
      message: `${said}, and ${shown(lines)} from line to line, where half of its size is the least`,
      hint: `give ${name} more leading or a smaller size, or change ratio`,
    }
  return undefined
}

function shown(length: number): string {
  return `${Number(length.toFixed(2))}pt`
}
