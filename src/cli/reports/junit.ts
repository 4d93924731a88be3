import { x } from 'xastscript'
import { xmlText } from '../../xml.ts'
import { type Located, locatedIn } from './located.ts'
import type { BuildReport, RunReport } from './run-report.ts'

/**
 * JUnit's XML, as GitLab, Forgejo, Jenkins and others read it: each build is a suite, its source and each of its files a
 * case. An error or a difference fails the case; warnings stand in its output.
 */
export function junitOf({ builds }: RunReport): string {
  const suites = builds.map(suiteOf)
  const sum = (key: 'tests' | 'failures') =>
    String(suites.reduce((total, { counts }) => total + counts[key], 0))
  const root = x(
    'testsuites',
    { name: 'Octavo', tests: sum('tests'), failures: sum('failures') },
    suites.map(({ element }) => element),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(root, { closeEmptyElements: true })}\n`
}

function suiteOf(build: BuildReport) {
  const name = build.input ?? build.folder
  const findings = locatedIn([build])
  const ofSource = findings.filter(({ finished }) => !finished)
  const cases = [
    ...(build.input === undefined ? [] : [{ name: 'source', findings: ofSource }]),
    ...build.files.map(({ path }) => ({
      name: path,
      findings: findings.filter(({ finished }) => finished?.path === path),
    })),
  ]
  const isBad = (one: (typeof cases)[number]) => one.findings.some(({ severity }) => severity === 'error')
  const counts = { tests: cases.length, failures: cases.filter(isBad).length }
  const element = x(
    'testsuite',
    { name, tests: String(counts.tests), failures: String(counts.failures), errors: '0' },
    cases.map((one) => caseOf(one.name, name, one.findings)),
  )
  return { counts, element }
}

function caseOf(name: string, classname: string, findings: readonly Located[]) {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity !== 'error')
  return x(
    'testcase',
    { name, classname },
    [
      errors[0] &&
        x('failure', { type: errors[0].code, message: errors[0].message }, errors.map(lineOf).join('\n')),
      warnings.length > 0 && x('system-out', warnings.map(lineOf).join('\n')),
    ].filter((element) => element !== undefined && element !== false),
  )
}

function lineOf({ code, severity, message, hint, file, position }: Located): string {
  const at = position ? `:${position.start.line}:${position.start.column}` : ''
  const place = file === undefined ? '' : `${file}${at}: `
  return `${place}${severity}: ${message} [${code}]${hint === undefined ? '' : `\n  hint: ${hint}`}`
}
