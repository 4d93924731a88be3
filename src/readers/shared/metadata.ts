import { type Inline, isVisible, withoutUnshown } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'

/** Canonical BCP 47 tag, or `undefined` where `tag` is none. */
export function languageTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0]
  } catch {
    return undefined
  }
}

/** A file's base name as a title: `notes/my-file.md` is `My file`. Where it has blanks, and within days, hyphens are its own. */
function readableName(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? ''
  const bare = withoutUnshown(base).replace(/\.[^.]+$/, '')
  const words = (/\s/.test(bare.trim()) ? bare : bare.replaceAll(/(?<!\d)[-_]+|[-_]+(?!\d)/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
  const name = !isVisible(words) || base === '<stdin>' ? 'Untitled' : words
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The title of last resort, with the warning `title-missing`. */
export function titleFromName(file: string, hint: string): Told<readonly Inline[]> {
  const value = readableName(file)
  const message = `no title found; the article is called “${value}”`
  return told([{ type: 'text', value }], [{ code: 'title-missing', severity: 'warning', message, hint }])
}
