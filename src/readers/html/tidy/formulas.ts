import {
  attributeOf,
  type DomElement,
  type DomNode,
  type DomParent,
  findAll,
  isText,
  oneLine,
  parentOf,
  tagIs,
  textContent,
} from '../dom.ts'
import { madeElement, replace } from '../edit.ts'
import { DISPLAYED, FORMULA, NEUTRAL } from '../elements.ts'

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
    const outer = around(formula)
    if (tex === undefined) put(oneLine(textContent(formula)), 'span', outer)
    else if (attributeOf(formula, 'display') === 'block') display(tex, outer)
    else put(tex, FORMULA, outer)
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
  for (let node = parentOf(formula); node; node = parentOf(node)) {
    if (AROUND.test(attributeOf(node, 'class') ?? '') || node.tagName === 'mjx-container') outer = node
    else if (outer !== formula) break
  }
  return outer
}

/** A formula on a line of its own: instead of its paragraph, or where only blocks stand. */
function display(tex: string, formula: DomElement): void {
  const parent = parentOf(formula)
  if (parent?.tagName === 'p' && parent.childNodes.every((node) => node === formula || isBlank(node)))
    put(tex, DISPLAYED, parent)
  else put(tex, parent && NEUTRAL.has(parent.tagName) ? DISPLAYED : FORMULA, formula)
}

const isBlank = (node: DomNode) => isText(node) && node.value.trim() === ''

function put(text: string, name: string, old: DomElement): void {
  const parent = parentOf(old)
  if (!parent) return
  const made = madeElement(name, [], parent)
  made.sourceCodeLocation = old.sourceCodeLocation ?? null
  made.childNodes = [
    { nodeName: '#text', value: text, parentNode: made, sourceCodeLocation: old.sourceCodeLocation ?? null },
  ]
  replace(old, [made])
}
