import type { Finding, Report } from '../../src/diagnostic.ts'

/** A report that keeps what it is told. */
export function collect(): { findings: Finding[]; report: Report } {
  const findings: Finding[] = []
  return { findings, report: (finding) => findings.push(finding) }
}
