import { beforeAll, describe, expect, it } from 'vitest'
import type { FontLibrary } from '../../src/fonts/library.ts'
import { memoryCache, type StageCache } from '../../src/pipeline/cache.ts'
import { READ, recall, rememberContents, rememberSections } from '../../src/pipeline/stages.ts'
import type { Template } from '../../src/templates/template.ts'
import type { SetSectionOf } from '../../src/typeset/flow/page-references.ts'
import type { SetContentsOf } from '../../src/typeset/flow/set-contents.ts'
import { setSection } from '../../src/typeset/flow/set-section.ts'
import { contentsEntries, setContents, typeset } from '../../src/typeset/index.ts'
import { testShaper } from '../support/test-shaper.ts'
import { bookTemplate } from '../support/typeset.ts'

const LINES = 'The tide goes out over the flats and comes back in the night. '
const chapter = (name: string, more = '') =>
  `## ${name}\n\n${LINES.repeat(12)}${more}\n\n${LINES.repeat(6)}[^${name}]\n\n`
const notes = (...names: string[]) => names.map((name) => `[^${name}]: A note to ${name}.\n`).join('\n')
const NAMES = ['One', 'Two', 'Three', 'Four']
const book = (edit: Readonly<Record<string, string>> = {}) =>
  `---\ntitle: Tides\n---\n\n${NAMES.map((name) => chapter(name, edit[name])).join('')}${notes(...NAMES)}`

let template: Template
beforeAll(async () => {
  template = await bookTemplate({ page: { titlePage: true, contents: 1, frontMatter: 'roman' } })
})

const images = {
  info: (url: string) => ({ url, width: 9, height: 9, format: 'png', isPlaceholder: false }) as const,
}

/** Pages of a text, and the names of the chapters that were set for them. */
async function pagesOf(markdown: string, cache: StageCache | undefined, look = 'look') {
  const input = { file: 'tides.md', bytes: new TextEncoder().encode(markdown) }
  const { article } = (await recall(READ, cache, input)).value
  const set: string[] = []
  const counted: SetSectionOf = (group, ...rest) => {
    set.push(group.blocks[0]?.id ?? '')
    return setSection(group, ...rest)
  }
  const remembering = cache ? rememberSections(counted, cache, look) : counted
  let contentsSet = 0
  const countedContents: SetContentsOf = (...asked) => {
    contentsSet++
    return setContents(...asked)
  }
  const contents = cache ? rememberContents(countedContents, contentsEntries, cache, look) : countedContents
  const resources = { shaper: testShaper as unknown as FontLibrary, images }
  const { sections } = await typeset(article, template, resources, { section: remembering, contents })
  return { sections: [...sections()], set, contentsSet: () => contentsSet }
}

describe('sections that are remembered', () => {
  it('are not set again where nothing has changed', async () => {
    const cache = memoryCache()
    const first = await pagesOf(book(), cache)
    const again = await pagesOf(book(), cache)
    expect(first.set).toEqual(['one', 'two', 'three', 'four'])
    expect(again.set).toEqual([])
    expect(again.sections).toEqual(first.sections)
  })

  it.each(NAMES)('are set again alone where a word of %s is changed', async (name) => {
    const cache = memoryCache()
    await pagesOf(book(), cache)
    const edited = book({ [name]: 'Out.' })
    const { set, sections } = await pagesOf(edited, cache)
    expect(set).toEqual([name.toLowerCase()])
    expect(sections).toEqual((await pagesOf(edited, undefined)).sections)
  })

  it('are set again up to where the page ends meet', async () => {
    const cache = memoryCache()
    await pagesOf(book(), cache)
    const edited = book({ Two: LINES.repeat(60) })
    const { set, sections } = await pagesOf(edited, cache)
    expect(set).toEqual(['two', 'three', 'four'])
    expect(sections).toEqual((await pagesOf(edited, undefined)).sections)
  })

  it('are set again with the contents only where these say something else', async () => {
    const cache = memoryCache()
    const first = await pagesOf(book(), cache)
    // For their length, and with the numbers.
    expect(first.contentsSet()).toBe(2)
    expect((await pagesOf(book({ Two: 'Out.' }), cache)).contentsSet()).toBe(0)
    const moved = await pagesOf(book({ Two: LINES.repeat(60) }), cache)
    expect(moved.contentsSet()).toBe(1)
    expect(moved.sections).toEqual((await pagesOf(book({ Two: LINES.repeat(60) }), undefined)).sections)
    const renamed = book().replace('## Three', '## Third')
    const { contentsSet, sections } = await pagesOf(renamed, cache)
    expect(contentsSet()).toBe(2)
    expect(sections).toEqual((await pagesOf(renamed, undefined)).sections)
  })

  it('are set again by another template', async () => {
    const cache = memoryCache()
    await pagesOf(book(), cache)
    expect((await pagesOf(book(), cache, 'other')).set).toHaveLength(4)
  })

  it('tell again what was told, at the places where it stands now', async () => {
    const cache = memoryCache()
    // A character that no font has, and one in a note at the text's end.
    const odd = (before: string) =>
      book({ One: before, Three: 'Odd: \u{10F001}.' }).replace('A note to Four', 'Odd: \u{10F002}')
    await pagesOf(odd(''), cache)
    const moved = odd('Longer, and on\nanother line.')
    const { set, sections } = await pagesOf(moved, cache)
    expect(set).toEqual(['one'])
    const found = sections.flatMap(({ findings }) => findings)
    const lines = moved.split('\n')
    const places = found.map(({ position }) => [position!.start.line, moved.slice(position!.start.offset)[0]])
    expect(found.map(({ code }) => code)).toEqual(['glyph-missing', 'glyph-missing'])
    for (const [index, character] of ['\u{10F001}', '\u{10F002}'].entries()) {
      expect(moved.slice(found[index]!.position!.start.offset).startsWith(character)).toBe(true)
      expect(places[index]![0]).toBe(lines.findIndex((line) => line.includes(character)) + 1)
    }
  })
})

describe('reading', () => {
  it('is kept by name and bytes, with what it tells', async () => {
    const cache = memoryCache()
    const input = { file: 'a.md', bytes: new TextEncoder().encode('Lost.[^x]\n') }
    const first = await recall(READ, cache, input)
    expect(first.findings.map(({ code }) => code)).toContain('footnote-undefined')
    expect(await recall(READ, cache, input)).toBe(first)
    expect(await recall(READ, cache, { ...input, file: 'b.md' })).not.toBe(first)
    const other = { ...input, bytes: new TextEncoder().encode('Found.\n') }
    expect((await recall(READ, cache, other)).value.text).toBe('Found.\n')
  })

  it('is not kept where it is refused', async () => {
    const cache = memoryCache()
    const input = { file: 'a.md', bytes: new Uint8Array() }
    const refused = async () => recall(READ, cache, input)
    const first = await refused().catch((error: Error) => error)
    expect(first).toBeInstanceOf(Error)
    await expect(refused()).rejects.toThrow()
  })
})
