import { pathToFileURL } from 'node:url'

/** Editors that open a file at a place by an address of their own. */
export const EDITORS = ['vscode', 'vscodium', 'cursor', 'zed', 'idea', 'none'] as const
export type Editor = (typeof EDITORS)[number]

/** The address that opens a file, by its absolute path, at a place; nothing where no editor is to be asked. */
export function editorAddress(
  editor: Editor,
  path: string,
  { line, column }: { readonly line: number; readonly column: number },
): string | undefined {
  const { pathname } = pathToFileURL(path)
  if (editor === 'none') return undefined
  if (editor === 'idea') return `idea://open?file=${encodeURIComponent(path)}&line=${line}&column=${column}`
  return `${editor}://file${pathname}:${line}:${column}`
}
