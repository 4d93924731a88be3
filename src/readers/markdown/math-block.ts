import { type MathBlock, type MathRow, type Position, rowsOfTex } from '../../ast/index.ts'
import type { Context } from './context.ts'
import { takeNames } from './tex-references.ts'

/**
 * A formula on lines of its own. `id`: of what stands behind it; a name in the formula itself is as good, and in a row of
 * several the row's.
 */
export function mathBlock(
  source: string,
  id: string | undefined,
  position: Position,
  { claimId }: Context,
): MathBlock {
  const { names, rest } = takeNames(source)
  const value = rest.trimEnd()
  const rows = rowsOf(source)
  const [own, ...aliases] = [...(id === undefined ? [] : [id]), ...(rows ? [] : names)].flatMap(
    (name) => claimId(name, position) ?? [],
  )
  const children = rows?.map((row): MathRow => {
    const [named, ...others] = row.names.flatMap((name) => claimId(name, position) ?? [])
    return {
      type: 'mathRow',
      position,
      ...(named !== undefined && { id: named }),
      ...(others.length > 0 && { aliases: others }),
      ...(row.isUnnumbered && { isUnnumbered: true }),
    }
  })
  return {
    type: 'math',
    value,
    position,
    ...(own !== undefined && { id: own }),
    ...(aliases.length > 0 && { aliases }),
    ...(children && { children }),
  }
}

/** The rows of a formula in which one is called by itself. */
function rowsOf(source: string) {
  const found = rowsOfTex(source)
  const rows = found?.rows.map((row) => ({
    names: takeNames(row).names,
    isTagged: /\\tag(?![a-z])/.test(row),
    isUnnumbered: found.isStarred || /\\(?:notag|nonumber)(?![a-z])/.test(row),
  }))
  return rows?.some(({ names, isTagged }) => names.length > 0 || isTagged) ? rows : undefined
}
