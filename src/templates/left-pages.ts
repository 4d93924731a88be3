import type { Template } from './template.ts'
import type { TemplateFile } from './template-file.ts'

const PLACES = (['head', 'foot'] as const).flatMap((line) =>
  (['inner', 'center', 'outer'] as const).map((at) => ['page', line, at] as const),
)

/**
 * The first of what heads and feet say of left pages alone, where a template has none: a file that has pages of one side
 * does not say it, nor does one that starts from it. What it starts from may: of that the right pages’ text is shown.
 */
export function saidOfLeftPages(
  chain: readonly TemplateFile[],
  { page }: Template,
): readonly string[] | undefined {
  if (page.sides === 'two') return undefined
  const saysSides = chain.findIndex(({ document }) => document.hasIn(['page', 'sides']))
  return PLACES.find((path) => {
    const [, line, at] = path
    const content = page[line][at]
    if (typeof content === 'string' || content[0] === content[1]) return false
    return chain.findIndex(({ document }) => document.hasIn(path)) <= saysSides
  })
}
