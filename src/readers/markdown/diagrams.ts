import type { Image, Paragraph, Position } from '../../ast/index.ts'
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
 * A drawing in the place of a fence, as an image that holds its file itself: of SVG where the fence says what it shows, so
 * that it is no code to be read; of DOT as Graphviz draws it. What is not drawn is told.
 */
export function drawingIn(
  { language, attributes }: Pick<Info, 'language' | 'attributes'>,
  value: string,
  position: Position,
  { report, drawDot }: Pick<Context, 'report' | 'drawDot'>,
): Paragraph | undefined {
  const name = language?.toLowerCase() ?? ''
  const said = pairValue(attributes, 'fig-alt') ?? pairValue(attributes, 'alt')
  const place = { ...position, end: position.start }
  if (name === 'svg' && said !== undefined) return pictured(value, said.trim(), position)
  if (!isDot(name) || !drawDot) {
    reportDiagram(name, place, report)
    return undefined
  }
  const drawing = drawDot(value)
  if ('problem' in drawing) {
    report(undrawn(drawing.problem, place))
    return undefined
  }
  if (said === undefined) report(undescribed(place))
  const { children, ...rest } = pictured(drawing.svg, said?.trim() ?? '', position)
  return said === undefined
    ? { ...rest, children: children.map((image) => ({ ...image, isUndescribed: true }) as Image) }
    : { ...rest, children }
}

export function isDot(language: string | undefined): boolean {
  return /^(?:dot|graphviz)$/i.test(language ?? '')
}

function pictured(svg: string, alt: string, position: Position): Paragraph {
  const url = `data:image/svg+xml,${encodeURIComponent(svg.replaceAll(/\p{Cs}/gu, '\uFFFD'))}`
  return { type: 'paragraph', position, children: [{ type: 'image', url, alt, position }] }
}

/** Tells that a diagram is shown as the code that it is written in. */
function reportDiagram(name: string, position: Position, report: Context['report']): void {
  if (name === 'svg') return report(shownAsCode(position))
  if (!Object.hasOwn(DRAWN_BY, name)) return
  report({
    code: 'diagram-undrawn',
    severity: 'warning',
    message: `a diagram in ${name} is shown as its code: another program draws it`,
    position,
    hint: isDot(name)
      ? 'run `npm install @viz-js/viz`, which draws it'
      : `draw it beforehand with \`${DRAWN_BY[name]}\`, and show it as an image: ![what it shows](diagram.svg)`,
  })
}

function undrawn(problem: string, position: Position): Finding {
  return {
    code: 'diagram-undrawn',
    severity: 'warning',
    message: `a diagram cannot be drawn, and is shown as its code: ${problem}`,
    position,
    hint: 'correct it, or draw it beforehand and show it as an image: ![what it shows](diagram.svg)',
  }
}

function undescribed(position: Position): Finding {
  return {
    code: 'image-alt-missing',
    severity: 'warning',
    message: 'the diagram has no text alternative',
    position,
    hint: 'write what it shows behind the word: dot {alt="Two steps"}',
  }
}

function shownAsCode(position: Position): Finding {
  return {
    code: 'diagram-undrawn',
    severity: 'info',
    message: 'a drawing in svg is shown as its code: nothing says what it shows',
    position,
    hint: 'have it drawn by saying that behind the word: svg {alt="A circle"}',
  }
}
