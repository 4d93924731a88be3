import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { article, paragraph, text } from '../src/ast/build.ts'
import { LOOKS, LOOKS_ON_OTHER_PAPER } from '../src/looks.ts'
import { withImprint } from '../src/resolve/index.ts'
import { loadTemplate } from '../src/templates/load.ts'
import { BUILT_IN } from './support/templates.ts'
import { builtIn, linesOf, setPages } from './support/typeset.ts'
import { memoryWorld } from './support/world.ts'

const textOf = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const ALL = [...LOOKS, ...LOOKS_ON_OTHER_PAPER]

it('every look is a template, and every template a look', () => {
  expect(ALL.toSorted()).toEqual(BUILT_IN.filter((name) => name !== 'base'))
})

it('every look is named where people look for it, and shown', () => {
  const places = ['README.md', 'docs/templates.md', 'docs/gallery.md'].map(textOf)
  for (const name of LOOKS) for (const place of places) expect(place).toContain(`\`${name}\``)
  for (const name of LOOKS_ON_OTHER_PAPER) expect(places[1]).toContain(`\`${name}\``)
})

it('every sample of the gallery asks for the look that it is named after', () => {
  const samples = readdirSync(new URL('../content/gallery/', import.meta.url)).filter((file) =>
    file.endsWith('.md'),
  )
  expect(samples.length).toBeGreaterThan(8)
  for (const file of samples)
    expect(textOf(`content/gallery/${file}`)).toContain(`\ntemplate: ${file.replace('.md', '')}\n`)
})

it('no two looks have covers of the same colours', async () => {
  const palettes = await Promise.all(
    LOOKS.map(async (name) => JSON.stringify((await loadTemplate(name, memoryWorld())).cover.palette)),
  )
  expect(new Set(palettes).size).toBe(LOOKS.length)
})

it('a name that is nearly one is told', async () => {
  const loaded = loadTemplate('bok', memoryWorld())
  await expect(loaded).rejects.toMatchObject({
    finding: { hint: expect.stringMatching(/^did you mean book\?/) },
  })
})

it.each(BUILT_IN)('%s says how a pulled quotation and a signature look', async (name) => {
  const { classes, styles } = await builtIn(name)
  expect(classes['pull-quote']!.size).toBeGreaterThan(styles.paragraph.size)
  expect(classes.signature!.before).toBeGreaterThanOrEqual(2)
})

it('a book of poems says who has published it', async () => {
  const metadata = { title: [text('Low Water')], publisher: 'Reed & Sluice', date: '2026' }
  const template = await builtIn('poems')
  const source = withImprint(article([paragraph('x')], metadata), template)
  const { pages } = await setPages(source, template, () => {})
  expect(
    pages
      .slice(0, 3)
      .flatMap((page) => linesOf(page))
      .join(' '),
  ).toContain('Reed & Sluice, 2026')
})
