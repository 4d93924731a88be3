import type { Paragraph, Position } from '../../ast/index.ts'
import type { Finding } from '../../diagnostic.ts'
import { pairValue } from './attributes.ts'
import type { Context } from './context.ts'
import type { Info } from './info-string.ts'

/** How a diagram that is written as text is drawn beforehand, by the language of its fence. */
const DRAWN_BY: Readonly<Record<string, string>> = {
  mermaid: 'mmdc -i diagram.mmd -o diagram.svg',
  dot: 'dot -Tsvg diagram.dot -o diagram.svg',
  graphviz: 'dot -Tsvg diagram.dot -o diagram.svg',
  plantuml: 'plantuml -tsvg diagram.puml',
  puml: 'plantuml -tsvg diagram.puml',
  d2: 'd2 diagram.d2 diagram.svg',
}

/**
 * A drawing in SVG of which the fence says what it shows, so that it is no code to be read: as an image that holds its
 * file itself.
 */
export function drawingIn(
  { language, attributes }: Pick<Info, 'language' | 'attributes'>,
  value: string,
  position: Position,
): Paragraph | undefined {
  const alt = pairValue(attributes, 'fig-alt') ?? pairValue(attributes, 'alt')
  if (language?.toLowerCase() !== 'svg' || alt === undefined) return undefined
  const url = `data:image/svg+xml,${encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\uFFFD'))}`
  return { type: 'paragraph', position, children: [{ type: 'image', url, alt: alt.trim(), position }] }
}

/** Tells that a diagram is shown as the code that it is written in. */
export function reportDiagram(
  language: string | undefined,
  position: Position,
  { report }: Pick<Context, 'report'>,
): void {
  const name = language?.toLowerCase() ?? ''
  if (name === 'svg') return report(shownAsCode(position))
  if (!Object.hasOwn(DRAWN_BY, name)) return
  report({
    code: 'diagram-undrawn',
    severity: 'info',
    message: `a diagram in ${name} is shown as its code: another program draws it`,
    position: { ...position, end: position.start },
    hint: `draw it beforehand with \`${DRAWN_BY[name]}\`, and show it as an image: ![what it shows](diagram.svg)`,
  })
}

function shownAsCode(position: Position): Finding {
  return {
    code: 'diagram-undrawn',
    severity: 'info',
    message: 'a drawing in svg is shown as its code: nothing says what it shows',
    position: { ...position, end: position.start },
    hint: 'have it drawn by saying that behind the word: svg {alt="A circle"}',
  }
}
