/** What we call of the package: its types are those of a CommonJS module, which this file of it is not. */
declare module 'temml/dist/temml.mjs' {
  const temml: {
    /** Throws a `ParseError` with a `position` in the TeX. */
    __renderToMathMLTree(
      tex: string,
      options: Readonly<Record<string, unknown>>,
    ): import('./normalize.ts').TemmlNode
  }
  export default temml
}
