/** An import of one file by another, as it is written. */
export interface Import {
  readonly specifier: string
  /** Gone after compilation. */
  readonly isType: boolean
}

/** The text without comments. Strings stay, so that import specifiers can be read. */
export function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
}

/** Import and export declarations with a source, and `import()` with a literal. */
export function importsOf(text: string): Import[] {
  const declarations = text.matchAll(
    /^(import|export)\s+(type\s)?(?:[\w*\s{},$]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  )
  const dynamic = text.matchAll(/\b(typeof\s+)?import\(\s*['"]([^'"]+)['"]/g)
  const required = text.matchAll(/\brequire(?:\.resolve)?\(\s*['"]([^'"]+)['"]/g)
  return [
    ...[...declarations].map(([, , type, specifier]) => ({
      specifier: specifier!,
      isType: type !== undefined,
    })),
    ...[...dynamic].map(([, type, specifier]) => ({ specifier: specifier!, isType: type !== undefined })),
    ...[...required].map(([, specifier]) => ({ specifier: specifier!, isType: false })),
  ]
}
