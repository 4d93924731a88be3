import { z } from 'zod'
import {
  type Finding,
  type JudgeName,
  merge,
  NoVerdict,
  type ProgramOutput,
  type Verdict,
} from '../model/index.ts'

/** Reads what a judge has written. Throws a `NoVerdict` with the judge's reason, or whatever a parser throws. */
export function parseVerdict(judge: JudgeName, output: ProgramOutput): Verdict {
  const verdict = PARSERS[judge](output)
  return { judge, ...verdict, findings: merge(verdict.findings) }
}

const PARSERS: Readonly<Record<JudgeName, (output: ProgramOutput) => Omit<Verdict, 'judge'>>> = {
  veraPDF: parseVeraPdf,
  EPUBCheck: parseEpubCheck,
  Ace: parseAce,
  'Nu Html Checker': parseNu,
  qpdf: parseQpdf,
}

const VeraPdf = z.object({
  report: z.object({
    buildInformation: z.object({
      releaseDetails: z.array(z.object({ id: z.string(), version: z.string() })),
    }),
    jobs: z
      .array(
        z.object({
          validationResult: z
            .array(
              z.object({
                profileName: z.string(),
                jobEndStatus: z.string(),
                details: z.object({
                  passedRules: z.number(),
                  failedRules: z.number(),
                  ruleSummaries: z
                    .array(
                      z.object({
                        clause: z.string(),
                        testNumber: z.number(),
                        failedChecks: z.number(),
                        description: z.string(),
                        checks: z.array(
                          z.object({ context: z.string(), errorMessage: z.string().nullish() }),
                        ),
                      }),
                    )
                    .default([]),
                }),
              }),
            )
            .optional(),
          taskException: z.object({ exception: z.string(), type: z.string() }).optional(),
        }),
      )
      .min(1),
  }),
})

/** `--format json`: one result for each profile that the file declares, or the reason why it cannot be parsed. */
function parseVeraPdf({ stdout }: ProgramOutput): Omit<Verdict, 'judge'> {
  const { buildInformation, jobs } = VeraPdf.parse(JSON.parse(stdout)).report
  const version = buildInformation.releaseDetails.find(({ id }) => id === 'core')?.version
  const [job] = jobs
  const results = job?.validationResult
  if (!results) {
    const { exception = 'the file was not judged', type = 'TASK' } = job?.taskException ?? {}
    return { ...(version && { version }), findings: [error(type, exception)] }
  }
  const early = results.find(({ jobEndStatus }) => jobEndStatus !== 'normal')
  if (early) throw new NoVerdict(`it ended early: ${early.jobEndStatus}`)
  const findings = results.flatMap(({ profileName, details }) => {
    const profile = profileName.replace(' validation profile', '')
    return details.ruleSummaries.map(
      ({ clause, testNumber, failedChecks, description, checks: [first] }) => ({
        ...error(`${profile} ${clause}-${testNumber}`, first?.errorMessage ?? description, first?.context),
        count: failedChecks,
      }),
    )
  })
  const rules = results.reduce((sum, { details }) => sum + details.passedRules + details.failedRules, 0)
  return { ...(version && { version }), rules, findings }
}

const EpubCheck = z.object({
  checker: z.object({ checkerVersion: z.string() }),
  messages: z.array(
    z.object({
      ID: z.string(),
      severity: z.string(),
      message: z.string(),
      additionalLocations: z.number().default(0),
      locations: z.array(z.object({ path: z.string().nullish(), line: z.number().nullish() })),
    }),
  ),
})

/** `--json -`. USAGE and INFO are no faults. */
function parseEpubCheck({ stdout }: ProgramOutput): Omit<Verdict, 'judge'> {
  const { checker, messages } = EpubCheck.parse(JSON.parse(stdout))
  const findings = messages.flatMap(({ ID, severity, message, additionalLocations, locations }) => {
    const level = EPUBCHECK_SEVERITIES[severity]
    if (!level) return []
    const [first] = locations
    const place = first?.path ? lineOf(first.path, first.line) : undefined
    return { ...finding(level, ID, message, place), count: locations.length + additionalLocations || 1 }
  })
  return { version: checker.checkerVersion, findings }
}

