import { describe, expect, it } from 'vitest'
import { walk } from '../../../src/ast/walk.ts'
import { withoutPlace } from '../../../src/readers/markdown/template-addresses.ts'
import { markdown } from '../reading.ts'

function addresses(text: string): string[] {
  const found: string[] = []
  walk(markdown(`# The well\n\n${text}\n`).article, (node) => {
    if (node.type === 'image' || node.type === 'link') found.push(node.url)
  })
  return found
}

describe('addresses with what stands for the place of a site', () => {
  it.each([
    ['![A well]({{ site.baseurl }}/img/well.png)', '/img/well.png'],
    ['![A well]({{site.url}}/img/well.png)', '/img/well.png'],
    ['![A well]({{ "/img/well.png" | relative_url }})', '/img/well.png'],
    ['![A well]({static}/img/well.png)', 'img/well.png'],
    ['[The gate]({filename}gate.md)', 'gate.md'],
    ['![A well](@site/static/img/well.png)', '/img/well.png'],
  ])('do without it: %s', (text, address) => {
    expect(addresses(text)).toEqual([address])
  })

  it.each(['{static', '{{ page }}well', 'a{static}b', '|wells|'])('stay else: %s', (address) => {
    expect(withoutPlace(address)).toBe(address)
  })
})
