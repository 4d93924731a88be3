import { expect, it } from 'vitest'
import { toldOf } from '../../../src/readers/docx/told.ts'

const unknown = (kind: string, name: string) => `Unrecognised ${kind} style: '${name}' (Style ID: ${name})`

it('tells styles that mean nothing together, each once', () => {
  const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six']
  const messages = [...names, 'Two'].map((name) => unknown('paragraph', name))
  expect(toldOf([...messages, unknown('run', 'One')])).toMatchObject([
    {
      severity: 'info',
      message:
        'the styles “One”, “Two”, “Three”, “Four”, “Five” and 1 more mean nothing here; their text is kept',
    },
  ])
  expect(toldOf([unknown('run', 'One')])[0]?.message).toBe(
    'the style “One” means nothing here; its text is kept',
  )
})
