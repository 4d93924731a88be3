import process from 'node:process'
import type { Position } from '../../ast/index.ts'
import { CODES, type DifferenceCode } from '../../proof/index.ts'
import { type Explanation, readExplanations } from '../explanations.ts'
import { fingerprints, type Located, locatedIn, uriOf } from './located.ts'
import type { JudgeReport, RunReport } from './run-report.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * SARIF 2.1.0, for code hosts: each finding at its place in the source; of a finished file that says something else, its
 * own place is a related one. Each judge that was asked is a run of its own, after Octavo's.
 */
export async function sarifOf(report: RunReport, sources: ReadonlyMap<string, string>): Promise<string> {
  const runs = [await ownRun(report, sources), ...judgeRuns(report)]
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs }, null, 2)}\n`
}

async function ownRun({ octavo, builds, unjudged = [] }: RunReport, sources: ReadonlyMap<string, string>) {
  const findings = locatedIn(builds)
  const prints = fingerprints(findings, sources)
  const explanations = findings.length > 0 ? await readExplanations() : new Map<string, Explanation>()
  const rules = [...new Set(findings.map(({ code }) => code))]
    .toSorted()
    .map((code) => ruleOf(code, explanations.get(code)))
  return {
    tool: { driver: { name: 'Octavo', version: octavo, rules } },
    columnKind: 'utf16CodeUnits',
    ...(unjudged.length > 0 && {
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: unjudged.map(notificationOf) }],
    }),
    results: findings.map((finding, index) => resultOf(finding, prints[index]!)),
  }
}

function ruleOf(id: string, explanation: Explanation | undefined) {
  const short = CODES[id as DifferenceCode] as string | undefined
  const { OCTAVO_DOCS: docs } = process.env
  return {
    id,
    ...(short !== undefined && { shortDescription: { text: short } }),
    ...(explanation && { help: helpOf(explanation) }),
    ...(docs && { helpUri: `${docs.replace(/\/$/, '')}/codes.md#${id}` }),
  }
}

function helpOf({ said, name, input }: Explanation) {
  const text = `${said}\n\nIt is said of this ${name}:\n\n${input}`
  const indented = (lines: string) => lines.replaceAll(/^/gm, '    ')
  return { text, markdown: `${indented(said)}\n\nIt is said of this \`${name}\`:\n\n${indented(input)}` }
}

function resultOf({ code, severity, message, hint, file, position, finished }: Located, print: string) {
  const place =
    finished?.place === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: finished.place }] }
  const isAtFinished = finished?.path === file
  const related = finished &&
    !isAtFinished && { ...physical(finished.path), ...place, message: { text: 'The finished file' } }
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    ...(file !== undefined && { locations: [{ ...physical(file, position), ...(isAtFinished && place) }] }),
    ...(related && { relatedLocations: [related] }),
    partialFingerprints: { primaryLocationLineHash: print },
  }
}

function physical(file: string, position?: Position) {
  const artifactLocation = { uri: uriOf(file) }
  if (!position) return { physicalLocation: { artifactLocation } }
  const { start, end } = position
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
  return { physicalLocation: { artifactLocation, region } }
}

function notificationOf({ code, message }: JudgeReport) {
  const level = code === 'judge-failed' ? 'warning' : 'note'
  return { descriptor: { id: code }, level, message: { text: message } }
}

function judgeRuns({ builds }: RunReport) {
  const all = builds.flatMap(({ files }) =>
    files.flatMap(({ path, verdicts = [] }) => verdicts.map((verdict) => ({ verdict, path }))),
  )
  return [...new Set(all.map(({ verdict }) => verdict.judge))].map((judge) => {
    const of = all.filter(({ verdict }) => verdict.judge === judge)
    const version = of[0]?.verdict.version
    const results = of.flatMap(({ verdict, path }) =>
      verdict.findings.map(({ rule, severity, message, place }) => ({
        ruleId: rule,
        level: severity,
        message: { text: message },
        locations: [
          {
            ...physical(path),
            ...(place !== undefined && { logicalLocations: [{ fullyQualifiedName: place }] }),
          },
        ],
      })),
    )
    return { tool: { driver: { name: judge, ...(version !== undefined && { version }) } }, results }
  })
}
