import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The article that shows a look best: its own sample, or one of content/. */
export function sampleOf(look) {
  const own = join('content/gallery', `${look}.md`)
  if (existsSync(join(ROOT, own))) return own
  return look === 'book' || look === 'large-print' ? 'content/gallery/essay.md' : 'content/paper-sizes.md'
}
