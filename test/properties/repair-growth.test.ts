import { describe, expect, it } from 'vitest'
import { walk } from '../../src/ast/walk.ts'
import { readPlainText } from '../../src/readers/plain-text/index.ts'
import { expectLinear } from '../support/steps.ts'

const read = (text: string) => readPlainText({ file: 'input.txt', text }).value

describe('hostile input', () => {
  it.each<[string, (size: number) => string]>([
    ['one word', (size) => 'a'.repeat(10 * size)],
    ['one line', (size) => 'word '.repeat(size)],
    ['asterisks', (size) => '*'.repeat(size)],
    ['open emphasis', (size) => '*a _b '.repeat(size)],
    ['open brackets', (size) => '['.repeat(size)],
    ['nested emphasis', (size) => `${'*'.repeat(size)}a${'*'.repeat(size)}`],
    ['nested quotes', (size) => `${'>'.repeat(size)} a`],
    ['short lines', (size) => 'a\n'.repeat(size)],
    ['lines that lead to something', (size) => 'It says:\n'.repeat(size)],
    ['paragraphs of capitals', (size) => 'IT IS SAID.\n\n'.repeat(size)],
    ['divided words', (size) => 'ab-\n'.repeat(size)],
  ])('takes effort in proportion to %s, and keeps the text', async (_, source) => {
    const { article } = read(source(20_000))
    let characters = 0
    walk(article, (node) => {
      if (node.type === 'text') characters += node.value.length
    })
    expect(characters).toBeGreaterThan(0)
    await expectLinear((size) => read(source(size)), 2000)
  })
})
