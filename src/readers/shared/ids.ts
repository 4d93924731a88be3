import type { Position } from '../../ast/index.ts'
import type { Report } from './report.ts'

/** Gives an id to the first node that asks for it; a later one goes without, with the warning `id-duplicate`. */
export type ClaimId = (id: string, position: Position) => string | undefined

export function claimIds(report: Report): ClaimId {
  const lines = new Map<string, number>()
  return (id, position) => {
    const line = lines.get(id)
    if (line === undefined) {
      lines.set(id, position.start.line)
      return id
    }
    report({
      code: 'id-duplicate',
      severity: 'warning',
      message: `the id “${id}” is already used on line ${line}; it is ignored here`,
      position,
      hint: 'give every id once',
    })
    return undefined
  }
}
