import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** Hyphens that stand together, and one that opens an option, each with the first letter behind it. */
const HYPHENS = /(-{2,}[^\s-]?|(?<![^\s([{"'])-[^\s-])/

/** Code in a line, in which no browser ends a line behind the hyphens of an option: `--check`. The text stays as it is. */
export function withWholeOptions(parts: readonly ElementContent[]): ElementContent[] {
  return parts.flatMap((part): ElementContent[] => {
    if (part.type !== 'text') return [part]
    return part.value
      .split(HYPHENS)
      .flatMap((value, at): ElementContent[] =>
        value === '' ? [] : [at % 2 === 1 ? h('span.unbroken', value) : { type: 'text', value }],
      )
  })
}
