/** Tells the compiler, and a reader of the stack trace, that a union has grown a member not handled here. */
export function unreachable(value: never): never {
  throw new Error(`unhandled node: ${JSON.stringify(value)?.slice(0, 200)}`)
}
