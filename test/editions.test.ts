import { expect, it } from 'vitest'
import { EDITION_FILES, EDITIONS, editionOf } from '../src/editions.ts'

it.each(EDITIONS)('an edition is known by the name of its file: %s', (edition) => {
  expect(editionOf(`tides${EDITION_FILES[edition].suffix}`)).toEqual({ base: 'tides', edition })
})

it.each(['tides.ast.json', 'manifest.json', '.html', '-print.pdf.txt', ''])('%j is no edition', (name) => {
  expect(editionOf(name)).toBeUndefined()
})
