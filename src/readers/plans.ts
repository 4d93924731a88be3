/** The files that plan a book, in the order in which they are looked for in its folder. */
export const PLANS: readonly string[] = [
  'octavo.yaml',
  'octavo.yml',
  'book.toml',
  '_quarto.yml',
  'mkdocs.yml',
  'SUMMARY.md',
  'src/SUMMARY.md',
]

/** Whether a file is the plan of a book, by its name. */
export function isPlan(file: string): boolean {
  return /(?:^|[/\\])(?:octavo\.ya?ml|book\.toml|_quarto\.ya?ml|mkdocs\.ya?ml|SUMMARY\.md)$/.test(file)
}
