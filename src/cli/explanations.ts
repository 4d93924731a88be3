import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { ownUrl } from './places.ts'

/** The inputs that provoke each code, with what is then said; and what `npm run build` makes of them. */
const FIXTURES = ownUrl('test/fixtures/errors/')
const COMPILED = ownUrl('dist/explanations.json')

/** Characters of an input that are shown: enough for what is written by hand, and for a glance at what is large. */
const LONGEST_EXAMPLE = 1500

export interface Explanation {
  /** All that is said with this code, with its places and ways out. */
  readonly said: string
  /** Name and text of the input. */
  readonly name: string
  readonly input: string
}

export async function compileExplanations(): Promise<void> {
  await mkdir(new URL('.', COMPILED), { recursive: true })
  await writeFile(COMPILED, JSON.stringify(await explanationsOfFixtures()))
}

/** By their codes, in order. */
export async function explanationsOfFixtures(): Promise<Record<string, Explanation>> {
  const explanations: Record<string, Explanation> = {}
  for (const code of (await readdir(FIXTURES)).toSorted()) {
    const folder = new URL(`${code}/`, FIXTURES)
    const name = (await readdir(folder)).find((file) => file.startsWith('input.'))!
    const [said, input] = await Promise.all(
      ['expected.txt', name].map((file) => readFile(new URL(file, folder), 'utf8')),
    )
    explanations[code] = { said: saidWith(code, said!), name, input: beginning(input!) }
  }
  return explanations
}

export async function readExplanations(): Promise<ReadonlyMap<string, Explanation>> {
  const json = JSON.parse(await readFile(COMPILED, 'utf8')) as Record<string, Explanation>
  return new Map(Object.entries(json))
}

/** Of messages, each with its lines below it, those with one code. */
function saidWith(code: string, text: string): string {
  const messages = text.trimEnd().split(/\n(?=\S)/)
  return messages.filter((message) => message.split('\n')[0]!.endsWith(`[${code}]`)).join('\n')
}

function beginning(text: string): string {
  const shown = text.slice(0, LONGEST_EXAMPLE).trimEnd()
  return text.length > LONGEST_EXAMPLE ? `${shown} …` : shown
}
