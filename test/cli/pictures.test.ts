import { describe, expect, it } from 'vitest'
import { pictureOf, showingOf } from '../../src/cli/pictures.ts'
import { LOOKS } from '../../src/looks.ts'

const PNG = new Uint8Array(5000).fill(7)
const BASE64 = Buffer.from(PNG).toString('base64')

it('has a picture of every look, and none of a theme', () => {
  for (const look of LOOKS) expect([...pictureOf(look)!.subarray(1, 4)], look).toEqual([80, 78, 71])
  expect(pictureOf('octavo-theme-salt')).toBeUndefined()
})

describe('shows pictures', () => {
  it.each([[{ KITTY_WINDOW_ID: '1' }], [{ TERM: 'xterm-kitty' }], [{ TERM_PROGRAM: 'ghostty' }]])(
    'as kitty does, in pieces of 4096 characters: %o',
    (env) => {
      const pieces = showingOf(env)!(PNG).split('\x1B\\')
      expect(pieces[0]).toBe(`\x1B_Ga=T,f=100,c=60,m=1;${BASE64.slice(0, 4096)}`)
      expect(pieces[1]).toBe(`\x1B_Gm=0;${BASE64.slice(4096)}`)
    },
  )

  it.each([[{ TERM_PROGRAM: 'iTerm.app' }], [{ TERM_PROGRAM: 'WezTerm' }], [{ LC_TERMINAL: 'iTerm2' }]])(
    'as iTerm2 does: %o',
    (env) => {
      const said = 'inline=1;size=5000;width=60;preserveAspectRatio=1'
      expect(showingOf(env)!(PNG)).toBe(`\x1B]1337;File=${said}:${BASE64}\x07`)
    },
  )

  it.each([[{}], [{ TERM: 'xterm-256color' }], [{ TERM: 'tmux-256color', TERM_PROGRAM: 'iTerm.app' }]])(
    'in no other terminal: %o',
    (env) => {
      expect(showingOf(env)).toBeUndefined()
    },
  )
})
