import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import { repairDiff } from '../../../src/readers/plain-text/diff.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { expectGolden } from '../../support/golden.ts'
import { expectValid } from '../../support/schema.ts'

describe('goldens: whole texts', () => {
  const folder = fileURLToPath(new URL('../../fixtures/plain-text/', import.meta.url))
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
    const text = readFileSync(folder + name, 'utf8')
    const source = { file: name, text }
    const { article, repairs } = readPlainText(source).value
    expectValid(article)
    expectGolden(`golden/plain-text/${name.replace('.txt', '.tree')}`, dump(article))
    expectGolden(`golden/plain-text/${name.replace('.txt', '.diff')}`, repairDiff(source, repairs))
  })
})
