import type { Position } from '../../ast/index.ts'
import type { Context } from './context.ts'

/** How a diagram that is written as text is drawn beforehand, by the language of its fence. */
const DRAWN_BY: Readonly<Record<string, string>> = {
  mermaid: 'mmdc -i diagram.mmd -o diagram.svg',
  dot: 'dot -Tsvg diagram.dot -o diagram.svg',
  graphviz: 'dot -Tsvg diagram.dot -o diagram.svg',
  plantuml: 'plantuml -tsvg diagram.puml',
  puml: 'plantuml -tsvg diagram.puml',
  d2: 'd2 diagram.d2 diagram.svg',
}

/** Tells that a diagram is shown as the code that it is written in. */
export function reportDiagram(
  language: string | undefined,
  position: Position,
  { report }: Pick<Context, 'report'>,
): void {
  const name = language?.toLowerCase() ?? ''
  if (!Object.hasOwn(DRAWN_BY, name)) return
  report({
    code: 'diagram-undrawn',
    severity: 'info',
    message: `a diagram in ${name} is shown as its code: another program draws it`,
    position: { ...position, end: position.start },
    hint: `draw it beforehand with \`${DRAWN_BY[name]}\`, and show it as an image: ![what it shows](diagram.svg)`,
  })
}
