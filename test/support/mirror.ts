/** Tests of the whole program, or of what is no file of `src/`: files, and folders with a slash. */
const WHOLE = [
  'architecture.test.ts',
  'bad-input.test.ts',
  'conformance/',
  'docs.test.ts',
  'editors.test.ts',
  'errors.test.ts',
  'fuzz/',
  'hooks.test.ts',
  'pictures.test.ts',
  'properties/',
  'proof/mutations.test.ts',
  'readmes.test.ts',
  'readers/markdown/spec.test.ts',
  'rights.test.ts',
  'supply-chain.test.ts',
  'typed.test.ts',
] as const

/**
 * Test files whose source file is not where the name says: `test/a/b.test.ts` is about `src/a/b.ts`, or about a JSON file
 * `src/a/b.json`; one below `test/support/` about its neighbour there. Entries of the list above that name nothing are told, too.
 */
export function homeless(tests: readonly string[], sources: readonly string[]): string[] {
  const present = new Set([...sources, ...tests.filter((path) => path.startsWith('support/'))])
  const isWhole = (path: string) =>
    WHOLE.some((entry) => path === entry || (entry.endsWith('/') && path.startsWith(entry)))
  const lost = tests
    .filter((path) => path.endsWith('.test.ts') && !isWhole(path))
    .filter((path) => !['.ts', '.json'].some((ending) => present.has(path.replace(/\.test\.ts$/, ending))))
  const idle = WHOLE.filter((entry) => !tests.some((path) => path.startsWith(entry)))
  return [
    ...lost.map((path) => `test/${path} is about no file of src/`),
    ...idle.map((entry) => `there is no test/${entry}`),
  ]
}
