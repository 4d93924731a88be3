import { describe, expect, it } from 'vitest'
import { creditsOf } from '../../src/ast/credits.ts'
import type { Inline } from '../../src/ast/index.ts'
import type { Author } from '../../src/ast/nodes.ts'
import { bylineOf } from '../../src/ast/title-lines.ts'
import { textOf } from '../../src/ast/walk.ts'

/** Raised figures behind a caret. */
const shown = (nodes: readonly Inline[]) =>
  nodes.map((node) => (node.type === 'superscript' ? `^${textOf([node])}` : textOf([node]))).join('')

function linesOf(authors: readonly Author[], lang = 'en'): string[] {
  const metadata = { title: [], authors, subjects: [], dir: 'ltr', lang } as const
  const { byline, affiliations } = creditsOf(metadata)
  return [byline, ...affiliations].map(shown)
}

const FELTS = 'Institute for the Drying of Felts, Altwasser'
const MILLS = 'School of Mills and Weirs, Leith'

describe('where the authors work', () => {
  it('stands behind their names where it is short, and not where they are only named', () => {
    const authors = [{ name: 'Ann', affiliation: 'Quay School, Leith' }, { name: 'Bo' }]
    expect(linesOf(authors)).toEqual(['Ann (Quay School, Leith) and Bo'])
    expect(bylineOf({ title: [], authors, subjects: [], dir: 'ltr', lang: 'en' })).toBe('Ann and Bo')
    const shared = authors.map(({ name }) => ({ name, affiliation: 'Quay School' }))
    expect(linesOf(shared)).toEqual(['Ann and Bo (Quay School)'])
    expect(linesOf([])).toEqual([''])
  })

  it.each<[string, Author[], string[]]>([
    [
      'in a line each, called by figures',
      [
        { name: 'Ann', affiliation: FELTS },
        { name: 'Bo', affiliation: `${MILLS}; ${FELTS}` },
        { name: 'Cyd' },
        { name: 'Dan', affiliation: MILLS },
      ],
      ['Ann^1, Bo^2,1, Cyd, and Dan^2', `^1\u00A0${FELTS}`, `^2\u00A0${MILLS}`],
    ],
    [
      'without figures where all work there',
      [
        { name: 'Ann', affiliation: `${MILLS}; ${FELTS}` },
        { name: 'Bo', affiliation: `${MILLS}; ${FELTS}` },
      ],
      ['Ann and Bo', MILLS, FELTS],
    ],
    ['and of a single author', [{ name: 'Ann', affiliation: `${MILLS}; ${FELTS}` }], ['Ann', MILLS, FELTS]],
    ['each once', [{ name: 'Ann', affiliation: `${FELTS}; ${FELTS}` }], ['Ann', FELTS]],
  ])('stands below the byline where it is long, %s', (_, authors, lines) => {
    expect(linesOf(authors)).toEqual(lines)
  })

  it('lets so many places follow each other that they would fill a page', () => {
    const authors = Array.from({ length: 9 }, (_, at) => ({
      name: `A${at}`,
      affiliation: `Mill ${at} of Leith`,
    }))
    const lines = linesOf(authors)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(
      /^\^1\u00A0Mill 0 of Leith; \^2\u00A0Mill 1 of Leith; .*; \^9\u00A0Mill 8 of Leith$/,
    )
  })

  it('leaves names without it as they are, however many', () => {
    const names = Array.from({ length: 12 }, (_, at) => ({ name: `Author ${at}` }))
    expect(linesOf(names)).toHaveLength(1)
  })

  it('joins names as their language does', () => {
    const authors = ['A', 'B', 'C'].map((name) => ({ name, affiliation: name === 'A' ? FELTS : MILLS }))
    expect(linesOf(authors, 'de')[0]).toBe('A^1, B^2 und C^2')
    expect(linesOf(authors, 'ja')[0]).toBe('A^1、B^2、C^2')
  })
})
