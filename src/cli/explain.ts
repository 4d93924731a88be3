import process from 'node:process'
import { closest } from '../ast/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { type Explanation, readExplanations } from './explanations.ts'
import { codesInGroups, meaningOf } from './meanings.ts'
import { colorsFor, hanging, printable } from './terminal.ts'

type CodeGroups = ReturnType<typeof codesInGroups>

/** Prints what a code means, the way out, and an input that provokes it where one can; of a word, lists the codes about it, without one all. */
export async function explain(code: string | undefined): Promise<ExitCode> {
  if (code === undefined) return list(codesInGroups())
  const name = code.replace(/^\[(.*)\]$/, '$1')
  const text = await explanationOf(name)
  if (text === undefined) {
    const about = codesAbout(name)
    if (about.size > 0) return list(about)
    const known = [...codesInGroups().values()].flatMap(Object.keys)
    const near = closest(name, known)
    const way = near === undefined ? 'octavo explain lists all codes' : `did you mean ${near}?`
    process.stderr.write(printable(`error: no message has the code ${JSON.stringify(code)}; ${way}\n`))
    return EXIT.usage
  }
  process.stdout.write(printable(`${text}\n`))
  return EXIT.done
}

/** Codes that have a word in them, in what they mean, or in what they are about. */
function codesAbout(word: string): CodeGroups {
  const has = (text: string) => text.toLowerCase().includes(word.toLowerCase())
  const groups = [...codesInGroups()].map(([about, codes]): [string, Readonly<Record<string, string>>] => {
    const found = Object.entries(codes).filter((one) => has(about) || one.some(has))
    return [about, Object.fromEntries(found)]
  })
  return new Map(groups.filter(([, codes]) => Object.keys(codes).length > 0))
}

/** Each code in a line, below what it is about. */
function list(shown: CodeGroups): ExitCode {
  const groups = [...shown]
  const width = Math.max(...groups.flatMap(([, codes]) => Object.keys(codes).map(({ length }) => length)))
  const { bold } = colorsFor(process.stdout)
  const lineOf = ([code, meaning]: [string, string]) =>
    `  ${code.padEnd(width)}  ${hanging(meaning, width + 4, process.stdout)}\n`
  const lines = groups.map(
    ([about, codes]) => `${bold(about)}\n${Object.entries(codes).map(lineOf).join('')}`,
  )
  process.stdout.write(
    `${lines.join('\n')}\n${bold('octavo explain CODE')} shows the way out, and an example.\n`,
  )
  return EXIT.done
}

/** The same of one code for an editor; nothing for a code that no stage tells. */
export async function explanationOf(code: string): Promise<string | undefined> {
  const found = (await readExplanations()).get(code)
  return found ? exampleOf(found) : meaningOf(code)
}

function exampleOf({ said, name, input }: Explanation): string {
  return `${said}\n\nIt is said of this ${name}:\n\n${indented(input)}`
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ')
}
