import type { RunStyle } from '../../src/templates/print/print-style.ts'

/** Plain type of test glyphs. */
export const testStyle: RunStyle = {
  face: 'serif-regular',
  size: 10,
  features: [],
  color: 'text',
  rise: 0,
  tracking: 0,
  strike: false,
}
