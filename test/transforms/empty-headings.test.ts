import { expect, it } from 'vitest'
import { article, heading, paragraph } from '../../src/ast/build.ts'
import { dropEmptyHeadings } from '../../src/transforms/empty-headings.ts'

it.each(['', ' ', '\u00a0', '\u200b', '\u00ad\u2060', '\ufeff'])('leaves out a heading of %j', (text) => {
  const { value, findings } = dropEmptyHeadings(article([heading(2, text), paragraph('Ebb')]))
  expect(value.children.map(({ type }) => type)).toEqual(['paragraph'])
  expect(findings.map(({ code }) => code)).toEqual(['heading-empty'])
})

it.each(['1', '…', 'a\u200b'])('keeps a heading of %j', (text) => {
  expect(dropEmptyHeadings(article([heading(2, text)])).findings).toEqual([])
})
