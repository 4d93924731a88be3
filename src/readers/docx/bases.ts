import { STYLES } from './styles.ts'

const STYLE = /<w:style\s(?:(?!<\/w:style>)[\s\S])*<\/w:style>/g
const NAME = /(<w:name\s[^<>]*?w:val=")([^"]*)/
const KNOWN = new Set(
  STYLES.flatMap((rule) => /^p\[style-name='(.*?)'\]/.exec(rule)?.[1]?.toLowerCase() ?? []),
)
/** Others say what stands where, which what is built on them does not. */
const HANDED_DOWN =
  /^(?:heading [1-9]|(?:intense )?quote|block text|quotations|source code|code|html preformatted|preformatted text|caption)$/i

/** Styles of paragraphs under the name of what they are built on (ISO 29500-1, 17.7.4.3) where theirs means nothing. */
export function namedByBases(styles: string): string {
  const all = new Map<string, { readonly name: string; readonly base?: string }>()
  for (const [style] of styles.matchAll(STYLE)) {
    const id = /^<w:style\s[^<>]*?w:styleId="([^"]*)"/.exec(style)?.[1]
    const base = /<w:basedOn\s[^<>]*?w:val="([^"]*)"/.exec(style)?.[1]
    if (id !== undefined) all.set(id, { name: NAME.exec(style)?.[2] ?? id, ...(base && { base }) })
  }
  const nameOf = (id: string | undefined, seen: readonly string[] = []): string | undefined => {
    const style = id === undefined || seen.includes(id) ? undefined : all.get(id)
    if (!style || KNOWN.has(style.name.toLowerCase())) return style?.name
    return nameOf(style.base, [...seen, id!])
  }
  return styles.replaceAll(STYLE, (style) => {
    const id = /^<w:style\s(?=[^<>]*w:type="paragraph")[^<>]*?w:styleId="([^"]*)"/.exec(style)?.[1]
    const name = nameOf(id)
    return name !== undefined && HANDED_DOWN.test(name) ? style.replace(NAME, `$1${name}`) : style
  })
}
