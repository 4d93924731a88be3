declare module 'wicked-good-xpath' {
  interface Resolver {
    readonly lookupNamespaceURI: unknown
  }
  interface PathDocument {
    evaluate(path: string, node: unknown, resolver: Resolver, type: number, result: unknown): unknown
    createExpression(
      path: string,
      resolver: Resolver,
    ): { evaluate(node: unknown, type: number, result: unknown): unknown }
  }
  const paths: { install: (window: { readonly document: PathDocument }) => void }
  export default paths
}
