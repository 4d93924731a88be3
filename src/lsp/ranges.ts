import { type Diagnostic, DiagnosticSeverity, type Position, type Range } from 'vscode-languageserver/node.js'
import type { Position as Place } from '../ast/index.ts'
import type { Severity, Diagnostic as Told } from '../diagnostic.ts'

/** Lines and columns count from 0 there (Language Server Protocol 3.17, Position), both in UTF-16. */
export function rangeOf(place: Place | undefined): Range {
  if (!place) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const at = ({ line, column }: Place['start']): Position => ({ line: line - 1, character: column - 1 })
  return { start: at(place.start), end: at(place.end) }
}

/** Whether a cursor stands in a range, or at its end. */
export function holds({ start, end }: Range, at: Position): boolean {
  return !isBefore(at, start) && !isBefore(end, at)
}

export function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character)
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

export function diagnosticOf({ code, severity, message, hint, position }: Told): Diagnostic {
  return {
    range: rangeOf(position),
    severity: SEVERITIES[severity],
    code,
    source: 'octavo',
    message: hint === undefined ? message : `${message}\n${hint}`,
  }
}
