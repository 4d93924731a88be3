import { expect, it } from 'vitest'
import { mend } from '../reading.ts'

it('opens ligatures and no other compatibility character', () => {
  expect(mend('The ﬁrst oﬃce ﬂoats, ½ of x² and ſ stay.').text).toBe(
    'The first office floats, ½ of x² and ſ stay.',
  )
})
