import process from 'node:process'
import type { CheckedFile } from '../proof/index.ts'
import { DECLARED, type Finding, nameOf, type Verdict } from '../proof/index.ts'
import type { CheckedBuild } from './check-differences.ts'
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

/** So many findings of a judge are shown to people; all are counted. */
const SHOWN = 3

function verdictLines(verdict: Verdict): string[] {
  const { findings, rules } = verdict
  const counts = countsOf(findings)
  const said = [plural(counts.errors, 'error'), plural(counts.warnings, 'warning')].filter(Boolean).join(', ')
  const more = findings.length - SHOWN
  return [
    `${nameOf(verdict)}: ${said || 'nothing found'}${rules === undefined ? '' : `, ${plural(rules, 'rule')} applied`}`,
    ...findings.slice(0, SHOWN).map((finding) => `  ${findingText(finding)}`),
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
