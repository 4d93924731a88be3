import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../../src/ast/build.ts'
import type { Block, Inline } from '../../../src/ast/nodes.ts'
import { type SetSectionOf, setText } from '../../../src/typeset/flow/page-references.ts'
import type { ArticleSetting } from '../../../src/typeset/flow/prepare-setting.ts'

const page = (identifier: string): Inline => ({ type: 'pageReference', identifier })
const target = (id: string): Block => ({ ...paragraph('x'), id })
const START = { pageIndex: 0, bodyStart: 0, going: { chapter: '', section: '', level: 0 }, unplaced: [] }

/** Sets sections of as many pages as `lengthOf` gives, and notes what was known for them. */
function press(
  sections: readonly (readonly Block[])[],
  lengthOf: (at: number, known: ReadonlyMap<string, string>, said: string) => number,
) {
  const set: string[] = []
  const groups = sections.map(([first, ...rest], at) => ({
    blocks: [{ ...first!, key: String(at) }, ...rest],
    begin: 'any' as const,
  }))
  const setSection: SetSectionOf = (group, entry, { spans }) => {
    const at = Number(group.blocks[0]!.key)
    set.push(`${at}: ${[...spans.folios].map(([id, folio]) => `${id} ${folio}`).join(', ')}`)
    const count = lengthOf(at, spans.folios, JSON.stringify(group.blocks))
    const pages = Array.from({ length: count }, (_, index) => ({
      index: entry.pageIndex + index,
      folio: `${entry.pageIndex + index + 1}`,
    }))
    const destinations = group.blocks.flatMap(({ id }) =>
      id ? [{ id, page: entry.pageIndex + count - 1, x: 0, y: 0 }] : [],
    )
    return {
      section: { pages, destinations },
      exit: { ...entry, pageIndex: entry.pageIndex + count },
      findings: [],
    } as never
  }
  const setting = { contents: [], spans: { folios: new Map() } } as unknown as ArticleSetting
  const made = [...setText(groups, START, new Map(), article([]), setting, setSection)]
  return {
    set,
    findings: made.flatMap(({ findings }) => findings.map(({ code }) => code)),
    count: made.length,
    near: made.at(-1)!.near,
  }
}

describe('references to pages', () => {
  it('that lead back are known when they are set', () => {
    const { set } = press([[target('a')], [target('b')], [paragraph(page('a'), page('b'))]], () => 2)
    expect(set).toEqual(['0: ', '1: a 2', '2: a 2, b 4'])
  })

  it('that lead on have their section set again, and no other that stays where it is', () => {
    const { set, findings } = press([[paragraph('x')], [paragraph(page('a'))], [target('a')]], () => 1)
    expect(set).toEqual(['0: a 000', '1: a 000', '2: a 000', '1: a 3'])
    expect(findings).toEqual([])
  })

  it('say how near their target is from the second time on, and a page where that moves it', () => {
    const near = {
      type: 'pageReference',
      id: 'from',
      identifier: 'a',
      near: { overleaf: ' overleaf' },
    } as const
    const sections = [[{ ...paragraph(near), id: 'from' }], [target('a')]]
    const settled = press(sections, () => 1)
    expect([settled.near, settled.findings]).toEqual([new Map([['from', 'overleaf']]), []])
    const moving = press(sections, (at, _, said) => (at === 0 && said.includes('printed') ? 2 : 1))
    expect([moving.near, moving.findings]).toEqual([new Map([['from', 'far']]), []])
  })

  it('are tried three times, and told where they do not stay', () => {
    const sections = [[paragraph(page('a'))], [target('a')]]
    const { findings, count } = press(sections, (at, known) => (at === 0 && known.get('a') === '2' ? 2 : 1))
    expect(findings).toEqual(['page-references-unsettled'])
    expect(count).toBe(2)
  })
})
