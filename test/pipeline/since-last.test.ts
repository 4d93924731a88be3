import { expect, it } from 'vitest'
import type { Edition } from '../../src/editions.ts'
import { memoryCache, publish } from '../../src/pipeline/index.ts'
import { memoryWorld } from '../support/world.ts'

type Files = Readonly<Record<string, string>>

const PLAN = 'octavo.yaml'

/** A book with what stands in one chapter and depends on others: notes, numbers, names of chapters, pages, an index. */
const BOOK: Files = {
  [PLAN]:
    'title: Ferries\nlang: en\nnumber-sections: true\nchapters:\n  - part: Out\n    chapters: [quay.md, crossing.md]\n  - part: Back\n    chapters: [storm.md]\nback:\n  - { file: words.md, role: glossary }\n',
  'quay.md':
    '# The quay\n\nOne waits here,[^a] as @sec-rope says, for a [hawser]{.term}.\n\n## Ropes {#sec-rope}\n\n- A [bollard]{.index}\n- [x] *Made fast*\n\n[^a]: In the rain.\n',
  'crossing.md':
    '# The crossing {#crossing}\n\nIt takes an hour: $t = 1$.[^b] Back to [the quay](quay.md), on to [](storm.md).\n\n| Wind | Hours |\n|---|--:|\n| 4 | 1 |\n\n: How long {#tbl-wind}\n\n[^b]: Or two.\n',
  'storm.md':
    '# The storm\n\nOf @tbl-wind no line holds.[^c] See [the page](#crossing){.page}.\n\n```js\nconst hours = 2\n```\n\n[^c]: The [bollard]{.index} does.\n',
  'words.md': '# Words\n\nHawser\n: A rope that holds a ship.\n',
}

function edited(files: Files, path: string, edit: (text: string) => string): Files {
  const text = edit(files[path]!)
  expect(text).not.toBe(files[path])
  return { ...files, [path]: text }
}

async function made(files: Files, cache?: ReturnType<typeof memoryCache>) {
  const input = { file: PLAN, base: 'ferries', bytes: new TextEncoder().encode(files[PLAN]) }
  const editions: readonly Edition[] = ['html', 'epub', 'pdf']
  const { files: finished } = await publish(input, { editions, ...(cache && { cache }) }, memoryWorld(files))
  return new Map(finished.map(({ name, bytes }) => [name, Buffer.from(bytes)]))
}

/** What an author does to a book that is open, one after the other. */
const EDITS: readonly (readonly [what: string, path: string, edit: (text: string) => string])[] = [
  ['a letter', 'storm.md', (text) => text.replace('holds', 'helds')],
  ['a section and a note more', 'quay.md', (text) => `${text}\n## Rails\n\nCold.[^r]\n\n[^r]: Wet.\n`],
  [
    'the title of a chapter',
    'storm.md',
    (text) => text.replace('# The storm', '# A storm\n\nA [bollard]{.index}.'),
  ],
  ['the name of the book', PLAN, (text) => text.replace('title: Ferries', 'title: The ferries')],
  ['a chapter less', PLAN, (text) => text.replace('quay.md, crossing.md', 'crossing.md')],
]

it('makes of an edited book, where a process goes on, what a new process makes', {
  timeout: 120_000,
}, async () => {
  const cache = memoryCache()
  let files = BOOK
  await made(files, cache)
  for (const [what, path, edit] of EDITS) {
    files = edited(files, path, edit)
    const [warm, cold] = [await made(files, cache), await made(files)]
    expect([...warm.keys()]).toEqual([...cold.keys()])
    const others = [...warm].filter(([name, bytes]) => !bytes.equals(cold.get(name)!))
    expect(
      others.map(([name]) => name),
      what,
    ).toEqual([])
  }
})
