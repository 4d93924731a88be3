import type { Explanation } from '../../src/cli/explanations.ts'
import { meaningOf } from '../../src/cli/meanings.ts'
import { printable } from '../../src/cli/terminal.ts'

/** `docs/codes.md`: a heading a code, to which reports lead. */
export function codesPage(
  explanations: Readonly<Record<string, Explanation>>,
  others: readonly string[],
  ofChecks: Readonly<Record<string, string>>,
): string {
  const ofSources = [
    ...Object.entries(explanations).map(([code, explanation]) => ({ code, text: explained(explanation) })),
    ...others
      .filter((code) => !(code in ofChecks) && !(code in explanations))
      .map((code) => ({
        code,
        text: meaningOf(code)!.replace('\n', ' '),
      })),
  ].toSorted((one, other) => (one.code < other.code ? -1 : 1))
  const checks = Object.entries(ofChecks).map(([code, text]) => `### ${code}\n${sentence(text)}\n`)
  return `# What Octavo says
Every message has a code, which stays what it is from version to version. \`octavo explain CODE\` says what is here.
Characters that the fonts of these pages lack stand as their numbers.

## Of a source
${ofSources.map(({ code, text }) => `### ${code}\n${text}\n`).join('\n')}
## Of a finished file
\`octavo check\` tells these, with the place in the file and, where it is known, in the source.

${checks.join('\n')}`
}

/** Characters of an example that are shown. */
const LONGEST = 400

function explained({ said, name, input }: Explanation): string {
  const example = input.length > LONGEST ? `${input.slice(0, LONGEST)} …` : input
  return `${fenced('text', said)}\n\nof this \`${name}\`:\n\n${fenced('text', example)}`
}

/** In a fence that is longer than any in the text. */
function fenced(language: string, text: string): string {
  const runs = text.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)))
  const shown = printable(text).replaceAll(UNSHOWN, (letter) => `‹${letter.codePointAt(0)!.toString(16)}›`)
  return `${fence}${language}\n${shown.trimEnd()}\n${fence}`
}

/** Letters of scripts that the text fonts do not have: the page is a chapter of a book, too. */
const UNSHOWN =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\ufffd/gu

function sentence(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`
}
