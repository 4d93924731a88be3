import type { Naming } from '../chapters.ts'

/** Names by what documents are, and how many of the kind come before: `chapter-2.xhtml`. */
export function documentNames(): Naming {
  const counts = new Map<string, number>()
  return (kind) => {
    if (kind === 'title-page') return 'title.xhtml'
    if (kind === 'text') return 'text.xhtml'
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return `${kind}-${count}.xhtml`
  }
}
