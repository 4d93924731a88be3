import { describe, expect, it } from 'vitest'
import { checkContrast } from '../../../src/proof/rules/contrast.ts'

function told(css: string): (string | undefined)[] {
  const found: (string | undefined)[] = []
  checkContrast(`body { color: var(--text); background-color: var(--paper) } ${css}`, 'x', (_, what) => {
    found.push(what)
  })
  return found
}

describe('the contrast of a style sheet', () => {
  it('is enough where type stands out from the paper', () => {
    expect(told(':root { --paper: #ffffff; --text: #222222 }')).toEqual([])
    expect(
      told(':root { --paper: light-dark(#ffffff, #111111); --text: light-dark(#111111, #eeeeee) }'),
    ).toEqual([])
  })

  it('is held in each scheme, and in each rule that names colours', () => {
    const dark = ':root { --paper: light-dark(#ffffff, #111111); --text: light-dark(#111111, #222222) }'
    expect(told(dark)).toContain('--text on --paper')
    expect(told(':root { --paper: #ffffff; --text: #222222 } :root { --paper: #222222 }')).toContain(
      '--text on --paper',
    )
  })

  it('is that of each colour that type has, and of each ground under the text', () => {
    const colors = ':root { --paper: #ffffff; --text: #222222; --tint: #f5f5f5; --deep: #333333 }'
    expect(told(`${colors} p { color: var(--tint) }`)).toContain('--tint on --paper')
    expect(told(`${colors} p { background-color: var(--deep) }`)).toContain('--text on --deep')
    expect(told(`${colors} p { background-color: var(--tint) }`)).toEqual([])
  })
})
