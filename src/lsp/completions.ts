import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node.js'
import { isReferenceId } from '../ast/index.ts'
import { STYLES } from '../citations/index.ts'
import { LOOKS, LOOKS_ON_OTHER_PAPER } from '../looks.ts'
import { VOCABULARY } from '../readers/front-matter/index.ts'
import { isPlan } from '../readers/index.ts'
import { workLine } from './hover.ts'
import { type NameKind, namesOf } from './names.ts'
import type { Reading } from './reading.ts'

/** A word that can stand at the cursor, and what it means. */
interface Offer {
  readonly label: string
  readonly detail?: string
  readonly kind: CompletionItemKind
}

/** What can go on at the cursor of a text. `file`: its name; `themes`: those that are installed where it lies. */
export function completions(
  text: string,
  at: Position,
  file: string,
  reading: Reading | undefined,
  themes: readonly string[],
): CompletionItem[] {
  const lines = text.split(/\r\n|\r|\n/)
  const line = (lines[at.line] ?? '').slice(0, at.character)
  const found = isHead(lines, at.line, file) ? headOffers(line, themes) : reading && nameOffers(line, reading)
  if (!found) return []
  const start = { line: at.line, character: at.character - found.typed.length }
  return found.offers.map((offer) => ({
    ...offer,
    textEdit: { range: { start, end: at }, newText: offer.label },
  }))
}

interface Offered {
  /** What of the word stands there already. */
  readonly typed: string
  readonly offers: readonly Offer[]
}

/** Whether a line is of the front matter, or of the plan of a book. */
function isHead(lines: readonly string[], line: number, file: string): boolean {
  if (isPlan(file)) return /\.ya?ml$/.test(file)
  const end = lines.findIndex((text, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(text))
  return /^---\s*$/.test(lines[0] ?? '') && line > 0 && (end < 0 || line < end)
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  template: [...LOOKS, ...LOOKS_ON_OTHER_PAPER],
  csl: STYLES,
}

function headOffers(line: string, themes: readonly string[]): Offered | undefined {
  const [, key = '', value] = /^([\w-]*)(?::\s*(\S*))?$/.exec(line) ?? []
  if (value === undefined) return /^[\w-]*$/.test(line) ? { typed: key, offers: KEYS } : undefined
  const own = Object.hasOwn(VALUES, key) ? VALUES[key]! : []
  const values = key === 'template' ? [...own, ...themes] : own
  return { typed: value, offers: values.map((label) => ({ label, kind: CompletionItemKind.EnumMember })) }
}

/** As pandoc and Quarto write them: `number-sections`. */
const KEYS: readonly Offer[] = Object.values(VOCABULARY).map((meaning) => ({
  label: meaning.names[0].replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  ...('says' in meaning && { detail: meaning.says }),
  kind: CompletionItemKind.Property,
}))

function nameOffers(line: string, reading: Reading): Offered | undefined {
  const note = /\[\^([^\]\s]*)$/.exec(line)?.[1]
  if (note !== undefined) return { typed: note, offers: named(reading, 'note') }
  const target = /\]\(#([^)\s]*)$/.exec(line)?.[1]
  if (target !== undefined) return { typed: target, offers: named(reading, 'id') }
  const reference = /(?:^|[^\p{L}\p{N}_@.\\/+])@([\p{L}\p{N}_:.-]*)$/u.exec(line)?.[1]
  if (reference === undefined) return undefined
  const things = named(reading, 'id').filter(({ label }) => isReferenceId(label))
  const works = [...reading.listed.works].map(([label, work]) => ({
    ...{ label, detail: workLine(work), kind: CompletionItemKind.Reference },
  }))
  return { typed: reference, offers: [...things, ...works] }
}

function named({ article }: Reading, kind: NameKind): Offer[] {
  if (!article) return []
  const all = namesOf(article).definitions.filter((one) => one.kind === kind)
  const byName = new Map(all.map(({ name, words }) => [name, words]))
  return [...byName].map(([label, detail]) => ({ label, detail, kind: CompletionItemKind.Reference }))
}
