import { type Finding, type Told, told } from '../diagnostic.ts'
import type { SourceFile } from './sources.ts'
import { unreadable, type Work } from './work.ts'

/** An entry of a file, from its at sign to the next one. */
interface Entry {
  readonly type: string
  readonly key: string
  readonly from: number
  readonly text: string
}

/** Wrong entries that are told one by one; after them the file is no BibTeX. */
const MOST_WRONG = 20

/**
 * BibTeX and BibLaTeX by citation-js. It gives up a file at the first error: here, only the entry that holds it is
 * left out, and told.
 */
export async function readBibTex({ path, text }: SourceFile): Promise<Told<readonly Work[]>> {
  const parse = await bibTexParser()
  const entries = entriesOf(text)
  const strings = entries
    .filter(({ type }) => type === 'string')
    .map((entry) => entry.text)
    .join('\n')
  const works = entries.filter(({ type }) => !NO_WORKS.has(type))
  const findings: Finding[] = []
  const sound = soundOf(
    works,
    (some) => parse(`${strings}\n${some.map((entry) => entry.text).join('\n')}`),
    (entry, error) =>
      findings.push({
        ...unreadable(
          `the entry “${entry.key}” is no BibTeX, so it is left out: ${reason(error)}`,
          entry.from,
          text,
        ),
        hint: 'look for a brace or a comma that is missing, there or in the entry before it',
      }),
  )
  if (works.length === 0 && text.trim() !== '')
    findings.push({
      ...unreadable(`${path} has no entries of BibTeX`, 0, text),
      hint: 'an entry begins with @book{key,',
    })
  // Entries refer to each other, so that they are read together.
  const read = sound.length > 0 ? parse(`${strings}\n${sound.map((entry) => entry.text).join('\n')}`) : []
  return told(read.map(withOthers), findings)
}

const NO_WORKS: ReadonlySet<string> = new Set(['string', 'preamble', 'comment'])

async function bibTexParser(): Promise<(text: string) => Work[]> {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  return (text) =>
    plugins.input.chain(text, { generateGraph: false, forceType: '@biblatex/text' }) as unknown as Work[]
}

/** An at sign at the beginning of a line, or behind a brace that closes an entry, begins one. */
function entriesOf(text: string): Entry[] {
  const starts = [...text.matchAll(/(?<=^[ \t]*|\}[ \t]*)@[ \t]*([A-Za-z]+)[ \t]*[{(][ \t]*([^\s,{}]*)/gm)]
  return starts.map(({ index, 1: type, 2: key }, order) => ({
    type: type!.toLowerCase(),
    key: key!,
    from: index,
    text: text.slice(index, starts[order + 1]?.index ?? text.length),
  }))
}

/** The entries that can be read: halves are tried apart where the whole cannot. */
function soundOf(
  entries: readonly Entry[],
  attempt: (entries: readonly Entry[]) => unknown,
  fail: (entry: Entry, error: Error) => void,
): readonly Entry[] {
  let wrong = 0
  const visit = (some: readonly Entry[]): readonly Entry[] => {
    if (some.length === 0 || wrong >= MOST_WRONG) return []
    try {
      attempt(some)
      return some
    } catch (error) {
      if (some.length > 1) {
        const half = some.length >> 1
        return [...visit(some.slice(0, half)), ...visit(some.slice(half))]
      }
      wrong++
      fail(some[0]!, error as Error)
      return []
    }
  }
  return visit(entries)
}

function reason({ message }: Error): string {
  return (
    message
      .split('\n')[0]!
      .replace(/ at line \d+ col \d+:?/, '')
      .trim() || 'it cannot be read'
  )
}

const NAMES = ['author', 'editor', 'translator', 'container-author', 'director']

/** “and others” is no person. */
function withOthers(work: Work): Work {
  const names = NAMES.flatMap((role) => {
    const list = work[role]
    if (!Array.isArray(list) || list.at(-1)?.family !== 'others' || list.at(-1)?.given) return []
    return [[role, [...list.slice(0, -1), { literal: 'et al.' }]] as const]
  })
  return names.length > 0 ? { ...work, ...Object.fromEntries(names) } : work
}
