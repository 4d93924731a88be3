/** The files that plan a book, in the order in which they are looked for in its folder. */
export const PLANS: readonly string[] = [
  'octavo.yaml',
  'octavo.yml',
  'book.toml',
  '_quarto.yml',
  '_bookdown.yml',
  'myst.yml',
  '_toc.yml',
  'mkdocs.yml',
  'SUMMARY.md',
  'src/SUMMARY.md',
  'book.json',
]

/** Whether a file is the plan of a book, by its name. */
export function isPlan(file: string): boolean {
  return /(?:^|[/\\])(?:octavo\.ya?ml|book\.toml|_quarto\.ya?ml|(?:mkdocs|_bookdown|_toc|myst)\.ya?ml|book\.json|SUMMARY\.md)$/.test(
    file,
  )
}
