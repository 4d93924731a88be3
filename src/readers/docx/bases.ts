import { lineageOf, STYLE, stylesIn } from './style-parts.ts'
import { STYLES } from './styles.ts'

const NAME = /(<w:name\s[^<>]*?w:val=")([^"]*)/
const KNOWN = new Set(
  STYLES.flatMap((rule) => /^p\[style-name='(.*?)'\]/.exec(rule)?.[1]?.toLowerCase() ?? []),
)
/** Others say what stands where, which what is built on them does not. */
const HANDED_DOWN =
  /^(?:heading [1-9]|(?:intense )?quote|block text|quotations|source code|code|html preformatted|preformatted text|caption)$/i

/** Styles of paragraphs under the name of what they are built on where theirs means nothing. */
export function namedByBases(part: string): string {
  const styles = stylesIn(part)
  const knownNameOf = (id: string) =>
    lineageOf(id, styles)
      .map(({ xml }) => NAME.exec(xml)?.[2] ?? '')
      .find((name) => KNOWN.has(name.toLowerCase()))
  return part.replaceAll(STYLE, (style) => {
    const id = /^<w:style\s(?=[^<>]*w:type="paragraph")[^<>]*?w:styleId="([^"]*)"/.exec(style)?.[1]
    const name = id === undefined ? undefined : knownNameOf(id)
    return name !== undefined && HANDED_DOWN.test(name) ? style.replace(NAME, `$1${name}`) : style
  })
}
