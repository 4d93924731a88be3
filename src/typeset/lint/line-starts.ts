import type { Inline, Node } from '../../ast/index.ts'
import { countedText } from '../../ast/index.ts'
import { textOfRun } from '../model/index.ts'
import type { StandingLine } from './reading.ts'
import type { Fault, PageRule } from './rule.ts'

const DASH = /^[–—⸺⸻]/

/** Languages in which a dash that opens what follows may begin a line with it. */
const OPENING = /^(?:es|ca|gl|eu|ast|pt|fr|ja|zh|ko)\b/

export const dashes: PageRule = {
  name: 'line-dash',
  find: ({ lines }) =>
    lines
      .filter((line) => DASH.test(textAtStart(line)) && goesOn(line) && !OPENING.test(line.leaf.lang))
      .map(
        ({ page, leaf }): Fault => ({ page, message: 'has a line that begins with a dash', node: leaf.node }),
      ),
}

function textAtStart({ line }: StandingLine): string {
  const run = line.items.find((item) => item.kind === 'text')
  return run ? textOfRun(run) : ''
}

/** Whether the words before the line stand in the same paragraph, and no line end is asked for between them. */
function goesOn({ leaf: { node }, line }: StandingLine): boolean {
  const { offset } = line.start!
  if (offset === 0 || !isText(node)) return false
  return !/\n\s*$/.test(countedText(node.children).slice(0, offset))
}

function isText(node: Node): node is Node & { readonly children: readonly Inline[] } {
  return ['paragraph', 'heading', 'tableCell', 'verseLine', 'definitionTerm'].includes(node.type)
}
