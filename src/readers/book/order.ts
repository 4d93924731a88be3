import { parse } from 'yaml'
import { ORDER_SCHEMA, type Order } from './schema.ts'

/** What an `octavo.yaml` says of what is to be made, and where; a value that it cannot have is told where it is read. */
export function orderIn(text: string): Order {
  if (!/^(?:editions|output)[ \t]*:/m.test(text)) return {}
  return { ...keyOf(text, 'editions'), ...keyOf(text, 'output') }
}

function keyOf(text: string, key: keyof Order): Order {
  try {
    const value: unknown = parse(text, { maxAliasCount: 0 })?.[key]
    const parsed = ORDER_SCHEMA.safeParse({ [key]: value })
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}
