import { readFileSync } from 'node:fs'
import CSL, { type Cluster } from 'citeproc'
import { describe, expect, it } from 'vitest'
import { parseStyle } from '../../src/citations/style.ts'
import { wordClusters } from '../../src/citations/word-clusters.ts'

const LOCALE = readFileSync(new URL('../../csl/locales/locales-en-US.xml', import.meta.url), 'utf8')
const NOTES = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>T</title><id>t</id></info>
<citation near-note-distance="3" disambiguate-add-givenname="true"><layout delimiter="; ">
  <choose>
    <if position="ibid-with-locator"><text value="ibid at"/></if>
    <else-if position="ibid"><text value="ibid"/></else-if>
    <else-if position="near-note"><text value="near"/></else-if>
    <else-if position="subsequent"><text value="again"/></else-if>
    <else><text value="first"/></else>
  </choose>
  <names variable="author" prefix=" "><name form="short"/></names>
  <text variable="title" prefix=" "/>
  <text variable="first-reference-note-number" prefix=", as in note "/>
  <text variable="locator" prefix=" "/>
</layout></citation>
</style>`

async function engine() {
  const [style, locale] = await Promise.all([parseStyle(NOTES), parseStyle(LOCALE)])
  const author = (id: string) => [{ family: 'Reed', given: id < 'w3' ? 'Ann' : 'Bo' }]
  return new CSL.Engine(
    {
      retrieveLocale: () => locale as unknown as string,
      retrieveItem: (id) => ({ id, type: 'book', title: `On ${id}`, author: author(id) }),
      wrapCitationEntry: (text) => text,
    },
    style,
    'en-US',
    true,
  )
}

/** Some of six works, in notes that have one citation or two, and in the text. */
function clusters(count: number): Cluster[] {
  return Array.from({ length: count }, (_, index) => ({
    citationID: String(index),
    citationItems: [0, 1].slice(index % 5 === 0 ? 0 : 1).map((at) => ({
      id: `w${((index * index) % 7) % (6 - at)}`,
      ...(index % 3 === 0 && { locator: String(index % 4), label: 'page' }),
    })),
    properties: { noteIndex: index % 11 === 10 ? 0 : Math.floor(index / 1.5) + 1 },
  }))
}

describe('wording citations by those that they depend on', () => {
  it('says what the processor says that looks at all of them', async () => {
    const all = await engine()
    const expected = all.rebuildProcessorState(clusters(80), 'text', []).map(([, , text]) => text)
    const some = await engine()
    some.setOutputFormat('text')
    const worded = wordClusters(some, CSL, clusters(80))
    expect(worded).toEqual(expected)
    for (const said of [/^first/, /^ibid at/, /ibid R/, /^near/, /^again/, /as in note 1\b/])
      expect(worded.some((text) => said.test(text))).toBe(true)
  })

  it('shows the processor no more of them however many there are', async () => {
    const some = await engine()
    const shown: number[] = []
    const { processCitationCluster: word } = some
    some.processCitationCluster = (cluster, before, ...rest) => {
      shown.push(before.length)
      return word.call(some, cluster, before, ...rest)
    }
    wordClusters(some, CSL, clusters(400))
    expect(shown).toHaveLength(400)
    expect(Math.max(...shown)).toBeLessThanOrEqual(6)
  })
})
