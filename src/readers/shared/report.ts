import { type Finding, type Told, told } from '../../diagnostic.ts'

/** Takes what a reader finds on its way down through the source. It stays within the reader. */
export type Report = (finding: Finding) => void

/** What `make` makes, with all that it has reported on the way. */
export function collecting<Value>(make: (report: Report) => Value): Told<Value> {
  const findings: Finding[] = []
  const value = make((finding) => findings.push(finding))
  return told(value, findings)
}
