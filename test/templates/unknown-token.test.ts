import { expect, test } from 'vitest'
import { LISTED, unknownToken } from '../../src/templates/unknown-token.ts'

test.each([
  [['headng1'], `did you mean styles.heading1? ${LISTED}`],
  [['styels'], `did you mean styles? ${LISTED}`],
  [['styles', 'headng1'], `did you mean heading1? ${LISTED}`],
  [['styles', 'heading1', 'wieght'], `did you mean weight? ${LISTED}`],
  [['classes', 'lead', 'wieght'], `did you mean weight? ${LISTED}`],
  [['colors', 'accent', 'ligt'], `did you mean light? ${LISTED}`],
  [['styles', 'nothing', 'size'], LISTED],
])('a token that is none is taken for the one beside it that comes nearest: %j', (path, hint) => {
  expect(unknownToken(path, path.slice(-1)).hint).toBe(hint)
})
