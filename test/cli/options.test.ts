import { InvalidArgumentError } from 'commander'
import { describe, expect, it } from 'vitest'
import { parseEditions } from '../../src/cli/options.ts'
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
