import type { Point, Position } from './ast/index.ts'
import { append } from './lists.ts'

export type Severity = 'error' | 'warning' | 'info'

/** What went wrong or was decided, for a person: a sentence with a place, a code and a way out. */
export interface Diagnostic {
  /** Stable, kebab-case, one fixture folder a code under test/fixtures/errors. */
  readonly code: string
  readonly severity: Severity
  /** One sentence without a final stop. */
  readonly message: string
  /** As the user named the file; `<stdin>` for standard input. */
  readonly file: string
  readonly position?: Position
  /** What the user can do about it. */
  readonly hint?: string
  /** How many others of its code come behind it that are only counted. */
  readonly more?: number
}

/** How many faults some diagnostics tell of. */
export function countOf(diagnostics: readonly Pick<Diagnostic, 'more'>[]): number {
  return diagnostics.reduce((sum, { more = 0 }) => sum + 1 + more, 0)
}

/** What a stage has to say: a diagnostic without the file, which the caller knows where its position names none. */
export type Finding = Omit<Diagnostic, 'file'> & { readonly file?: string }

/** What a stage gives: its value, and what it has to say of it. Whoever keeps the one keeps the other. */
export interface Told<Value> {
  readonly value: Value
  /** In the order in which the stage came upon them. */
  readonly findings: readonly Finding[]
}

export function told<Value>(value: Value, findings: readonly Finding[] = []): Told<Value> {
  return { value, findings }
}

/** What `next` makes of a stage's value, with the findings of both. */
export function andThen<Before, After>(
  { value, findings }: Told<Before>,
  next: (value: Before) => Told<After>,
): Told<After> {
  const after = next(value)
  return told(after.value, [...findings, ...after.findings])
}

/** Values of one kind, and all that was found on the way to them. */
export function gather<Value>(parts: readonly Told<Value>[]): Told<readonly Value[]> {
  return told(
    parts.map(({ value }) => value),
    parts.flatMap(({ findings }) => findings),
  )
}

/** Takes a finding and goes on. Stages report and recover; they throw only for bugs of our own. */
export type Report = (finding: Finding) => void

/** A refusal that ends the build of one input: shown as a diagnostic, never as a stack trace. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly finding: Finding
  /** The text of `finding.file`, where that is another file than the input. */
  readonly source: string | undefined
  constructor(finding: Finding, source?: string) {
    super(finding.message)
    this.finding = finding
    this.source = source
  }
}

export function point(line: number, column: number, offset: number): Point {
  return { line, column, offset }
}

/**
 * `file:line:col: severity: message [code]`, then the source line, a caret and the hint.
 * `source` is the text of `diagnostic.file`, where it is at hand.
 */
export function formatDiagnostic(diagnostic: Diagnostic, source?: string): string {
  const { file, position, severity, message, code, hint } = diagnostic
  const place = position ? `${file}:${position.start.line}:${position.start.column}` : file
  const lines = [`${place}: ${severity}: ${message} [${code}]`]
  if (position && source !== undefined) append(lines, excerpt(position, source))
  if (hint) lines.push(`  hint: ${hint}`)
  return lines.join('\n')
}

/** Characters of a source line that are shown: with the indent they fill the 80 columns of a terminal. */
const EXCERPT_WIDTH = 78

function excerpt({ start, end }: Position, source: string): string[] {
  const lineStart = start.offset - (start.column - 1)
  const newline = source.slice(start.offset, start.offset + 10_000).search(/\r?\n|\r/)
  const lineEnd = newline < 0 ? Math.min(source.length, start.offset + 10_000) : start.offset + newline
  const isWhole = lineEnd - lineStart <= EXCERPT_WIDTH
  const from = isWhole ? lineStart : Math.max(lineStart, start.offset - EXCERPT_WIDTH / 2)
  const text = source.slice(from, Math.min(lineEnd, from + EXCERPT_WIDTH)).replaceAll(/[\t\p{Cc}]/gu, ' ')
  if (text.trim() === '') return []
  const caretAt = start.offset - from
  const length = (end.line === start.line ? end.offset : lineEnd) - start.offset
  // What is more than the line that is shown needs no mark in it.
  if (caretAt === 0 && length > text.length) return [`  ${text.trimEnd()}`]
  const width = Math.max(1, Math.min(length, text.length - caretAt))
  return [`  ${text}`, `  ${' '.repeat(caretAt)}${'^'.repeat(width)}`]
}
