import process from 'node:process'
import pc from 'picocolors'
import { countOf, type Diagnostic, formatDiagnostic, type Severity } from '../diagnostic.ts'
import { kindsOf } from './kinds.ts'

type Colors = ReturnType<typeof pc.createColors>

/** Colours where a person looks on, none in a file or a pipe; NO_COLOR and FORCE_COLOR decide over both. */
export function colorsFor(stream: NodeJS.WriteStream): Colors {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  return pc.createColors(!NO_COLOR && (Boolean(FORCE_COLOR) || (stream.isTTY === true && TERM !== 'dumb')))
}

/** Control characters would let a file's text steer the terminal; line ends are Octavo's own. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\u{FFFD}')
}

/** A name in one line, whatever it holds; what turns the direction of writing would show another name. */
export function shownName(name: string): string {
  return name.replace(/[\p{Cc}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '\u{FFFD}')
}

/** Prints diagnostics as text to standard error: what is of one kind as one, unless each is asked for. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  isVerbose = false,
): void {
  const colors = colorsFor(process.stderr)
  for (const diagnostic of isVerbose ? diagnostics : kindsOf(diagnostics)) {
    const { file, message, hint } = diagnostic
    const named = { file: shownName(file), message: message.replaceAll('\n', '\u{FFFD}') }
    const shown = { ...diagnostic, ...named, ...(hint && { hint: hint.replaceAll('\n', '\u{FFFD}') }) }
    const text = printable(formatDiagnostic(shown, sources.get(diagnostic.file)))
    process.stderr.write(`${paint(text, diagnostic.severity, colors)}\n`)
  }
}

function paint(text: string, severity: Severity, colors: Colors): string {
  const tone = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity]
  const [head = '', ...rest] = text.split('\n')
  const label = ` ${severity}: `
  const at = head.indexOf(label)
  const painted = `${colors.bold(head.slice(0, at))}${tone(label)}${head.slice(at + label.length)}`
  return [
    painted.replace(/ (\[[\w-]+\])$/, (_, code) => ` ${colors.dim(code)}`),
    ...rest.map((line) => paintBelow(line, tone, colors)),
  ].join('\n')
}

function paintBelow(line: string, tone: (text: string) => string, colors: Colors): string {
  if (/^ *\^+$/.test(line)) return tone(line)
  return line.startsWith('  hint: ') ? `  ${colors.dim('hint:')} ${line.slice(8)}` : line
}

/** Text in lines that a terminal has room for, all but the first set in by `indent`; as it is in a file or a pipe. */
export function hanging(text: string, indent: number, { isTTY, columns }: NodeJS.WriteStream): string {
  if (!isTTY || !columns || columns - indent < 20) return text
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || indent + last.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}

/** `1 error, 2 warnings`; empty where all is well. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) =>
    countOf(diagnostics.filter((diagnostic) => diagnostic.severity === severity))
  const counts = [plural(count('error'), 'error'), plural(count('warning'), 'warning')]
  return counts.filter(Boolean).join(', ')
}

/** `2 pages`, `1 page`; empty for none. */
export function plural(count: number, noun: string): string {
  if (count === 0) return ''
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `412 B`, `96 kB`, `1.4 MB`: three digits at most, powers of 1000 as a file browser counts. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
}

/** `0.8 s`, `41 s`, `2 min 5 s`. */
export function duration(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
