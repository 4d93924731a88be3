import { describe, expect, it } from 'vitest'
import { toCss } from '../../../src/templates/css/index.ts'
import { inlineStyle, printStyle } from '../../../src/templates/print/index.ts'
import { INLINE_ROLES, type Template, templateSchema } from '../../../src/templates/template.ts'
import type { InlineStyle } from '../../../src/templates/tokens/index.ts'
import { tokensOf } from '../../support/template-tokens.ts'
import { builtIn } from '../../support/typeset.ts'

type Property = keyof InlineStyle

const OTHER: { readonly [Name in Property]-?: (style: InlineStyle) => InlineStyle[Name] } = {
  font: ({ font }) => (font === 'mono' ? 'sans' : 'mono'),
  scale: ({ scale = 1 }) => scale * 0.9,
  weight: ({ weight }) => (weight === 'bold' ? 'regular' : 'bold'),
  style: ({ style }) => (style === 'italic' || style === 'toggle' ? 'normal' : 'italic'),
  color: ({ color }) => (color === 'accent' ? 'link' : 'accent'),
  features: ({ features = [] }) => [...features, 'zero'],
  glyphs: ({ glyphs }) => (glyphs === 'sups' ? 'subs' : 'sups'),
  rise: ({ rise = 0 }) => rise + 0.11,
  underline: ({ underline }) => underline !== true,
  ground: ({ ground }) => (ground === 'tint' ? 'mark' : 'tint'),
  strike: ({ strike = false }) => !strike,
}

describe('the properties of an inline style', async () => {
  const template = await builtIn('base')
  const said = new Map(tokensOf(templateSchema.shape.inline).map(({ path, said }) => [path, said]))

  it('are all known here', () => {
    const paths = INLINE_ROLES.flatMap((role) => Object.keys(OTHER).map((name) => `${role}.${name}`))
    expect([...said.keys()].toSorted()).toEqual(paths.toSorted())
  })

  it.each(INLINE_ROLES)('%s: each changes print and screens, or says which of them', (role) => {
    // What is drawn on screens alone says so by its value.
    const own = { ...template.inline[role], underline: false }
    const shown = (one: Template) => ({
      print: JSON.stringify(inlineStyle(one, { ...printStyle(one).role('paragraph') }, role)),
      screen: toCss(one, 'html'),
    })
    const styled = (look: InlineStyle) => ({ ...template, inline: { ...template.inline, [role]: look } })
    const before = shown(styled(own))
    const faults = (Object.keys(OTHER) as Property[]).filter((name) => {
      const after = shown(styled({ ...own, [name]: OTHER[name](own) }))
      const [inPrint, onScreens] = [after.print !== before.print, after.screen !== before.screen]
      const isForPrint = /\bin print\b/.test(said.get(`${role}.${name}`)!) && inPrint
      return !(inPrint && onScreens) && !isForPrint
    })
    expect(faults).toEqual([])
  })
})
