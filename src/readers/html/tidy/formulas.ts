import { attributeOf, type DomElement, type DomParent, findAll, tagIs, textContent } from '../dom.ts'
import { FORMULA } from '../elements.ts'
import { madeElement, replace } from './edit.ts'

const isFormula = tagIs('math')
const isTexScript = ({ tagName, attrs }: DomElement) =>
  tagName === 'script' && attrs.some(({ name, value }) => name === 'type' && /^math\/tex\b/i.test(value))
/** What programs that set formulas for a page put around the MathML: all of it says the same formula. */
const AROUND =
  /(?:^|\s)(?:katex(?:-display)?|mwe-math-element|MathJax(?:_SVG|_Preview)?|mjx-container)(?:\s|$)/i

/**
 * Formulas become elements that hold their TeX, where the page has it: in an annotation, as alternative text, or in a script
 * (MathML 3, 5.1). `onPlain` is told those of which there is none.
 */
export function settleFormulas(document: DomParent, onPlain: (element: DomElement) => void): void {
  for (const formula of findAll(document, isFormula)) {
    const tex = texOf(formula)
    if (tex === undefined) onPlain(formula)
    put(
      tex ?? textContent(formula).replaceAll(/\s+/g, ' ').trim(),
      tex === undefined ? 'span' : FORMULA,
      around(formula),
    )
  }
  for (const script of findAll(document, isTexScript)) put(textContent(script).trim(), FORMULA, script)
}

function texOf(formula: DomElement): string | undefined {
  const annotation = findAll(formula, tagIs('annotation')).find((element) =>
    /tex/i.test(attributeOf(element, 'encoding') ?? ''),
  )
  const tex = annotation ? textContent(annotation) : attributeOf(formula, 'alttext')
  const bare = tex
    ?.trim()
    .replace(/^\{\\displaystyle\s*(.*)\}$/s, '$1')
    .trim()
  return bare ? bare : undefined
}

function around(formula: DomElement): DomElement {
  let outer = formula
  for (let node = formula.parentNode; node && 'tagName' in node; node = node.parentNode) {
    if (AROUND.test(attributeOf(node, 'class') ?? '') || node.tagName === 'mjx-container') outer = node
    else if (outer !== formula) break
  }
  return outer
}

function put(text: string, name: string, old: DomElement): void {
  if (!old.parentNode || !('tagName' in old.parentNode)) return
  const made = madeElement(name, [], old.parentNode)
  made.sourceCodeLocation = old.sourceCodeLocation ?? null
  made.childNodes = [
    { nodeName: '#text', value: text, parentNode: made, sourceCodeLocation: old.sourceCodeLocation ?? null },
  ]
  replace(old, [made])
}
