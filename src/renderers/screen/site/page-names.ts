import type { Naming } from '../chapters.ts'
import { fileNames } from '../elements/index.ts'

/** Where a site begins, and where it is searched. */
export const FILES = { index: 'index.html', search: 'search.html', css: 'style.css' } as const

/** Devices of Windows, which no file there can be called after (Microsoft, “Naming Files, Paths, and Namespaces”). */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** Names that people can read and remember: after the titles, in ASCII; after what a chapter is, where that leaves nothing. */
export function pageNames(): Naming {
  const nameOf = fileNames()
  for (const taken of ['index', 'search']) nameOf(taken)
  return (kind, heading) => {
    if (kind === 'title-page' || kind === 'text') return FILES.index
    return `${nameOf(readable(heading?.id ?? '') ?? kind)}.html`
  }
}

function readable(id: string): string | undefined {
  const plain = id
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w-]+/g, '-')
    .replaceAll(/^[-_]+|[-_]+$/g, '')
  return plain === '' || DEVICE.test(plain) ? undefined : plain
}
