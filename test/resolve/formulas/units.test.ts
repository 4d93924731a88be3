import { describe, expect, it } from 'vitest'
import { readTex } from '../../../src/resolve/formulas/tex.ts'
import { withUnits } from '../../../src/resolve/formulas/units.ts'

describe('numbers and units', () => {
  it.each([
    ['\\qty{9.81}{\\metre\\per\\second\\squared}', '{9.81\\,\\mathrm{m}\\,\\mathrm{s}^{-2}}'],
    ['g = \\SI{5}{\\kilo\\gram}', 'g = {5\\,\\mathrm{kg}}'],
    ['\\unit{\\square\\centi\\metre}, \\si{kg.m/s^2}', '{\\mathrm{cm}^{2}}, {\\mathrm{kg\\,m/s^2}}'],
    ['\\qty{20}{\\degreeCelsius}', '{20\\,^{\\circ}\\mathrm{C}}'],
    ['\\qty{90}{\\degree}', '{90^{\\circ}}'],
    ['\\num{1.2e-3} \\num{e6} \\num{123456.78901}', '{1.2\\times 10^{-3}} {10^{6}} {123\\,456.78901}'],
    ['\\qty[per-mode=symbol]{3}{\\metre\\tothe{4}}', '{3\\,\\mathrm{m}^{4}}'],
    ['\\qty(\\frac12) \\sin x', '\\qty(\\frac12) \\sin x'],
    ['\\unit{\\furlong}', '\\unit{\\furlong}'],
  ])('%s', (tex, shown) => expect(withUnits(tex)).toBe(shown))

  it('are read, unless the author has a command of that name', () => {
    expect(readTex('\\qty{5}{\\micro\\ohm}', false).error).toBeUndefined()
    expect(JSON.stringify(readTex('\\unit{x}', false, { unit: '\\mathbf{#1}' }))).not.toContain('normal')
  })
})
