import type { Article } from '../ast/index.ts'
import { hasWorks } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'

/** Tells of a style of citations where there is nothing to cite. */
export function unusedStyle({ metadata: { citing } }: Article): Finding[] {
  const style = citing?.style
  if (!style || hasWorks(citing)) return []
  const { path, position } = style
  return [
    {
      code: 'style-unused',
      severity: 'warning',
      message: `nothing is cited in the style “${path}”: no bibliography is named`,
      ...(position && { position }),
      hint: 'name the works: bibliography: works.bib',
    },
  ]
}
