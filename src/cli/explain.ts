import process from 'node:process'
import { closest } from '../ast/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { type Explanation, readExplanations } from './explanations.ts'
import { MEANT, meaningOf } from './meanings.ts'
import { printable } from './terminal.ts'

/** Prints what a code means, the way out, and an input that provokes it where one can; without a code, lists them all. */
export async function explain(code: string | undefined): Promise<ExitCode> {
  const explanations = await readExplanations()
  const known = [...new Set([...explanations.keys(), ...MEANT.byBuilds, ...MEANT.byChecks])].toSorted()
  if (code === undefined) {
    process.stdout.write(`${known.join('\n')}\n`)
    return EXIT.done
  }
  const name = code.replace(/^\[(.*)\]$/, '$1')
  const found = explanations.get(name)
  const text = found ? exampleOf(found) : meaningOf(name)
  if (text === undefined) {
    const near = closest(name, known)
    const way = near === undefined ? 'octavo explain lists all codes' : `did you mean ${near}?`
    process.stderr.write(printable(`error: no message has the code ${JSON.stringify(code)}; ${way}\n`))
    return EXIT.usage
  }
  process.stdout.write(printable(`${text}\n`))
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
