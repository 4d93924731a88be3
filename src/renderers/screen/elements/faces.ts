import type { Element, Nodes } from 'hast'
import type { FontFaces } from '../../../fonts/index.ts'
import type { FontFaceSource } from '../../../templates/css/index.ts'
import type { FaceKey, InlineRole, Template } from '../../../templates/index.ts'
import { cutAt, faceKey, parseFaceKey, points } from '../../../templates/index.ts'
import { inlineStyle, type PrintStyle, printStyle, type RunStyle } from '../../../templates/print/index.ts'
import { sloped } from '../../../typeset/math/index.ts'
import { fileNames } from './file-names.ts'
import { FoundOut, isKept } from './remembered.ts'

/** A hyphen may stand at any line's end. */
const HYPHENS = '-\u2010'

/** What a face must be able to show. */
export interface ShownText {
  readonly characters: string
  /** OpenType tags of the styles that it is set in. */
  readonly features: readonly string[]
}

/** The face of formulas, with the forms of its letters for small sizes and without dots. */
const MATH = { face: faceKey('serif', 'regular', 'STIXTwoMath'), features: ['ssty', 'dtls', 'flac'] }

/** What stands in a formula, with the sloping letters that a browser makes of single ones, and the signs of roots. */
function mathText(node: Element): string {
  const sign = node.tagName === 'msqrt' || node.tagName === 'mroot' ? '√' : ''
  const inside = node.children
    .map((child) => {
      if (child.type === 'text') return child.value + (node.tagName === 'mi' ? sloped(child.value) : '')
      return child.type === 'element' && child.tagName !== 'annotation' ? mathText(child) : ''
    })
    .join('')
  return sign + inside
}

/**
 * What each face shows in a tree, by the roles written on its elements: the same rules, through the same
 * functions, as in print.
 */
export function textByFace(trees: readonly Nodes[], template: Template): Map<FaceKey, ShownText> {
  const texts = new FaceTexts(template, printStyle(template))
  for (const tree of trees) texts.take(tree)
  const shown = [...texts.shown].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(shown.map(([face, text]) => [face, asText(text)]))
}

interface Shown {
  readonly characters: Set<string>
  readonly features: Set<string>
}

function asText({ characters, features }: Shown): ShownText {
  return { characters: [...characters].sort().join(''), features: [...features].sort() }
}

type KeptTexts = readonly (readonly [face: FaceKey, text: ShownText])[]

/** What kept markup shows, by the template that it was set in. */
const keptTexts = new WeakMap<Template, FoundOut<KeptTexts>>()

class FaceTexts {
  readonly shown = new Map<FaceKey, Shown>()
  private readonly template: Template
  private readonly print: PrintStyle
  private readonly kept: FoundOut<KeptTexts>

  constructor(template: Template, print: PrintStyle) {
    this.template = template
    this.print = print
    this.kept = keptTexts.get(template) ?? new FoundOut()
    keptTexts.set(template, this.kept)
  }

  take(node: Nodes, style: RunStyle = this.print.role('paragraph'), print = this.print): void {
    const isInText = print === this.print && style === print.role('paragraph')
    if (!isKept(node) || !isInText) return this.takeFrom(node, style, print)
    const inside = this.kept.of(node, () => {
      const own = new FaceTexts(this.template, print)
      own.takeFrom(node, style, print)
      return [...own.shown].map(([face, text]) => [face, asText(text)] as const)
    })
    for (const [face, { characters, features }] of inside) this.show(characters, { face, features })
  }

  private takeFrom(node: Nodes, style: RunStyle, print: PrintStyle): void {
    if (node.type === 'text') return this.show(node.value, style)
    if (node.type !== 'element' && node.type !== 'root') return
    // A formula is shown in a face of its own.
    if (node.type === 'element' && node.tagName === 'math') return this.show(mathText(node), MATH)
    const { role, box, classed, inlineRole, generated } = node.type === 'element' ? (node.data ?? {}) : {}
    const own = role ? print.role(role) : style
    const inner = inlineRole ? screenStyle(this.template, own, inlineRole) : own
    if (generated) this.show(generated, inner)
    const isClass = classed !== undefined && print.classed(classed) !== undefined
    const inside = isClass ? print.within(classed) : box ? print.inside(box) : print
    for (const child of node.children) this.take(child, inner, inside)
  }

  private show(text: string, { face, features }: Pick<RunStyle, 'face' | 'features'>): void {
    const known = this.shown.get(face) ?? { characters: new Set(HYPHENS), features: new Set() }
    this.shown.set(face, known)
    // A line end is no character of a font.
    for (const character of text) if (character !== '\n') known.characters.add(character)
    for (const feature of features) known.features.add(feature)
  }
}

/** In the line, CSS keeps the optical cut of the block, whatever the size, and a family that changes starts anew. */
function screenStyle(template: Template, style: RunStyle, role: InlineRole): RunStyle {
  const inner = inlineStyle(template, style, role)
  const { font, name } = parseFaceKey(inner.face)
  const { font: family, scale = 1 } = template.inline[role]
  const { cut } = parseFaceKey(style.face)
  const kept = family ? cutAt(template, family, scale * points(template.base)) : cut
  return { ...inner, face: faceKey(font, name, kept) }
}

export interface EmbeddedFace extends Omit<FontFaceSource, 'url'> {
  readonly key: FaceKey
  /** Of its file, without the ending. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The subset of each face that the trees need. */
export async function embedFaces(
  trees: readonly Nodes[],
  template: Template,
  fonts: FontFaces,
): Promise<EmbeddedFace[]> {
  const faces: EmbeddedFace[] = []
  const nameOf = fileNames()
  for (const [key, { characters, features }] of textByFace(trees, template)) {
    const { family, weight, style, postscriptName } = fonts.face(key)
    const bytes = await fonts.subset(key, characters, features)
    faces.push({ key, family, weight, style, name: nameOf(postscriptName), bytes })
  }
  return faces
}
