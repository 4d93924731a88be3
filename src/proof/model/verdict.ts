import type { Edition } from '../../editions.ts'

/** Programs of others that judge finished files. */
export type JudgeName = 'veraPDF' | 'EPUBCheck' | 'Ace' | 'Nu Html Checker' | 'qpdf'

/** Which editions each judge is asked about. */
export const JUDGED: Readonly<Record<JudgeName, readonly Edition[]>> = {
  'Nu Html Checker': ['html'],
  EPUBCheck: ['epub'],
  Ace: ['epub'],
  veraPDF: ['pdf', 'print'],
  qpdf: ['pdf', 'print'],
}

export const JUDGES = Object.keys(JUDGED) as readonly JudgeName[]

/** One thing that a judge says of a file, however often it says it. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  /** The judge's own name of the rule: `PDF/UA-1 7.7-1`, `RSC-005`; `html` and `qpdf` where the judge has no names. */
  readonly rule: string
  readonly message: string
  /** Where it was found first. */
  readonly place?: string
  readonly count: number
}

/** What a judge says of a file. */
export interface Verdict {
  readonly judge: JudgeName
  /** Absent where the judge does not tell. */
  readonly version?: string
  /** Rules that were applied, where the judge counts them. */
  readonly rules?: number
  readonly findings: readonly Finding[]
}

/** How a program ended, and what it wrote. */
export interface ProgramOutput {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** A judge has not judged: it did not run to its end, or says what is no verdict. */
export class NoVerdict extends Error {
  override readonly name = 'NoVerdict'
}

/** Errors come first; findings of one rule in the same words are one. */
export function merge(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.rule, finding.message])
    const before = merged.get(key)
    merged.set(key, before ? { ...before, count: before.count + finding.count } : finding)
  }
  const all = [...merged.values()]
  const of = (severity: Finding['severity']) => all.filter((finding) => finding.severity === severity)
  return [...of('error'), ...of('warning')]
}

/** `veraPDF 1.28.2`. */
export function nameOf({ judge, version }: Verdict): string {
  return version === undefined ? judge : `${judge} ${version}`
}
