import * as z from 'zod'
import { FIELD, RUNNING_FIELDS } from '../running-fields.ts'
import { thicknessOrZero } from './token-values.ts'

const KNOWN = new Set<string>(RUNNING_FIELDS)

const content = z
  .string()
  .max(100)
  .refine(
    (text) => [...text.matchAll(FIELD)].every(([, name]) => KNOWN.has(name!)),
    `fields are ${RUNNING_FIELDS.map((name) => `{${name}}`).join(', ')}`,
  )
const perPage = z.union([content, z.tuple([content, content])])

/** What stands at the three places of a running head or foot. */
export const running = z.strictObject({
  inner: perPage.describe('towards the spine, for all pages or for left and right ones; "" for nothing'),
  center: perPage,
  outer: perPage,
  rule: thicknessOrZero.describe('thickness of a rule between it and the text; 0 for none'),
})
