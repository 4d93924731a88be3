import { type Finding, type Told, told } from '../../diagnostic.ts'

/** Takes what a reader finds on its way down through the source. It stays within the reader. */
export type Report = (finding: Finding) => void

/** Findings of one code that are kept, in one file: each takes a kilobyte. Others are counted. */
const MOST_OF_A_CODE = 10_000

/** What `make` makes, with all that it has reported on the way; the last of very many of one code says how many more there are. */
export function collecting<Value>(make: (report: Report) => Value): Told<Value> {
  const findings: Finding[] = []
  const seen = new Map<string, { count: number; last: number }>()
  const value = make((finding) => {
    const { count, last } = seen.get(finding.code) ?? { count: 0, last: 0 }
    const isKept = count < MOST_OF_A_CODE
    seen.set(finding.code, { count: count + 1, last: isKept ? findings.length : last })
    if (isKept) findings.push(finding)
  })
  for (const { count, last } of seen.values())
    if (count > MOST_OF_A_CODE) findings[last] = { ...findings[last]!, more: count - MOST_OF_A_CODE }
  return told(value, findings)
}
