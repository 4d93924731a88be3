import { describe, expect, it } from 'vitest'
import { withDraftParts } from '../../../src/readers/markdown/drafts.ts'
import { bare, markdown } from '../reading.ts'

const HEAD = `---
title: Pulp over Wires
abbrev: Pulp
author:
  - { ins: A. Quay, name: Ann Quay, org: Quay School }
normative:
  RFC1: {}

`
const DRAFT = `${HEAD}--- abstract

How pulp is *sent*.

--- middle

# Vats {#vats}

As {{!RFC1}} and {{Section 2 of RFC3}} say, {{?FELT=RFC2}} is wet; see {{vats}}.

--- back

# Thanks
`

describe('a draft of kramdown-rfc', () => {
  it('has its facts up to its first part, and an abstract that is one', () => {
    const { article } = markdown(DRAFT)
    const { title, shortTitle, authors } = bare(article.metadata)
    expect([title, shortTitle, authors]).toEqual([
      [{ type: 'text', value: 'Pulp over Wires' }],
      'Pulp',
      [{ name: 'Ann Quay', affiliation: 'Quay School' }],
    ])
    const types = article.children.map((block) => (block.type === 'aside' ? block.kind : block.type))
    expect(types).toEqual(['abstract', 'heading', 'paragraph', 'heading'])
  })

  it('refers to works by their keys, which is told, and to its own places', () => {
    const { article, codes } = markdown(DRAFT)
    const json = JSON.stringify(bare(article.children))
    for (const words of ['[RFC1]', 'Section 2 of [RFC3]', '[FELT]']) expect(json).toContain(words)
    expect(json).toContain('{"type":"crossReference","identifier":"vats"}')
    expect(codes.filter((code) => code === 'syntax-unread')).toHaveLength(3)
  })

  it('may begin with its text', () => {
    const { article } = markdown(`${HEAD}--- middle\n\nWet.`)
    expect(article.children.map(({ type }) => type)).toEqual(['paragraph'])
  })

  it('keeps all offsets', () => {
    const text = DRAFT.slice(HEAD.length)
    expect(withDraftParts(text)).toHaveLength(text.length)
  })
})

it('takes no other text for a draft', () => {
  const { article, codes } = markdown('---\ntitle: T\n---\n\nAs {{vats}} say.\n\n--- middle\n')
  expect(codes).toContain('syntax-unread')
  expect(JSON.stringify(article.children)).toContain('middle')
})
