import { expect, it } from 'vitest'
import { paragraph } from '../../../src/ast/build.ts'
import type { Inline } from '../../../src/ast/nodes.ts'
import { blocksOf } from '../reading.ts'

const key = (value: string): Inline => ({ type: 'inlineCode', value, isKeyboard: true })

it.each<[string, (string | Inline)[]]>([
  ['Press ++ctrl+alt+del++.', ['Press ', key('Ctrl'), '+', key('Alt'), '+', key('Del'), '.']],
  ['Press ++f5++ or ++cmd+k++', ['Press ', key('F5'), ' or ', key('Cmd'), '+', key('K')]],
  [
    'as ++added+words++ go',
    ['as ', { type: 'insert', children: [{ type: 'text', value: 'added+words' }] } as Inline, ' go'],
  ],
  [
    'is ^^new^^ here, 2^nd^',
    [
      'is ',
      { type: 'insert', children: [{ type: 'text', value: 'new' }] } as Inline,
      ' here, 2',
      { type: 'superscript', children: [{ type: 'text', value: 'nd' }] } as Inline,
    ],
  ],
  [':material-clock-fast:{ .lg .middle } Set up', ['Set up']],
  ['It is :material-check: and :octicons-x-16:', ['It is ✓ and ✗']],
])('reads %j', (source, content) => {
  expect(blocksOf(source)).toEqual([paragraph(...content)])
})
