import { expect, it } from 'vitest'
import { policyOf } from '../../../src/renderers/screen/policy.ts'

const directives = (edition: 'html' | 'epub') =>
  new Map(
    String(policyOf(edition).properties.content)
      .split('; ')
      .map((one) => one.split(/ (.*)/, 2) as [string, string]),
  )

it('lets nothing run in a page of HTML, and nothing be fetched for it', () => {
  const html = directives('html')
  expect(html.get('default-src')).toBe("'none'")
  expect([...html.values()].filter((sources) => !/^(?:'none'|data:|'unsafe-inline')$/.test(sources))).toEqual(
    [],
  )
  expect(html.has('script-src')).toBe(false)
})

it('leaves scripts, styles, fonts and images in an EPUB to what shows it', () => {
  const epub = directives('epub')
  expect([...epub.keys()].filter((name) => /^(?:default|script|style|font|img)-src$/.test(name))).toEqual([])
  expect(epub.get('script-src-attr')).toBe("'none'")
})
