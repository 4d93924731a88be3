/** The files that plan a book, in the order in which they are looked for in its folder. */
export const PLANS: readonly string[] = [
  'octavo.yaml',
  'octavo.yml',
  'book.toml',
  'SUMMARY.md',
  'src/SUMMARY.md',
]

/** Whether a file is the plan of a book, by its name. */
export function isPlan(file: string): boolean {
  return /(?:^|[/\\])(?:octavo\.ya?ml|book\.toml|SUMMARY\.md)$/.test(file)
}
