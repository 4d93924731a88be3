import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, heading, paragraph } from '../../src/ast/build.ts'
import { diskWorld } from '../../src/cli/world.ts'
import { EDITIONS, type Edition } from '../../src/editions.ts'
import { publish } from '../../src/pipeline/publish.ts'
import { checkFiles } from '../../src/proof/index.ts'
import type { Template } from '../../src/templates/template.ts'
import { articles } from '../conformance/editions.ts'
import { editionsOf } from '../support/pdf-editions.ts'
import { sampleArticle } from '../support/sample.ts'
import { tortureArticle } from '../support/torture.ts'

type Files = Readonly<Partial<Record<Edition, Uint8Array>>>

async function differencesIn(files: Files, tree: Uint8Array) {
  const present = EDITIONS.filter((edition) => files[edition])
  const checked = await checkFiles({
    tree,
    files: present.map((edition) => ({ name: edition, edition, read: async () => files[edition]! })),
  })
  expect(checked.map(({ leaves }) => leaves > 0)).toEqual([true, true, true, true])
  return checked.flatMap(({ differences }) => differences)
}

const printed = (template: Template): Template => ({ ...template, page: { ...template.page, links: 'note' } })
const asItIs = (template: Template): Template => template

/** Images as wide as the measure, each on a line of its own, over a page end. */
function imageLines() {
  const image = { type: 'image', url: 'drawing.svg', alt: 'a drawing' } as const
  const lines = paragraph('Here ', image, ', ', image, ', ', image, ' and there.')
  return article([paragraph('Before.'), { type: 'pageBreak' }, lines])
}

const chapter = (title: string, words: string) => [heading(1, title), paragraph(words)]

describe.each([
  ['news', asItIs],
  ['book', asItIs],
  ['handout', asItIs],
  ['large-print', asItIs],
  ['book with printed addresses', printed],
])('no alarm at a good build by template %s', (name, change) => {
  it.each([
    ['torture', tortureArticle()],
    ['sample', sampleArticle()],
    ['lines that begin with images', imageLines()],
    ['a heading first', article([heading(2, 'Only one'), paragraph('And its text.')])],
    [
      'a heading with a hyphen and a note',
      article(
        [
          { ...heading(1, 'End-Notes (?)', { type: 'footnoteReference', identifier: 'a' }) },
          paragraph('First.'),
          ...chapter('Notes', 'Second.'),
        ],
        {},
        [{ type: 'footnoteDefinition', identifier: 'a', children: [paragraph('A note.')] }],
      ),
    ],
    ['chapters of one name', article([...chapter('Notes', 'First.'), ...chapter('Notes', 'Second.')])],
  ])('%s', async (_, source) => {
    const built = await editionsOf(source, name.split(' ')[0]!, EDITIONS, change)
    const tree = new TextEncoder().encode(JSON.stringify(built.article))
    expect(await differencesIn(built.files, tree)).toEqual([])
  })
})

describe.each(['news', 'book'])('no alarm at what people write, by template %s', (template) => {
  it.each(articles())('%s', async (path) => {
    const input = { file: basename(path), bytes: new Uint8Array(readFileSync(path)) }
    const published = await publish(input, { editions: EDITIONS, template }, diskWorld(dirname(path)))
    const ending = (suffix: string) => published.files.find(({ name }) => name.endsWith(suffix))!.bytes
    const files = {
      html: ending('.html'),
      epub: ending('.epub'),
      pdf: published.files.find(({ name }) => /(?<!-print)\.pdf$/.test(name))!.bytes,
      print: ending('-print.pdf'),
    }
    expect(await differencesIn(files, ending('.ast.json'))).toEqual([])
  })
})
