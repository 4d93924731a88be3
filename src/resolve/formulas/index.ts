/**
 * Takes a resolved article and gives it with its formulas read: TeX → MathML, and how it is said. Loads much, and so is
 * entered only where an article has formulas.
 */
import type { Article, Block, Inline, InlineMath, MathBlock } from '../../ast/index.ts'
import { mapArticle, mapInlines } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { type Speak, speakerOf } from './speech.ts'
import { readTex, type TexError } from './tex.ts'

type Formula = InlineMath | MathBlock

/** TeX that cannot be read stays without MathML, and is told: `placeIn` finds a place in the formula's TeX in the source. */
export async function readFormulas(
  article: Article,
  placeIn: (formula: Formula, at: number) => Finding['position'],
): Promise<Told<Article>> {
  const speak = await speakerOf(article.metadata.lang)
  const findings: Finding[] = []
  const known = new Map<string, Formula>()
  const read = <Node extends Formula>(node: Node): Node => {
    const key = `${node.type} ${node.value}`
    const formula = known.get(key) ?? readFormula(node, speak)
    known.set(key, formula)
    if (formula.mathml) return { ...node, mathml: formula.mathml, alt: formula.alt! }
    const { error } = readTex(node.value, node.type === 'math')
    if (error) findings.push(wrongTex(error, placeIn(node, error.at)))
    return node
  }
  const inline = (node: Inline): Inline => (node.type === 'inlineMath' ? read(node) : node)
  const mapped = mapArticle(article, {
    inlines: (nodes) => mapInlines(nodes, inline),
    block: (block): Block => (block.type === 'math' ? read(block) : block),
  })
  return told(mapped, findings)
}

function readFormula(node: Formula, speak: Speak): Formula {
  const { mathml } = readTex(node.value, node.type === 'math')
  return mathml ? { ...node, mathml, alt: speak(mathml) ?? node.value } : node
}

function wrongTex({ message }: TexError, position: Finding['position']): Finding {
  return {
    code: 'formula-wrong',
    severity: 'warning',
    message: `a formula cannot be read, so its TeX is shown: ${message}`,
    ...(position && { position }),
    hint: 'correct the formula; dollars that are money are written \\$',
  }
}
