import { describe, expect, it } from 'vitest'
import { article, link, paragraph } from '../../src/ast/build.ts'
import type { Metadata } from '../../src/ast/nodes.ts'
import { linkAddresses, type Surroundings } from '../../src/transforms/link-addresses.ts'

const AROUND: Surroundings = {
  file: 'tides.md',
  others: () => [
    { source: '../gates/lock gate.md', editions: '../lock gate/lock gate' },
    { source: 'sub/moon.md', editions: '../moon/moon' },
  ],
}

function urlOf(url: string, around: Surroundings = AROUND, metadata: Partial<Metadata> = {}) {
  const { value, findings } = linkAddresses(article([paragraph(link(url, 'there'))], metadata), around)
  const [block] = value.children
  const [node] = block?.type === 'paragraph' ? block.children : []
  return { url: node?.type === 'link' && node.url, codes: findings.map(({ code }) => code) }
}

describe('links to other files', () => {
  it.each([
    ['sub/moon.md', 'octavo:../moon/moon'],
    ['./sub/../sub/moon.md#New%20moon', 'octavo:../moon/moon#New-moon'],
    ['sub/moon.html?v=2#1-new', 'octavo:../moon/moon#section-1-new'],
    ['sub/moon/', 'octavo:../moon/moon'],
    ['../gates/lock%20gate.md', 'octavo:../lock gate/lock gate'],
    ['tides.md#ebb', '#ebb'],
    ['tides.md', '#'],
    ['//tides.example/x', 'https://tides.example/x'],
    ['https://tides.example/x#y#z#', 'https://tides.example/x#y%23z%23'],
    ['https://tides.example/sub/moon.md', 'https://tides.example/sub/moon.md'],
    ['#ebb', '#ebb'],
  ])('%s leads to %s', (url, address) => {
    expect(urlOf(url)).toEqual({ url: address, codes: [] })
  })

  it.each(['other.md#x', '/sub/moon.md', '?page=2', 'a%zz.md'])('%s stays, which is told', (url) => {
    expect(urlOf(url)).toEqual({ url, codes: ['link-relative'] })
  })

  it('around the picture that they lead to are none, unless it is published', () => {
    const picture = { type: 'image', url: './map%20of.png', alt: 'A map' } as const
    const leading = (url: string) => ({ type: 'link', url, children: [picture] }) as const
    const told = (url: string, metadata: Partial<Metadata> = {}) => {
      const { value, findings } = linkAddresses(article([paragraph(leading(url))], metadata), AROUND)
      return [value.children[0], findings.map(({ code }) => code)]
    }
    expect(told('map of.png')).toEqual([paragraph(picture), []])
    expect(told('other.png')).toEqual([paragraph(leading('other.png')), ['link-relative']])
    const canonical = 'https://own.example/tides/'
    expect(told('map of.png', { canonical })).toEqual([paragraph(leading(`${canonical}map%20of.png`)), []])
  })

  it('are absolute where the article says its own address, or the build that of its folder', () => {
    const around = { file: 'tides.md', base: 'https://base.example/book' }
    expect(urlOf('../x.md#y', around)).toEqual({ url: 'https://base.example/x.md#y', codes: [] })
    const canonical = { canonical: 'https://own.example/tides/index.html' }
    expect(urlOf('x.md', around, canonical)).toEqual({ url: 'https://own.example/tides/x.md', codes: [] })
  })
})

describe('an address', () => {
  const long = (bytes: number) => `https://tides.example/${'é'.repeat((bytes - 22) / 2)}`

  it('of 10,000 bytes is a link', () => {
    expect(urlOf(long(10_000))).toEqual({ url: long(10_000), codes: [] })
  })

  it('of more is its words alone, which is told', () => {
    expect(urlOf(long(10_002))).toEqual({ url: false, codes: ['link-too-long'] })
  })
})
