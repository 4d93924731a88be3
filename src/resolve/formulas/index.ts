/**
 * Takes a resolved article and gives it with its formulas read: TeX → MathML, and how it is said. Loads much, and so is
 * entered only where an article has formulas.
 */
import type {
  Article,
  Block,
  Inline,
  InlineMath,
  MathBlock,
  MathElement,
  TexMacros,
} from '../../ast/index.ts'
import { mapArticle, mapInlines, withRowNumbers } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { type Speak, speakerOf } from './speech.ts'
import { readTex, type TexError } from './tex.ts'
import { whiteOf } from './white.ts'

type Formula = InlineMath | MathBlock

/** TeX that cannot be read stays without MathML, and is told: `placeIn` finds a place in the formula's TeX in the source. */
export async function readFormulas(
  article: Article,
  placeIn: (formula: Formula, at: number) => Finding['position'],
): Promise<Told<Article>> {
  const speak = await speakerOf(article.metadata.lang)
  const macros = article.metadata.texMacros ?? {}
  const findings: Finding[] = []
  const known = new Map<string, Outcome>()
  const outcomeOf = (node: Formula): Outcome => {
    const key = `${node.type} ${node.value}`
    const outcome = known.get(key) ?? readFormula(node, macros, speak)
    known.set(key, outcome)
    return outcome
  }
  const read = <Node extends Formula>(node: Node): Node => {
    const { mathml, alt, error = NOTHING } = outcomeOf(node)
    if (mathml) return { ...node, mathml, ...(alt !== undefined && { alt }) }
    findings.push(wrongTex(error, placeIn(node, error.at)))
    return node
  }
  const inline = (node: Inline): Inline => {
    if (node.type !== 'inlineMath') return node
    const { white } = outcomeOf(node)
    return white
      ? { type: 'text', value: white, ...(node.position && { position: node.position }) }
      : read(node)
  }
  const mapped = mapArticle(article, {
    inlines: (nodes) => mapInlines(nodes, inline),
    block: (block): Block => (block.type === 'math' ? numbered(read(block)) : block),
  })
  return told(mapped, findings)
}

/** With the numbers of its rows in them, where these are what it was read as. */
function numbered(block: MathBlock): MathBlock {
  const { mathml, children } = block
  const shown = mathml && children && withRowNumbers(mathml, children)
  return shown ? { ...block, mathml: shown } : block
}

/** What comes of a formula; where nothing of it is seen, the white that it is. */
interface Outcome {
  readonly mathml?: MathElement
  readonly alt?: string
  readonly white?: string
  readonly error?: TexError
}

const HINT = 'correct the formula; dollars that are money are written \\$'

/** As a formula that is a comment alone. */
const NOTHING: TexError = {
  message: 'it shows nothing',
  at: 0,
  hint: 'a percent sign begins a comment in TeX, and is written \\%',
}

function readFormula({ type, value }: Formula, macros: TexMacros, speak: Speak): Outcome {
  const { mathml, error } = readTex(value, type === 'math', macros)
  if (!mathml) return { error: error! }
  const white = whiteOf(mathml)
  return white === undefined ? { mathml, alt: speak(mathml) ?? value } : { white }
}

function wrongTex({ message, hint = HINT }: TexError, position: Finding['position']): Finding {
  return {
    code: 'formula-wrong',
    severity: 'warning',
    message: `a formula cannot be read, so its TeX is shown: ${message}`,
    ...(position && { position }),
    hint,
  }
}
