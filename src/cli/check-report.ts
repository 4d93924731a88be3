import process from 'node:process'
import type { CheckedFile } from '../proof/index.ts'
import { CODES, DECLARED, type DifferenceCode, type Finding, nameOf, type Verdict } from '../proof/index.ts'
import { VERSION } from '../version.ts'
import { type CheckedBuild, differencesOf, pathOf, type Unjudged, unjudgedOf } from './check-differences.ts'
import { colorsFor, plural, printable } from './terminal.ts'

/** Each file with what was compared, found and set aside, for people. */
export function textOf(builds: readonly CheckedBuild[]): string {
  const colors = colorsFor(process.stdout)
  const lines = builds.flatMap(({ folder, files }) => {
    const width = Math.max(...files.map(({ name }) => name.length))
    return [
      colors.bold(`${folder}/`),
      ...files.flatMap((file) => [
        `  ${file.name.padEnd(width)}  ${outcome(file)}`,
        ...(file.verdicts ?? []).flatMap(verdictLines).map((line) => ' '.repeat(width + 4) + printable(line)),
      ]),
    ]
  })
  const counts = new Map<keyof typeof DECLARED, number>()
  for (const { code, count } of builds.flatMap(({ files }) => files.flatMap(({ declared }) => declared)))
    counts.set(code, (counts.get(code) ?? 0) + count)
  const declared = [...counts].map(([code, count]) => `  ${String(count).padStart(5)}  ${DECLARED[code]}`)
  const heading = declared.length > 0 ? [colors.dim('Meant to differ:'), ...declared] : []
  return `${[...lines, ...heading].join('\n')}\n`
}

function outcome({ differences, leaves }: CheckedFile): string {
  const compared = leaves > 0 ? `${plural(leaves, 'piece')} of text compared` : 'nothing compared with a tree'
  return `${compared}, ${plural(differences.length, 'difference') || 'no difference'}`
}

/** So many findings of a judge are shown to people, and so many to programs; all are counted. */
const SHOWN = { text: 3, data: 20 } as const

function verdictLines(verdict: Verdict): string[] {
  const { findings, rules } = verdict
  const counts = countsOf(findings)
  const said = [plural(counts.errors, 'error'), plural(counts.warnings, 'warning')].filter(Boolean).join(', ')
  const more = findings.length - SHOWN.text
  return [
    `${nameOf(verdict)}: ${said || 'nothing found'}${rules === undefined ? '' : `, ${plural(rules, 'rule')} applied`}`,
    ...findings.slice(0, SHOWN.text).map((finding) => `  ${findingText(finding)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ]
}

/** Kinds of faults: broken rules, or messages in different words. */
function countsOf(findings: readonly Finding[]) {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: findings.length - errors }
}

function findingText({ rule, message, place, count }: Finding): string {
  return `${rule}: ${message}${place === undefined ? '' : `, at ${place}`}${count > 1 ? ` (${count} times)` : ''}`
}

export function jsonOf(
  builds: readonly CheckedBuild[],
  unjudged: readonly Unjudged[],
  exitCode: number,
): string {
  const shown = builds.map(({ folder, files }) => ({
    folder,
    files: files.map(({ verdicts, ...file }) => ({
      ...file,
      ...(verdicts && { verdicts: verdicts.map(verdictData) }),
    })),
  }))
  const report = { octavo: VERSION, exitCode, builds: shown, ...(unjudged.length > 0 && { unjudged }) }
  return `${JSON.stringify(report, null, 2)}\n`
}

function verdictData({ findings, ...verdict }: Verdict) {
  return { ...verdict, ...countsOf(findings), findings: findings.slice(0, SHOWN.data) }
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/**
 * SARIF 2.1.0, for code hosts: each difference at its file, with the place in the text as its logical location. Each
 * judge that was asked is a run of its own, after Octavo's.
 */
export function sarifOf(builds: readonly CheckedBuild[], unjudged: readonly Unjudged[]): string {
  const runs = [ownRun(builds, unjudged), ...judgeRuns(builds)]
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs }, null, 2)}\n`
}

function ownRun(builds: readonly CheckedBuild[], unjudged: readonly Unjudged[]) {
  const diagnostics = differencesOf(builds)
  const places = builds.flatMap(({ files }) =>
    files.flatMap(({ differences }) => differences.map(({ place }) => place)),
  )
  const rules = [...new Set(diagnostics.map(({ code }) => code))].sort().map((id) => ({
    id,
    shortDescription: { text: CODES[id as DifferenceCode] },
  }))
  const results = diagnostics.map(({ code, message, file }, index) =>
    resultOf(code, 'error', message, file, places[index]),
  )
  const toolExecutionNotifications = unjudgedOf(unjudged, false).map(({ code, severity, message }) => ({
    descriptor: { id: code },
    level: severity === 'warning' ? 'warning' : 'note',
    message: { text: message },
  }))
  const invocations = [{ executionSuccessful: true, toolExecutionNotifications }]
  const driver = { name: 'Octavo', version: VERSION, rules }
  return { tool: { driver }, ...(unjudged.length > 0 && { invocations }), results }
}

function judgeRuns(builds: readonly CheckedBuild[]) {
  const all = builds.flatMap(({ folder, files }) =>
    files.flatMap(({ name, verdicts = [] }) =>
      verdicts.map((verdict) => ({ verdict, file: pathOf(folder, name) })),
    ),
  )
  return [...new Set(all.map(({ verdict }) => verdict.judge))].map((judge) => {
    const of = all.filter(({ verdict }) => verdict.judge === judge)
    const version = of[0]?.verdict.version
    const results = of.flatMap(({ verdict, file }) =>
      verdict.findings
        .slice(0, SHOWN.data)
        .map(({ rule, severity, message, place }) => resultOf(rule, severity, message, file, place)),
    )
    return { tool: { driver: { name: judge, ...(version !== undefined && { version }) } }, results }
  })
}

function resultOf(ruleId: string, level: string, message: string, file: string, place: string | undefined) {
  const artifactLocation = { uri: encodeURI(file.replaceAll('\\', '/')) }
  const logicalLocations = [{ fullyQualifiedName: place }]
  const location = {
    physicalLocation: { artifactLocation },
    ...(place !== undefined && { logicalLocations }),
  }
  return { ruleId, level, message: { text: message }, locations: [location] }
}
