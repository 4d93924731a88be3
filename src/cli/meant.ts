import { existsSync } from 'node:fs'

/** What the program itself answers to. */
const OWN = new Set(['-h', '--help', '-V', '--version'])

/**
 * The command line as it is meant: `essay.md` and `--to html essay.md` build, and `help X` of no command is told as a
 * misspelt command. A word that may be either stays what it is: a file called `check` is `./check`.
 */
export function meant(args: readonly string[], commands: readonly string[]): readonly string[] {
  const [first, second] = args
  if (first === undefined || OWN.has(first) || commands.includes(first)) return args
  if (first === 'help') return second === undefined || commands.includes(second) ? args : [second]
  return isInput(first) ? ['build', ...args] : args
}

/** An option, the place of a file, a pattern, or what lies there. */
function isInput(word: string): boolean {
  return word.startsWith('-') || /[./\\*?[]/.test(word) || existsSync(word)
}

/** Whether a name is a pattern for other names: not where a file is called so. */
export function isPattern(word: string): boolean {
  return /[*?[{]/.test(word) && !existsSync(word)
}