const EPUBCHECK_SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  FATAL: 'error',
  ERROR: 'error',
  WARNING: 'warning',
}

const Ace = z.object({
  'earl:assertedBy': z.object({ 'doap:release': z.object({ 'doap:revision': z.string() }) }),
  'earl:result': z.object({ 'earl:outcome': z.enum(['pass', 'fail']) }),
  assertions: z.array(
    z.object({
      'earl:testSubject': z.object({ url: z.string() }),
      assertions: z
        .array(
          z.object({
            'earl:test': z.object({ 'dct:title': z.string() }),
            'earl:result': z.object({ 'earl:outcome': z.string(), 'dct:description': z.string() }),
          }),
        )
        .default([]),
    }),
  ),
})

/** The EARL report, as JSON. Whatever has the outcome `fail` fails the book, of whatever impact. */
function parseAce({ stdout }: ProgramOutput): Omit<Verdict, 'judge'> {
  const report = Ace.parse(JSON.parse(stdout))
  const findings = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
    assertions
      .filter(({ 'earl:result': result }) => result['earl:outcome'] === 'fail')
      .map(({ 'earl:test': test, 'earl:result': result }) =>
        error(test['dct:title'], result['dct:description'], url),
      ),
  )
  return { version: report['earl:assertedBy']['doap:release']['doap:revision'], findings }
}

const Nu = z.object({
  version: z.string().optional(),
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      message: z.string(),
      lastLine: z.number().optional(),
    }),
  ),
})

/**
 * Nu asks a Content Security Policy for addresses with a host alone: `img-src data:`, and even `*`, seem to block the
 * images in a file, which every browser shows. It also takes data (`application/ld+json`) for a script.
 */
const NU_IS_BLIND =
  /violates Content Security Policy \(meta tag\): image “data:|^Inline script violates Content Security Policy/

/** `--format json --stdout`. */
function parseNu({ stdout }: ProgramOutput): Omit<Verdict, 'judge'> {
  const { version, messages } = Nu.parse(JSON.parse(stdout))
  const failure = messages.find(({ type }) => type === 'non-document-error')
  if (failure) throw new NoVerdict(failure.message)
  const findings = messages.flatMap(({ type, subType, message, lastLine }) => {
    if ((type !== 'error' && subType !== 'warning') || NU_IS_BLIND.test(message)) return []
    const place = lastLine === undefined ? undefined : `line ${lastLine}`
    return finding(type === 'error' ? 'error' : 'warning', 'html', message, place)
  })
  return { ...(version && { version: version.split(' ')[0]! }), findings }
}

/**
 * `--check`, which has no machine output. Exit status: 0 clean, 2 errors, 3 warnings
 * (https://qpdf.readthedocs.io/en/stable/cli.html#exit-status).
 */
function parseQpdf({ status, stderr }: ProgramOutput): Omit<Verdict, 'judge'> {
  if (![0, 2, 3].includes(status)) throw new NoVerdict(`it ended with status ${status}`)
  const findings = stderr.split('\n').flatMap((line) => {
    const [, kind, message] = /^(WARNING|ERROR|qpdf): (.*)$/.exec(line) ?? []
    if (message === undefined || message.startsWith('operation succeeded')) return []
    return finding(kind === 'WARNING' ? 'warning' : 'error', 'qpdf', message)
  })
  if (status === 0 || findings.length > 0) return { findings }
  throw new NoVerdict(`it ended with status ${status} and gives no reason`)
}

function error(rule: string, message: string, place?: string): Finding {
  return finding('error', rule, message, place)
}

function finding(severity: Finding['severity'], rule: string, message: string, place?: string): Finding {
  return {
    severity,
    rule,
    message: line(message),
    ...(place !== undefined && { place: line(place) }),
    count: 1,
  }
}

/** Judges quote the file, at any length. */
const LONGEST = 500

function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST)
}

function lineOf(path: string, line: number | null | undefined): string {
  return line !== null && line !== undefined && line > 0 ? `${path}:${line}` : path
}
