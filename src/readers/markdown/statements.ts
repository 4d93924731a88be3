import type { Aside, Block, Inline, Statement } from '../../ast/index.ts'

/** Names of containers that nothing but a statement has; the others are boxes, unless their ids say what they are. */
const NAMES: ReadonlySet<string> = new Set([
  ...([
    'theorem',
    'lemma',
    'corollary',
    'proposition',
    'conjecture',
    'remark',
    'proof',
    'solution',
  ] satisfies Statement[]),
])

/** What Quarto begins the ids of statements with. */
const SORTS: Readonly<Record<string, Statement>> = {
  thm: 'theorem',
  lem: 'lemma',
  cor: 'corollary',
  prp: 'proposition',
  cnj: 'conjecture',
  def: 'definition',
  exm: 'example',
  exr: 'exercise',
  rem: 'remark',
  sol: 'solution',
  alg: 'algorithm',
}

export function isStatement(name: string): boolean {
  return NAMES.has(name.toLowerCase())
}

/** The statement that a container is, by its name or by its id. */
export function statementOf(names: readonly string[], id: string | undefined): Statement | undefined {
  const name = names.find(isStatement)?.toLowerCase()
  return (name as Statement | undefined) ?? SORTS[/^([a-z]{3})[-:]/.exec(id ?? '')?.[1] ?? '']
}

/** A statement with the title that its author gives it, or that its first heading is, as Quarto has it. */
export function stated(
  statement: Statement,
  own: readonly Inline[],
  blocks: readonly Block[],
  common: Pick<Aside, 'id' | 'lang' | 'position'>,
): Aside {
  const [first, ...rest] = blocks
  const isHeaded = own.length === 0 && first?.type === 'heading'
  const title = isHeaded ? first.children : own
  return {
    type: 'aside',
    kind: 'sidebar',
    statement,
    ...common,
    ...(title.length > 0 && { title }),
    children: isHeaded ? rest : blocks,
  }
}
