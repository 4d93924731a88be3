import { type Document, isMap, isNode, isScalar, type Node } from 'yaml'
import type { z } from 'zod'
import { closest, type Position } from '../../ast/index.ts'
import type { Locate, Report } from '../shared/index.ts'
import { frontMatterSchema } from './schema.ts'

/** Letters of a key that may be wrong. Keys are short: `titel` is `title`. */
const MOST_TYPOS = 2

type Path = readonly PropertyKey[]
type Data = z.infer<typeof frontMatterSchema>

export interface CheckedFrontMatter {
  readonly data: Data
  readonly placeOf: (path: Path) => Position
}

/** A YAML document may name a value by an alias this many times; a handful of aliases can make a billion values. */
const MOST_ALIASES = 100

/** What obeys the schema. What does not is reported at its own line and column, and left out. */
export function checkFrontMatter(
  document: Document,
  place: Locate,
  report: Report,
): CheckedFrontMatter | undefined {
  const placeOf = (path: Path) => placeNode(valueAt(document, path), place)
  let raw: unknown
  try {
    raw = document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    const message = 'the front matter has too many aliases, so it is left out'
    report({
      code: 'front-matter-yaml',
      severity: 'error',
      message,
      position: place(0, 0),
      hint: 'write the values out',
    })
    return undefined
  }
  const first = frontMatterSchema.safeParse(raw)
  if (first.success) return { data: first.data, placeOf }
  const problems = first.error.issues.flatMap((issue) => problemsOf(issue, []))
  // Where the YAML itself is wrong, its values are not what the author wrote, and that has been reported.
  const isSound = document.errors.length === 0
  if (isSound) for (const problem of problems) reportProblem(problem, document, place, report)
  const kept = problems.reduceRight<unknown>((value, { path }) => without(value, path), raw)
  const second = frontMatterSchema.safeParse(kept)
  return { data: second.success ? second.data : {}, placeOf }
}

interface Problem {
  readonly path: Path
  /** Absent where the key itself is the problem. */
  readonly expected?: string
}

type Issue = z.core.$ZodIssue

/** Of a union's branches, the one that got furthest tells best what the author meant. */
function problemsOf(issue: Issue, parent: Path): Problem[] {
  const path = [...parent, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key] }))
  if (issue.code !== 'invalid_union') return [{ path, expected: issue.message }]
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => problemsOf(inner, path)))
  const depth = (problems: Problem[]) => Math.max(...problems.map((problem) => problem.path.length))
  const best = branches.reduce((one, other) => (depth(other) > depth(one) ? other : one))
  return depth(best) > path.length ? best : [{ path, expected: issue.message }]
}

function reportProblem({ path, expected }: Problem, document: Document, place: Locate, report: Report): void {
  const name = path.map(String).join('.')
  if (expected !== undefined) {
    report({
      code: 'front-matter-type',
      severity: 'warning',
      message: `“${name}” ${expected}, so it is left out`,
      position: placeNode(valueAt(document, path), place),
    })
    return
  }
  const most = Math.min(MOST_TYPOS, Math.floor(name.length / 2))
  const near = path.length === 1 ? closest(name, Object.keys(frontMatterSchema.shape), most) : undefined
  report({
    code: 'front-matter-unknown-key',
    severity: 'warning',
    message: `“${name}” is no key of the front matter, so it is left out`,
    position: placeNode(keyAt(document, path), place),
    ...(near !== undefined && { hint: `did you mean “${near}”?` }),
  })
}

function valueAt(document: Document, path: Path): Node | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? node : undefined
}

function keyAt(document: Document, path: Path): Node | undefined {
  const parent = valueAt(document, path.slice(0, -1))
  const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
  return pair && isNode(pair.key) ? pair.key : undefined
}

function placeNode(node: Node | undefined, place: Locate): Position {
  const [start, end] = node?.range ?? [0, 0]
  return place(start, end)
}

/** A copy of plain data without what `path` names. */
function without(value: unknown, path: Path): unknown {
  const [key, ...rest] = path
  if (Array.isArray(value)) {
    const index = Number(key)
    return rest.length === 0 ? value.toSpliced(index, 1) : value.with(index, without(value[index], rest))
  }
  if (typeof value !== 'object' || value === null || key === undefined) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (name !== key) return [[name, inner]]
      return rest.length === 0 ? [] : [[name, without(inner, rest)]]
    }),
  )
}
