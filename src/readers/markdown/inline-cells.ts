import type { Position } from '../../ast/index.ts'
import type { Context } from './context.ts'

/** What the author of a cell can do. */
export const RUN_BEFOREHAND = 'have it run beforehand, and build what that gives: quarto render FILE --to gfm'

/** R Markdown's `r nrow(boats)`, `r 2 * n` and Quarto's `{python} n` between backquotes. */
const INLINE_CELL = /^(?:r\s+(?:[\w.:]+\s*(?:[([$]|[-+*/^%]\s*\w)|['"(])|\{(?:r|python|julia|ojs)\}\s)/

/** Tells of code in a line whose result another program would print. */
export function reportInlineCell(code: string, position: Position, { report }: Context): void {
  if (!INLINE_CELL.test(code)) return
  report({
    code: 'cell-unrun',
    severity: 'warning',
    message: 'this is code in a line that another program runs; the code is shown, and what it gives is not',
    position,
    hint: RUN_BEFOREHAND,
  })
}
