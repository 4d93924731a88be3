import type { Inline } from './inline-nodes.ts'

/** Words as nodes; none where there are none. */
export function asText(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', value }]
}
