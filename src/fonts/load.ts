import type { FaceKey, FaceName, FontFamilyName, Template } from '../templates/index.ts'
import { faceKey, parseFaceKey } from '../templates/index.ts'
import type { World } from '../world.ts'
import type { FontFace, FontFaces, FontLibrary, FontLicence } from './library.ts'
import { subsetter } from './subset.ts'

const FAMILIES: readonly FontFamilyName[] = ['serif', 'sans', 'mono']
const FACES: readonly FaceName[] = ['regular', 'italic', 'bold', 'boldItalic']

/** The faces of `loadFaces`, and a shaper over them. */
export async function loadFonts(template: Template, world: World): Promise<FontLibrary> {
  const faces = await loadFaces(template, world)
  const { harfbuzzShaper } = await import('./harfbuzz-shaper.ts')
  return { ...faces, ...harfbuzzShaper((key) => faces.face(key).bytes) }
}

/** Finds the template's faces and licences. Rejects with the world's `AssetError` where one is not installed. */
export async function loadFaces(template: Template, world: World): Promise<FontFaces> {
  const faces = new Map<FaceKey, FontFace>()
  const licences = new Map<FontFamilyName, () => FontLicence>()
  await Promise.all(
    FAMILIES.map(async (name) => {
      const { licence, licenceName, family, faces: own, optical = {} } = template.fonts[name]
      const text = await world.packageFile(licence)
      licences.set(name, () => ({
        name: licenceName,
        family,
        text: new TextDecoder().decode(text.read()),
      }))
      const cuts: Cut[] = [
        { font: name, family, faces: own },
        ...Object.entries(optical).map(([cut, given]) => ({ ...given, font: name, cut })),
      ]
      const found = await Promise.all(cuts.flatMap((cut) => FACES.map((face) => findFace(cut, face, world))))
      for (const face of found) faces.set(face.key, face)
    }),
  )
  const face = (key: FaceKey) => faces.get(key)!
  return {
    face,
    subset: subsetter((key) => face(key).bytes),
    licences: (keys) =>
      [...new Set([...keys].map((key) => parseFaceKey(key).font))]
        .sort()
        .map((name) => licences.get(name)!()),
  }
}

/** A family, or one of its optical cuts. */
interface Cut {
  readonly font: FontFamilyName
  readonly cut?: string
  readonly family: string
  readonly faces: Readonly<Record<FaceName, string>>
}

async function findFace({ font, cut, family, faces }: Cut, name: FaceName, world: World): Promise<FontFace> {
  const key = faceKey(font, name, cut)
  const { isBold, isItalic } = parseFaceKey(key)
  const path = faces[name]
  const file = await world.packageFile(path)
  let bytes: Uint8Array | undefined
  return {
    key,
    family,
    postscriptName: path
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, ''),
    weight: isBold ? 700 : 400,
    style: isItalic ? 'italic' : 'normal',
    get bytes() {
      bytes ??= file.read()
      return bytes
    },
  }
}
