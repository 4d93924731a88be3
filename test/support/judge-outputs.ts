import type { JudgeName } from '../../src/proof/model/index.ts'

/** What a judge wrote of one file, shortened to what is read. */
export interface JudgeOutput {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const json = (value: unknown, status = 0): JudgeOutput => ({
  status,
  stdout: JSON.stringify(value),
  stderr: '',
})

/** veraPDF 1.28.2 with broken rules of PDF/UA-1: rule, how often, message, place. */
export function veraPdf(
  ...broken: readonly (readonly [string, number, string, string, string])[]
): JudgeOutput {
  const ruleSummaries = broken.map(([clause, testNumber, description, context, errorMessage]) => ({
    ...{ ruleStatus: 'FAILED', clause, testNumber, failedChecks: 2, description },
    checks: [{ status: 'failed', context, errorMessage, errorArguments: [] }],
  }))
  const details = { passedRules: 106 - broken.length, failedRules: broken.length, ruleSummaries }
  return veraPdfJob({
    validationResult: [
      { details, jobEndStatus: 'normal', profileName: 'PDF/UA-1 validation profile', compliant: false },
      {
        details: { passedRules: 153, failedRules: 0 },
        ...{ jobEndStatus: 'normal', profileName: 'PDF/A-2A validation profile', compliant: true },
      },
    ],
  })
}

export function veraPdfJob(job: object): JudgeOutput {
  const releaseDetails = [
    { id: 'core', version: '1.28.2', buildDate: 1752595620000 },
    { id: 'gui', version: '1.28.2', buildDate: 1752597840000 },
  ]
  const jobs = [{ itemDetails: { name: '/books/word.pdf', size: 139819 }, ...job }]
  return json({ report: { buildInformation: { releaseDetails }, jobs } }, 1)
}

export const MISSING_ALT = [
  '7.7',
  1,
  'All formulas shall have an alternative',
  'root/page[3]',
  'A Formula has no Alt',
] as const

export function epubCheck(...messages: readonly (readonly [string, string, string])[]): JudgeOutput {
  return json(
    {
      messages: messages.map(([severity, ID, message]) => ({
        ...{ ID, severity, message, additionalLocations: 2, suggestion: null },
        locations: [{ path: 'OEBPS/content.opf', line: 36, column: 12, context: null }],
      })),
      checker: { checkerVersion: '5.3.0', nFatal: 0, nError: messages.length },
    },
    messages.length > 0 ? 1 : 0,
  )
}

export function ace(...failed: readonly (readonly [string, string])[]): JudgeOutput {
  return json({
    'earl:assertedBy': { 'doap:name': 'DAISY Ace', 'doap:release': { 'doap:revision': '1.4.6' } },
    'earl:result': { 'earl:outcome': failed.length > 0 ? 'fail' : 'pass' },
    assertions: [
      { 'earl:testSubject': { url: 'title.xhtml' } },
      {
        'earl:testSubject': { url: 'text.xhtml' },
        assertions: failed.map(([title, description]) => ({
          'earl:test': { 'dct:title': title, 'earl:impact': 'serious' },
          'earl:result': { 'earl:outcome': 'fail', 'dct:description': description },
        })),
      },
    ],
  })
}

export function nu(...messages: readonly object[]): JudgeOutput {
  return json({ version: '26.9.27 (c6ba02c)', messages }, messages.length > 0 ? 1 : 0)
}

export function qpdf(status: number, stderr: string): JudgeOutput {
  return { status, stdout: 'checking word.pdf\nPDF Version: 1.7\n', stderr }
}

/** Nothing found, by every judge. */
export const CLEAN: Readonly<Record<JudgeName, JudgeOutput>> = {
  veraPDF: { ...veraPdf(), status: 0 },
  EPUBCheck: epubCheck(),
  Ace: ace(),
  'Nu Html Checker': nu(),
  qpdf: qpdf(0, ''),
}
