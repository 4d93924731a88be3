import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import { textOf, walk } from '../../../src/ast/walk.ts'
import { expectGolden } from '../../support/golden.ts'
import { expectValid } from '../../support/schema.ts'
import { markdown } from '../reading.ts'

describe('the title', () => {
  const titled = (source: string) => {
    const { article, codes } = markdown(source, 'notes/my-file_name.md')
    return { title: textOf(article.metadata.title), blocks: article.children.map(({ type }) => type), codes }
  }

  it('is the only heading of level 1 where it comes first', () => {
    expect(titled('# Ebb\n\nWater.')).toEqual({ title: 'Ebb', blocks: ['paragraph'], codes: [] })
  })

  it.each([
    ['two of them', '# Ebb\n\n# Flow'],
    ['one that does not come first', 'Water.\n\n# Ebb'],
  ])('is not taken from %s', (_, source) => {
    expect(titled(source)).toEqual({
      title: 'My file name',
      blocks: expect.arrayContaining(['heading']),
      codes: ['title-missing'],
    })
  })

  it('leaves the heading where front matter has one', () => {
    expect(titled('---\ntitle: Tides\n---\n\n# Ebb')).toEqual({
      title: 'Tides',
      blocks: ['heading'],
      codes: [],
    })
  })
})

describe('what is hostile', () => {
  it.each<[string, string]>([
    ['10,000 nested quotations', `${'>'.repeat(10_000)} deep`],
    [
      '2,000 nested lists',
      Array.from({ length: 2000 }, (_, level) => `${'  '.repeat(level)}- deep`).join('\n'),
    ],
    ['10,000 nested emphases', `${'*a **b '.repeat(5000)}deep${' c** d*'.repeat(5000)}`],
    ['10,000 nested elements', `a ${'<b>'.repeat(10_000)}deep${'</b>'.repeat(10_000)}`],
    ['10,000 nested blocks of HTML', `${'<div>'.repeat(10_000)}deep`],
  ])('keeps the text of %s', (_, source) => {
    const { article, codes } = markdown(`# T\n\n${source}`)
    expect(codes.filter((code) => code === 'nesting-too-deep').length).toBeGreaterThan(0)
    expectValid(article)
    expect(JSON.stringify(article)).toContain('deep')
  })

  it('reads the innermost of 10,000 nested notes, and leaves the others as text', () => {
    const { article } = markdown(`# T\n\n${'^['.repeat(10_000)}deep${']'.repeat(10_000)}`)
    expectValid(article)
    expect(JSON.stringify(article)).toContain('deep')
    expect(JSON.stringify(article).match(/\^\[/g)!.length + article.footnotes.length).toBe(10_000)
  })

  it.each<[string, string]>([
    ['10 MB in one line', 'The moon pulls the water. '.repeat(400_000)],
    ['open brackets', '['.repeat(50_000)],
    ['attributes', '*a*{#b} '.repeat(20_000)],
    ['unclosed attributes', '*a*{.b '.repeat(50_000)],
    ['open tags', '<b>'.repeat(50_000)],
    ['definitions of one label', '[^a]: b\n\n'.repeat(10_000)],
    ['containers', '::: note\n'.repeat(10_000)],
    ['tables with captions', '| a |\n|---|\n\n: b\n\n'.repeat(10_000)],
    ['letters that hang below the line', '~a ~'.repeat(50_000)],
    ['letters that stand above the line', `${'^a'.repeat(50_000)} ${'^[a'.repeat(5_000)}`],
    ['definition lists', 'Ebb\n: A fall.\n\n'.repeat(10_000)],
  ])('takes linear time for %s', (_, source) => {
    const start = performance.now()
    markdown(source)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})

describe('whole articles', () => {
  const folder = new URL('../../fixtures/markdown/', import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))

  it.each(names)('%s', (name) => {
    const { article, findings } = markdown(readFileSync(new URL(name, folder), 'utf8'), name)
    expect(findings).toEqual([])
    expectValid(article)
    expectGolden(`fixtures/markdown/${name.replace(/\.md$/, '.tree.txt')}`, dump(article))
  })

  it('exist', () => {
    expect(names.length).toBeGreaterThan(1)
  })

  it('have a place at every node', () => {
    const { article } = markdown(readFileSync(new URL(names[0]!, folder), 'utf8'))
    const homeless: string[] = []
    walk(article, (node) => {
      if (!node.position) homeless.push(node.type)
    })
    expect(homeless).toEqual([])
  })
})
