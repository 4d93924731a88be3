import type { Nodes } from 'hast'
import type { FontLibrary } from '../../fonts/library.ts'
import type { FontFaceSource } from '../../templates/css.ts'
import { inlineStyle, printStyle, type RunStyle } from '../../templates/print-style.ts'
import type { FaceKey, Template } from '../../templates/template.ts'

/** A hyphen may stand at any line's end. */
const HYPHENS = '-\u2010'

/**
 * Which characters each face shows in a tree, by the roles written on its elements: the same rules, through the
 * same functions, as in print.
 */
export function charactersByFace(trees: readonly Nodes[], template: Template): Map<FaceKey, string> {
  const print = printStyle(template)
  const shown = new Map<FaceKey, Set<string>>()
  const show = (text: string, { face }: RunStyle) => {
    const characters = shown.get(face) ?? new Set(HYPHENS)
    shown.set(face, characters)
    for (const character of text) if (character >= ' ') characters.add(character)
  }
  const visit = (node: Nodes, style: RunStyle): void => {
    if (node.type === 'text') return show(node.value, style)
    if (node.type !== 'element' && node.type !== 'root') return
    const { role, inlineRole, generated } = node.type === 'element' ? (node.data ?? {}) : {}
    const own = role ? print.role(role) : style
    const inner = inlineRole ? inlineStyle(template, own, inlineRole) : own
    if (generated) show(generated, inner)
    for (const child of node.children) visit(child, inner)
  }
  for (const tree of trees) visit(tree, print.role('paragraph'))
  return new Map(
    [...shown]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([face, characters]) => [face, [...characters].sort().join('')]),
  )
}

export interface EmbeddedFace extends Omit<FontFaceSource, 'url'> {
  readonly key: FaceKey
  /** PostScript name. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The subset of each face that the trees need. */
export async function embedFaces(
  trees: readonly Nodes[],
  template: Template,
  fonts: FontLibrary,
  format: FontFaceSource['format'],
): Promise<EmbeddedFace[]> {
  const faces: EmbeddedFace[] = []
  for (const [key, characters] of charactersByFace(trees, template)) {
    const { family, weight, style, postscriptName } = fonts.face(key)
    faces.push({
      key,
      family,
      weight,
      style,
      format,
      name: postscriptName,
      bytes: await fonts.subset(key, characters, format),
    })
  }
  return faces
}
