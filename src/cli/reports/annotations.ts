import { type Located, locatedIn, pathFromRoot } from './located.ts'
import type { RunReport } from './run-report.ts'

/** Workflow commands of GitHub Actions, which Forgejo knows, too: each finding at its line of a pull request, errors first. */
export function annotationsOf({ builds }: RunReport): string {
  const findings = locatedIn(builds)
  const of = (isError: boolean) => findings.filter(({ severity }) => (severity === 'error') === isError)
  return [...of(true), ...of(false)].map((finding) => `${annotationOf(finding)}\n`).join('')
}

function annotationOf({ code, severity, message, hint, file, position }: Located): string {
  const { start, end } = position ?? {}
  const properties = {
    ...(file !== undefined && { file: pathFromRoot(file) }),
    ...(start && end && { line: start.line, endLine: end.line }),
    // A range of columns is taken within one line alone.
    ...(start && end && start.line === end.line && { col: start.column, endColumn: end.column }),
    title: code,
  }
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escaped(String(value), /[%\r\n:,]/g)}`,
  )
  const words = hint === undefined ? message : `${message}\n${hint}`
  return `::${severity === 'error' ? 'error' : 'warning'} ${listed.join(',')}::${escaped(words, /[%\r\n]/g)}`
}

/** What would end a value, or the line, as percent signs and numbers (`@actions/core`, command.ts). */
function escaped(text: string, signs: RegExp): string {
  return text.replaceAll(
    signs,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
