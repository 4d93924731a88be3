import { expect, it } from 'vitest'
import { withRules } from '../../../src/readers/office/rules.ts'

it('has changes of scene where signs stand alone, but in no cell', () => {
  expect(withRules('<p>a</p><p>* * *</p><p>---</p><p>?</p>')).toBe('<p>a</p><hr /><hr /><p>?</p>')
  expect(withRules('<td><p>---</p></td>')).toBe('<td><p>---</p></td>')
})
