import { expect, test } from 'vitest'
import { atHome, themeOf } from '../../src/templates/themes.ts'

test.each([
  ['octavo-theme-quarry', 'octavo-theme-quarry', 'octavo-theme-quarry/template.yaml'],
  ['@house/octavo-theme-quarry', '@house/octavo-theme-quarry', '@house/octavo-theme-quarry/template.yaml'],
  ['octavo-theme-quarry/a5.yaml', 'octavo-theme-quarry', 'octavo-theme-quarry/a5.yaml'],
])('%s is of the theme %s: %s', (name, home, path) => {
  expect(themeOf(name)).toEqual({ home, path })
})

test.each([
  'news',
  './octavo-theme-quarry/template.yaml',
  'octavo-theme-quarry.yaml',
  'octavo-theme-',
  '../octavo-theme-quarry',
  '@../octavo-theme-quarry',
])('%s is of none', (name) => {
  expect(themeOf(name)).toBeUndefined()
})

test('paths of a theme are those of its package, where tokens name files', () => {
  const theme = themeOf('octavo-theme-quarry')!
  const tokens = {
    extends: './base.yaml',
    ornament: './',
    press: { profile: './press.icc', ink: 300 },
    fonts: { serif: { licence: './OFL.txt', faces: { regular: 'source-serif/a.otf' } } },
  }
  expect(atHome(tokens, theme)).toEqual({
    extends: 'octavo-theme-quarry/base.yaml',
    ornament: './',
    press: { profile: 'octavo-theme-quarry/press.icc', ink: 300 },
    fonts: { serif: { licence: 'octavo-theme-quarry/OFL.txt', faces: { regular: 'source-serif/a.otf' } } },
  })
  expect(atHome('no tokens', theme)).toBe('no tokens')
})
