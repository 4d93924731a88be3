import { existsSync } from 'node:fs'

/** What the program itself answers to. */
const OWN = new Set(['-h', '--help', '-V', '--version'])

/** Commands that are asked for behind what they are for, too. */
const OF_INPUTS = new Set(['build', 'preview', 'pages', 'check', 'ast', 'repair'])

/**
 * The command line as it is meant: `essay.md` and `--to html essay.md` build, `essay.md preview` shows it, and `help X` of
 * no command is told as a misspelt command. A word that may be either stays what it is: a file called `check` is `./check`.
 */
export function meant(args: readonly string[], commands: readonly string[]): readonly string[] {
  const [first, second] = args
  if (first === undefined || OWN.has(first) || commands.includes(first)) return args
  if (first === 'help') return second === undefined || commands.includes(second) ? args : [second]
  if (existsSync(first) && second && OF_INPUTS.has(second) && !existsSync(second))
    return [second, first, ...args.slice(2)]
  return isInput(first) || nameInPieces(args) !== undefined ? ['build', ...args] : args
}

/** A name with blanks that a shell has taken for several, for want of quotation marks; nothing where all are there. */
export function nameInPieces(words: readonly string[]): string | undefined {
  for (const [at, word] of words.entries()) {
    if (existsSync(word)) continue
    for (let end = at + 2; end <= Math.min(words.length, at + MOST_PIECES); end++) {
      const whole = words.slice(at, end).join(' ')
      if (existsSync(whole)) return whole
    }
  }
  return undefined
}

const MOST_PIECES = 12

/** An option, the place of a file, a pattern, or what lies there, without its ending, too. */
function isInput(word: string): boolean {
  const isPlaced = word.startsWith('-') || /[./\\*?[]/.test(word) || existsSync(word)
  return isPlaced || ENDINGS.some((ending) => existsSync(`${word}${ending}`))
}

/** Of what is most often built: a word without one is answered with the name that has it. */
const ENDINGS = ['.md', '.txt', '.html', '.docx', '.odt', '.ipynb']

/** Whether a name is a pattern for other names: not where a file is called so. */
export function isPattern(word: string): boolean {
  return /[*?[{]/.test(word) && !existsSync(word)
}
