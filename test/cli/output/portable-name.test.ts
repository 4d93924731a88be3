import { expect, it } from 'vitest'
import { unportable } from '../../../src/cli/output/index.ts'

it.each(['con', 'NUL', 'aux.notes', 'com1', 'LPT9', 'com²', 'a:b', 'what?', 'a"b', 'a\\b', 'a\nb'])(
  'tells of files called after %j, which Windows cannot keep',
  (base) => {
    expect(unportable(base).map(({ code }) => code)).toEqual(['output-name-unportable'])
  },
)

it.each(['water', 'console', 'com', 'com10', 'a.con', 'nul-and-void', 'wasser & öl', '-n', '名'])(
  'has nothing to say of %j',
  (base) => {
    expect(unportable(base)).toEqual([])
  },
)
