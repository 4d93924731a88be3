/** What is made when it is first asked for; what it was made of is let go of then. */
export function once<Value>(make: () => Value): () => Value {
  let maker: (() => Value) | undefined = make
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: maker!() }
    maker = undefined
    return made.value
  }
}
