import type { Position } from '../../ast/index.ts'
import type { Context } from './context.ts'

const STRING = `"((?:[^"\\\\]|\\\\.){0,2000})"|'((?:[^'\\\\]|\\\\.){0,2000})'`
const ASKS = '(!?)(?:knitr::)?is_(html|latex)_output\\(\\)'
/** `r if (knitr::is_html_output()) "there" else "here"`, and the same by `ifelse`. */
const CHOICES = [
  new RegExp(
    `^r\\s+if\\s*\\(\\s*${ASKS}\\s*\\)\\s*\\{?\\s*(?:${STRING})\\s*\\}?(?:\\s*else\\s*\\{?\\s*(?:${STRING})\\s*\\}?)?\\s*$`,
  ),
  new RegExp(`^r\\s+ifelse\\(\\s*${ASKS}\\s*,\\s*(?:${STRING})\\s*,\\s*(?:${STRING})\\s*\\)\\s*$`),
]

/**
 * What code of knitr in a line says on screens, in Markdown, where all that it does is to choose by the edition; nothing
 * where it does more.
 */
export function chosenWords(code: string): string | undefined {
  // Blanks in a row would be tried in all ways.
  const said = code.replaceAll(/\s+/g, ' ')
  const choice = CHOICES.map((pattern) => pattern.exec(said)).find((found) => found !== null)
  if (!choice) return undefined
  const [, not, output, ...words] = choice
  const isFirst = (output === 'html') === (not === '')
  const [first, second] = [words[0] ?? words[1], words[2] ?? words[3]]
  return ((isFirst ? first : second) ?? '').replaceAll(/\\(.)/g, '$1')
}

/** Tells of what is said in print in other words, or not at all. */
export function reportChoice(position: Position, { report }: Context): void {
  report({
    code: 'cell-unrun',
    severity: 'warning',
    message:
      'this is code that says one thing on screens and another in print; what it says on screens stands in all editions',
    position,
    hint: RUN_BEFOREHAND,
  })
}

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
