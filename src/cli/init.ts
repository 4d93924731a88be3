import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { makeNewFolder, writeNew } from './output/index.ts'
import { KINDS, type Kind, scaffoldOf, TITLES } from './scaffolds.ts'
import { shownName } from './terminal.ts'

export interface InitOptions {
  readonly kind?: Kind
  readonly title?: string
  /** Asks nothing. */
  readonly yes?: boolean
}

/** Writes the first files of an article or a book into a folder, and over none that is there. A folder called `book` is for one. */
export async function init(folder: string, options: InitOptions): Promise<ExitCode> {
  const file = /^(.+)\.(?:md|markdown|txt|html|yaml)$/i.exec(basename(folder))
  if (file && !existsSync(folder)) {
    const named = shownName(join(dirname(folder), file[1]!))
    process.stderr.write(
      `error: init takes the name of a folder, and writes more than a file: octavo init ${named}\n`,
    )
    return EXIT.usage
  }
  const meant = KINDS.find((kind) => kind === basename(folder))
  const { kind, title } = await answersTo({ ...(meant && { kind: meant }), ...options })
  const today = new Date().toISOString().slice(0, 10)
  const files = Object.entries(scaffoldOf(kind, title, today))
  const taken = files.map(([path]) => join(folder, path)).find((path) => existsSync(path))
  if (taken !== undefined) {
    process.stderr.write(`error: ${shownName(taken)} is there already; nothing has been written\n`)
    return EXIT.failed
  }
  for (const [path, text] of files) {
    const at = dirname(join(folder, path))
    await makeNewFolder(at)
    const bytes = new TextEncoder().encode(text)
    await writeNew(at, { name: path.split('/').at(-1)!, mediaType: 'text/plain', bytes })
  }
  const written = files.map(([path]) => `  ${shownName(join(folder, path))}\n`).join('')
  const input = kind === 'book' ? folder : join(folder, files[0]![0])
  const named = shownName(input)
  process.stdout.write(
    `written:\n${written}Build it: octavo build ${named}\nSee it:   octavo preview ${named}\n`,
  )
  return EXIT.done
}

async function answersTo({ kind, title, yes }: InitOptions): Promise<{ kind: Kind; title: string }> {
  const isAsked = !yes && process.stdin.isTTY === true && process.stdout.isTTY === true
  if (!isAsked || (kind && title)) {
    const chosen = kind ?? KINDS[0]
    return { kind: chosen, title: title ?? TITLES[chosen] }
  }
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const chosen = kind ?? (await askKind((question) => asking.question(question)))
    const named = title ?? (await asking.question(`Title? (${TITLES[chosen]}) `))
    return { kind: chosen, title: named.trim() || TITLES[chosen] }
  } finally {
    asking.close()
  }
}

async function askKind(ask: (question: string) => Promise<string>): Promise<Kind> {
  const answer = (await ask(`What will it be: ${KINDS.join(', ')}? (${KINDS[0]}) `)).trim().toLowerCase()
  if (answer === '') return KINDS[0]
  return KINDS.find((kind) => kind.startsWith(answer)) ?? askKind(ask)
}
