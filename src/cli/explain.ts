import process from 'node:process'
import { closest } from '../ast/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readExplanations } from './explanations.ts'
import { printable } from './terminal.ts'

/** Prints what is said with a code, why, the way out, and an input that provokes it; without one, all codes. */
export async function explain(code: string | undefined): Promise<ExitCode> {
  const explanations = await readExplanations()
  if (code === undefined) {
    process.stdout.write(`${[...explanations.keys()].join('\n')}\n`)
    return EXIT.done
  }
  const found = explanations.get(code.replace(/^\[(.*)\]$/, '$1'))
  if (!found) {
    const near = closest(code, explanations.keys())
    const way = near === undefined ? 'octavo explain lists those that have one' : `did you mean ${near}?`
    process.stderr.write(
      printable(`error: no example is kept for the code ${JSON.stringify(code)}; ${way}\n`),
    )
    return EXIT.usage
  }
  const { said, name, input } = found
  process.stdout.write(printable(`${said}\n\nIt is said of this ${name}:\n\n${indented(input)}\n`))
  return EXIT.done
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ')
}
