import { InvalidArgumentError } from 'commander'
import { describe, expect, it } from 'vitest'
import { parseEditions, parseName } from '../../src/cli/options.ts'
import { EDITIONS } from '../../src/editions.ts'

describe('the editions that are asked for', () => {
  it.each([
    ['html', ['html']],
    ['PDF,Html', ['pdf', 'html']],
    ['html, epub', ['html', 'epub']],
    ['html pdf', ['html', 'pdf']],
    ['pdf,pdf', ['pdf']],
    ['all', EDITIONS],
    ['pdf,all', ['pdf', ...EDITIONS.filter((edition) => edition !== 'pdf')]],
  ])('%s', (said, editions) => {
    expect(parseEditions(said)).toEqual(editions)
  })

  it.each([
    ['', 'joined by commas alone'],
    ['html,', 'joined by commas alone'],
    ['htm', 'did you mean html?'],
    ['kindle', 'did you mean epub?'],
    ['docx', 'use html, epub, pdf, print, site or all.'],
    ['constructor', 'use html, epub, pdf, print, site or all.'],
  ])('refuses %j with a way out', (said, way) => {
    expect(() => parseEditions(said)).toThrow(InvalidArgumentError)
    expect(() => parseEditions(said)).toThrow(way)
  })
})

describe('the name of the files', () => {
  it.each(['tides', 'tides.2', 'a.md'])('may be %s', (name) => {
    expect(parseName(name)).toBe(name)
  })

  it.each([
    ['a/b', 'without a folder'],
    ['tides.pdf', '--name tides.'],
    ['tides-print.pdf', '--name tides.'],
  ])('is not %s', (name, way) => {
    expect(() => parseName(name)).toThrow(way)
  })
})
