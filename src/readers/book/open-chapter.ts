import { type Told, told } from '../../diagnostic.ts'
import { refuseUnread } from '../unread.ts'
import { type Composed, compose } from './includes.ts'
import type { Shelf } from './plan.ts'
import { textFrom } from './text.ts'

/**
 * What the file of a chapter holds: its text with what that includes, or a document of a word processor as it is.
 * Rejects with an `AssetError` where there is no such file.
 * @throws {Refusal} `format-unread`
 */
export async function openChapter(
  path: string,
  shelf: Shelf,
  variables?: ReadonlyMap<string, string>,
): Promise<Told<Composed>> {
  refuseUnread(path)
  if (/\.(?:docx|odt|fodt|ott)$/i.test(path))
    return told({ text: '', pieces: [], sources: new Map(), bytes: await shelf.read(path) })
  const text = await textFrom(shelf, path)
  if (/\.ipynb$/i.test(path)) return told(asItIs(path, text.value), text.findings)
  const composed = await compose(path, text.value, shelf, variables)
  return told(composed.value, [...text.findings, ...composed.findings])
}

/** A file in which nothing is included. */
function asItIs(path: string, text: string): Composed {
  return { text, pieces: [{ at: 0, file: path, from: 0 }], sources: new Map([[path, text]]) }
}
