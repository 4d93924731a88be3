/** In: what a run has made and found. Out: the same as text of a form that other programs read, in a file or on standard output. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import type { RunReport } from './run-report.ts'

export { type BuildReport, type RunReport, reportOfBuilt, reportOfChecked } from './run-report.ts'

export const REPORT_FORMS = ['json', 'sarif', 'junit', 'github'] as const
export type ReportForm = (typeof REPORT_FORMS)[number]

export interface WantedReport {
  readonly form: ReportForm
  /** Standard output where absent. */
  readonly file?: string
}

/** What the command line says of reports. */
export interface Reporting {
  readonly json?: boolean
  readonly sarif?: boolean
  readonly report?: readonly WantedReport[]
}

export function wantedReports({ json, sarif, report = [] }: Reporting): WantedReport[] {
  return [
    ...(json ? [{ form: 'json' as const }] : []),
    ...(sarif ? [{ form: 'sarif' as const }] : []),
    ...report,
  ]
}

/** Whether standard output is for a program: people are told nothing then. */
export function isPrinted(wanted: readonly WantedReport[]): boolean {
  return wanted.some(({ file }) => file === undefined)
}

/** `sources`: texts that findings point into, by file. */
export async function writeReports(
  wanted: readonly WantedReport[],
  report: RunReport,
  sources: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { form, file } of wanted) {
    const text = await WRITERS[form](report, sources)
    if (file === undefined) process.stdout.write(text)
    else {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
  }
}

type Writer = (report: RunReport, sources: ReadonlyMap<string, string>) => string | Promise<string>

const WRITERS: Readonly<Record<ReportForm, Writer>> = {
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  sarif: async (report, sources) => (await import('./sarif.ts')).sarifOf(report, sources),
  junit: async (report) => (await import('./junit.ts')).junitOf(report),
  github: async (report) => (await import('./annotations.ts')).annotationsOf(report),
}
