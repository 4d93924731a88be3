import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import { walk } from '../../../src/ast/walk.ts'
import { expectGolden } from '../../support/golden.ts'
import { expectValid } from '../../support/schema.ts'
import { expectLinear, stepsOf } from '../../support/steps.ts'
import { markdown } from '../reading.ts'

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

  it.each<[string, (size: number) => string]>([
    ['one long line', (size) => 'The moon pulls the water. '.repeat(size)],
    ['nested quotations', (size) => `${'>'.repeat(size)} deep`],
    ['nested emphases', (size) => `${'*a **b '.repeat(size)}deep${' c** d*'.repeat(size)}`],
    ['nested notes', (size) => `${'^['.repeat(size)}deep${']'.repeat(size)}`],
    ['open brackets', (size) => '['.repeat(size)],
    ['attributes', (size) => '*a*{#b} '.repeat(size)],
    ['unclosed attributes', (size) => '*a*{.b '.repeat(size)],
    ['open tags', (size) => '<b>'.repeat(size)],
    ['definitions of one label', (size) => '[^a]: b\n\n'.repeat(size)],
    ['containers', (size) => '::: note\n'.repeat(size)],
    [
      'boxes in boxes',
      (size) =>
        Array.from({ length: Math.sqrt(size) }, (_, depth) => `${' '.repeat(4 * depth)}!!! note\n`).join(''),
    ],
    ['formulas that are never closed', (size) => '$$ a\nb\n\\[ c\n\\begin{align} d\n'.repeat(size)],
    ['blanks in openings', (size) => `::: a${' '.repeat(size)}b\n!!! a${' '.repeat(size)}!`],
    ['tables with captions', (size) => '| a |\n|---|\n\n: b\n\n'.repeat(size)],
    ['letters that hang below the line', (size) => '~a ~'.repeat(size)],
    ['letters that stand above the line', (size) => `${'^a'.repeat(10 * size)} ${'^[a'.repeat(size)}`],
    ['definition lists', (size) => 'Ebb\n: A fall.\n\n'.repeat(size)],
  ])('takes effort in proportion to %s', (_, source) => expectLinear((size) => markdown(source(size)), 1000))
})

/** Work at a depth that costs no more than work at another: what all rules or levels look for is looked for once. */
describe('what is nested as deep as it is read', () => {
  it('has the ends of its containers found in one go through the lines', async () => {
    const nested = (depth: number) =>
      markdown(`# T\n\n${'::: note\n\n'.repeat(depth)}${'a line\n\n'.repeat(2_000)}${':::\n'.repeat(depth)}`)
    nested(2)
    const [two, eighty] = [await stepsOf(() => nested(2)), await stepsOf(() => nested(80))]
    expect(eighty / two).toBeLessThan(2)
  })

  it('has brackets that are never closed looked at once for all rules', async () => {
    const text = `# T\n\n${'[a '.repeat(2_000)}`
    markdown(text)
    expect((await stepsOf(() => markdown(text))) / text.length).toBeLessThan(1_000)
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
