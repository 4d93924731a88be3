import { most } from '../../lists.ts'
import type { Bundle, Output } from './cells.ts'

/** What stands below a cell for one of its outputs: Markdown, or a picture; nothing where only a script could show it. */
export type Shown =
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'picture'; readonly url: string }

/** Forms of pictures, the ones first that stay sharp. */
const PICTURES = ['image/svg+xml', 'image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** The form of an output that a page can show best. */
export function shownOf(output: Output): Shown | undefined {
  if (output.kind === 'text') return fenced(output.text)
  const { forms } = output
  const picture = pictureOf(forms)
  if (picture !== undefined) return { kind: 'picture', url: picture }
  const written = forms.get('text/markdown') ?? forms.get('text/latex') ?? tablesIn(forms.get('text/html'))
  if (written !== undefined) return { kind: 'markdown', text: written }
  const plain = forms.get('text/plain')
  return plain === undefined || (forms.size > 1 && isName(plain)) ? undefined : fenced(plain)
}

/** The address that holds a picture; notebooks keep drawings as text. */
export function pictureOf(forms: Bundle): string | undefined {
  const type = PICTURES.find((one) => forms.has(one))
  if (type === undefined) return undefined
  const data = forms.get(type)!
  const base64 = data.trimStart().startsWith('<') ? Buffer.from(data).toString('base64') : data
  return `data:${type};base64,${base64.replaceAll(/\s+/g, '')}`
}

/** A fence that no line of the text ends. */
export function fence(text: string, info = ''): string {
  const marks = '`'.repeat(1 + most([2, ...Array.from(text.matchAll(/`{3,}/g), ([run]) => run.length)]))
  return `${marks}${info}\n${text.replace(/\n$/, '')}\n${marks}`
}

function fenced(text: string): Shown {
  const shown = asTerminal(text)
  return { kind: 'markdown', text: shown.trim() === '' ? '' : fence(shown) }
}

/** Colours and moves of a terminal (ECMA-48, 5.4), and its own other signs. */
const CONTROLS =
  /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[@-Z\\^_])|[\0-\u0008\u000B\u000C\u000E-\u001A]/g

/** As the lines stand in the end: what follows a carriage return takes the place of what was there. */
function asTerminal(text: string): string {
  return text
    .replaceAll(CONTROLS, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.replace(/\r+$/, '').split('\r').at(-1)!)
    .join('\n')
}

/** What a program calls a thing of which it has no text: `<Figure size 640x480 with 1 Axes>`, `alt.Chart(…)`. */
function isName(text: string): boolean {
  return /^(?:<.*>|(?:\w+\.)?[A-Z]\w*\(.*\))$/s.test(text.trim())
}

/** The tables of a page, without what its program says of their looks. */
function tablesIn(html = ''): string | undefined {
  const tables = Array.from(html.matchAll(/<table\b[\s\S]*?<\/table\s*>/gi), ([table]) => plainTable(table))
  return tables.length === 0 ? undefined : tables.join('\n\n')
}

function plainTable(table: string): string {
  return table
    .replaceAll(/\s+(?:style|class|border|id|valign|data-[\w-]+)\s*=\s*(?:"[^"]*"|'[^']*'|\w+)/gi, '')
    .replaceAll(/\s*\n\s*/g, '\n')
}
