import { editionOf } from '../editions.ts'
import type { PublishedFile } from '../pipeline/index.ts'
import type { Content, ProofFile } from '../proof/index.ts'

/** The editions among the files of a build, as they are checked: a site by the files of its folder. */
export function editionsAmong(files: readonly PublishedFile[]): ProofFile[] {
  const contents = new Map<string, Uint8Array | Map<string, Uint8Array>>()
  for (const { name, bytes } of files) {
    const [top = '', ...path] = name.split('/')
    if (path.length === 0) contents.set(top, bytes)
    else {
      const folder = contents.get(top)
      const inner = folder instanceof Map ? folder : new Map<string, Uint8Array>()
      contents.set(top, inner.set(path.join('/'), bytes))
    }
  }
  return [...contents].flatMap(([name, content]) => {
    const edition = editionOf(name)?.edition
    return edition ? [{ name, edition, read: async (): Promise<Content> => content }] : []
  })
}
