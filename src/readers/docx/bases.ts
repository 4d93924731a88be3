import { lineageOf, STYLE, stylesIn } from './style-parts.ts'
import { STYLES } from './styles.ts'

const NAME = /(<w:name\s[^<>]*?w:val=")([^"]*)/
/** What mammoth knows by itself. */
const KNOWN_OF_MAMMOTH = ['strong', 'footnote reference', 'endnote reference']
const namesOf = (rule: RegExp) => STYLES.flatMap((style) => rule.exec(style)?.[1]?.toLowerCase() ?? [])
const OF_PARAGRAPHS = new Set(namesOf(/^p\[style-name='(.*?)'\]/))
const OF_CHARACTERS = new Set([...namesOf(/^r\[style-name='(.*?)'\]/), ...KNOWN_OF_MAMMOTH])
/** Others say what stands where, which what is built on them does not. */
const HANDED_DOWN =
  /^(?:heading [1-9]|(?:intense )?quote|block text|quotations|source code|code|html preformatted|preformatted text|caption)$/i

/** Styles under the name of what they are built on, and those of characters under that of what they look like, where theirs mean nothing. */
export function namedByBases(part: string): string {
  const styles = stylesIn(part)
  return part.replaceAll(STYLE, (style) => {
    const { id, kind } =
      /^<w:style\s(?=[^<>]*w:type="(?<kind>paragraph|character)")[^<>]*?w:styleId="(?<id>[^"]*)"/.exec(style)
        ?.groups ?? {}
    if (id === undefined) return style
    const lineage = lineageOf(id, styles).map(({ xml }) => xml)
    const name = kind === 'character' ? nameOfCharacters(lineage) : nameAmong(lineage, OF_PARAGRAPHS)
    const isMeant = name !== undefined && (kind === 'character' || HANDED_DOWN.test(name))
    return isMeant ? style.replace(NAME, `$1${name}`) : style
  })
}

function nameAmong(lineage: readonly string[], known: ReadonlySet<string>): string | undefined {
  return lineage.map((xml) => NAME.exec(xml)?.[2] ?? '').find((name) => known.has(name.toLowerCase()))
}

/** A style that only slants or weighs letters is one of emphasis, whatever it is called. */
function nameOfCharacters(lineage: readonly string[]): string | undefined {
  const known = nameAmong(lineage, OF_CHARACTERS)
  if (known !== undefined) return known
  const [isSlanted, isBold] = [isSet(lineage, 'i'), isSet(lineage, 'b')]
  if (isSlanted && isBold) return 'Strong Emphasis'
  return isSlanted ? 'Emphasis' : isBold ? 'Strong' : undefined
}

/** Whether the nearest style that says anything of a property has it on (ISO 29500-1, 17.17.4). */
function isSet(lineage: readonly string[], property: 'i' | 'b'): boolean {
  const state = new RegExp(`<w:${property}(?:\\s[^<>]*?w:val="(?<value>[^"]*)")?\\s*/>`)
  const found = lineage.map((xml) => state.exec(xml)).find((match) => match !== null)
  return found !== undefined && !/^(?:0|false|off)$/.test(found.groups!.value ?? '')
}
