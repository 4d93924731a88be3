import { folded } from '../office/index.ts'
import { lineageOf, stylesIn } from './style-parts.ts'

const VANISH = /<w:vanish(?:\s+w:val="([^"]*)")?\s*\/>/

/** The styles, by their ids, whose words a word processor does not show (ISO 29500-1, 17.3.2.41), by themselves or by what they are built on. */
export function hiddenStyles(part: string): ReadonlySet<string> {
  if (!VANISH.test(part)) return new Set()
  const styles = stylesIn(part)
  const hides = (id: string) => {
    const vanish = lineageOf(id, styles)
      .map(({ xml }) => VANISH.exec(xml))
      .find((found) => found !== null)
    return vanish !== undefined && isOn(vanish[1])
  }
  return new Set([...styles.keys()].filter(hides))
}

function isOn(value: string | undefined): boolean {
  return value === undefined || /^(?:1|true|on)$/.test(value)
}

/** A part of a document whose runs say themselves that they are hidden where their style, or their paragraph's, does. */
export function withHidden(xml: string, styles: ReadonlySet<string>): string {
  if (styles.size === 0) return xml
  const hides = (properties: string, name: 'pStyle' | 'rStyle') =>
    styles.has(new RegExp(`<w:${name}\\s+w:val="([^"]*)"`).exec(properties)?.[1] ?? '')
  const runs = folded(xml, ['w:r'], ({ tag, body }) => {
    const properties = /^\s*<w:rPr>[\s\S]*?<\/w:rPr>/.exec(body)?.[0] ?? ''
    const isOwn = hides(properties, 'rStyle') && !VANISH.test(properties)
    return `${tag}${isOwn ? vanishing(body) : body}</w:r>`
  })
  return folded(runs, ['w:p'], ({ tag, body }) => {
    const properties = /^\s*<w:pPr>[\s\S]*?<\/w:pPr>/.exec(body)?.[0] ?? ''
    return `${tag}${hides(properties, 'pStyle') ? runsVanishing(body) : body}</w:p>`
  })
}

function runsVanishing(body: string): string {
  return folded(
    body,
    ['w:r'],
    ({ tag, body: run }) => `${tag}${VANISH.test(run) ? run : vanishing(run)}</w:r>`,
  )
}

function vanishing(run: string): string {
  return /^\s*<w:rPr>/.test(run)
    ? run.replace('<w:rPr>', '<w:rPr><w:vanish/>')
    : `<w:rPr><w:vanish/></w:rPr>${run}`
}
