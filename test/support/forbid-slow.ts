import { vi } from 'vitest'
import { SLOW } from './tiers.ts'

// `tiersOf` sees the imports that are written; this sees the computed ones. What a fast test loads in spite of it throws.
for (const name of SLOW)
  vi.doMock(name, () => {
    throw new Error(
      `a fast test loads ${name}: import what needs it by a literal, so that the test is a slow one`,
    )
  })
