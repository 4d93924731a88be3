import process from 'node:process'
import { CODES, type DifferenceCode } from '../proof/codes.ts'
import { DECLARED } from '../proof/declared.ts'
import type { CheckedFile } from '../proof/index.ts'
import { VERSION } from '../version.ts'
import { type CheckedBuild, differencesOf } from './check-differences.ts'
import { colorsFor, plural } from './terminal.ts'

/** Each file with what was compared, found and set aside, for people. */
export function textOf(builds: readonly CheckedBuild[]): string {
  const colors = colorsFor(process.stdout)
  const lines = builds.flatMap(({ folder, files }) => {
    const width = Math.max(...files.map(({ name }) => name.length))
    return [
      colors.bold(`${folder}/`),
      ...files.map((file) => `  ${file.name.padEnd(width)}  ${verdict(file)}`),
    ]
  })
  const counts = new Map<keyof typeof DECLARED, number>()
  for (const { code, count } of builds.flatMap(({ files }) => files.flatMap(({ declared }) => declared)))
    counts.set(code, (counts.get(code) ?? 0) + count)
  const declared = [...counts].map(([code, count]) => `  ${String(count).padStart(5)}  ${DECLARED[code]}`)
  const heading = declared.length > 0 ? [colors.dim('Meant to differ:'), ...declared] : []
  return `${[...lines, ...heading].join('\n')}\n`
}

function verdict({ differences, leaves }: CheckedFile): string {
  const compared = leaves > 0 ? `${plural(leaves, 'piece')} of text compared` : 'nothing compared with a tree'
  return `${compared}, ${plural(differences.length, 'difference') || 'no difference'}`
}

export function jsonOf(builds: readonly CheckedBuild[], exitCode: number): string {
  return `${JSON.stringify({ octavo: VERSION, exitCode, builds }, null, 2)}\n`
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** SARIF 2.1.0, for code hosts: each difference at its file, with the place in the text as its logical location. */
export function sarifOf(builds: readonly CheckedBuild[]): string {
  const diagnostics = differencesOf(builds)
  const places = builds.flatMap(({ files }) =>
    files.flatMap(({ differences }) => differences.map(({ place }) => place)),
  )
  const rules = [...new Set(diagnostics.map(({ code }) => code))].sort().map((id) => ({
    id,
    shortDescription: { text: CODES[id as DifferenceCode] },
  }))
  const results = diagnostics.map(({ code, message, file }, index) => ({
    ruleId: code,
    level: 'error',
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) } },
        ...(places[index] !== undefined && { logicalLocations: [{ fullyQualifiedName: places[index] }] }),
      },
    ],
  }))
  const driver = { name: 'Octavo', version: VERSION, rules }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, results }] }, null, 2)}\n`
}
