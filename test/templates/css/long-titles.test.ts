import { describe, expect, it } from 'vitest'
import { fitsInClauses, longTitleRules, titleClass } from '../../../src/templates/css/long-titles.ts'
import { scaleOf } from '../../../src/templates/css/style.ts'
import { loadTemplate } from '../../../src/templates/load.ts'
import { BUILT_IN } from '../../support/templates.ts'
import { memoryWorld } from '../../support/world.ts'

describe('a long title', () => {
  it.each([
    ['Council votes to keep the old harbour market', undefined],
    ['As river towns face flood and drought, governors propose shared dam', 'long'],
    [
      'Teachers, nurses and drivers walk out across three provinces as government imposes wage freeze',
      'longer',
    ],
    ['é'.repeat(62), undefined],
    ['𝒜'.repeat(63), 'long'],
    ['M'.repeat(85), 'long'],
    ['M'.repeat(86), 'longer'],
  ])('%s: %s', (title, name) => {
    expect(titleClass(title)).toBe(name)
  })
  it.each([
    [['The Margin:', 'A Room for the Thumb'], true],
    [['Line Length and the Way Back:', 'A Small Experiment with Twelve Readers'], true],
    [['Flood:', 'Dams:', 'Drought:', 'Rain:', 'Snow'], false],
    [
      [
        'Teachers and nurses walk out:',
        'As government imposes wage freeze, a province stands still and waits',
      ],
      true,
    ],
    [['M'.repeat(90)], true],
    [Array.from({ length: 5 }, () => 'as long as a line is:'), false],
  ])('of %j has room for its clauses: %s', (clauses, fits) => {
    expect(fitsInClauses(clauses)).toBe(fits)
  })
  it.each(BUILT_IN)('is smaller on phones alone, and no smaller than a heading, in %s', async (name) => {
    const template = await loadTemplate(name, memoryWorld())
    const { title, heading1 } = template.styles
    const narrow = (size: number) => template.screen.ratio[0] ** size
    for (const [selector, { 'font-size': size }] of longTitleRules(template)) {
      const [, least, most] = /^clamp\((.*?)em,.*, (.*?)em\)$/.exec(String(size))!
      expect(selector).toMatch(/^\.title\.long/)
      expect(Number(least)).toBeLessThan(narrow(title.size))
      expect(Number(least)).toBeGreaterThanOrEqual(
        Number(narrow(Math.max(heading1.size, 0)).toFixed(3)) - 0.001,
      )
      expect(Number(most)).toBeCloseTo(scaleOf(template, title), 2)
    }
  })
})
