import { closest } from '../ast/index.ts'
import { templateFileSchema } from './template.ts'

/** Where all tokens are told. */
export const LISTED =
  'templates/template.schema.json lists every token; an editor with YAML support shows them'

/** What is said of the last name of `path`, which is none; `names` are all that are unknown beside it. */
export function unknownToken(
  path: readonly PropertyKey[],
  names: readonly string[],
): { readonly message: string; readonly hint: string } {
  const name = String(path.at(-1))
  const near = closest(name, namesIn(path.slice(0, -1))) ?? (path.length === 1 ? inGroup(name) : undefined)
  const others = names.length > 1 ? `; nor is there ${names.slice(1).join(', ')}` : ''
  return {
    message: `there is no such token${others}`,
    hint: near === undefined ? LISTED : `did you mean ${near}? ${LISTED}`,
  }
}

/** A token that is called so and stands in a group: `block.heading1`. */
function inGroup(name: string): string | undefined {
  const groups = namesIn([]).map((group) => ({ group, near: closest(name, namesIn([group])) }))
  const found = groups.find(({ near }) => near !== undefined)
  return found && `${found.group}.${found.near}`
}

/** As much of a schema of Zod as tells its names. */
interface Schema {
  readonly shape?: Readonly<Record<string, Schema>>
  readonly def: { readonly innerType?: Schema; readonly valueType?: Schema }
}

function namesIn(path: readonly PropertyKey[]): string[] {
  let group: Schema | undefined = templateFileSchema as unknown as Schema
  for (const step of path) {
    const { shape, def }: Schema = bare(group)
    group = shape?.[String(step)] ?? def.valueType
    if (!group) return []
  }
  return Object.keys(bare(group).shape ?? {})
}

/** A token that may be left out is what it is where it is not. */
function bare(schema: Schema): Schema {
  return schema.def.innerType ? bare(schema.def.innerType) : schema
}
