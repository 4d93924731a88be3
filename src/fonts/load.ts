import type { FaceKey, FaceName, FontFamilyName, Template } from '../templates/template.ts'
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

/** Reads the template's faces and licences. Rejects with the world's `AssetError` where one is not installed. */
export async function loadFaces(template: Template, world: World): Promise<FontFaces> {
  const faces = new Map<FaceKey, FontFace>()
  const licences = new Map<FontFamilyName, FontLicence>()
  await Promise.all(
    FAMILIES.map(async (name) => {
      const { family, licence, licenceName } = template.fonts[name]
      licences.set(name, {
        name: licenceName,
        family,
        text: new TextDecoder().decode(await world.packageFile(licence)),
      })
      const loaded = await Promise.all(FACES.map((face) => loadFace(template, name, face, world)))
      for (const face of loaded) faces.set(face.key, face)
    }),
  )
  const face = (key: FaceKey) => faces.get(key)!
  return {
    face,
    subset: subsetter((key) => face(key).bytes),
    licences: (keys) =>
      [...new Set([...keys].map((key) => key.split('-')[0] as FontFamilyName))]
        .sort()
        .map((name) => licences.get(name)!),
  }
}

async function loadFace(
  template: Template,
  name: FontFamilyName,
  face: FaceName,
  world: World,
): Promise<FontFace> {
  const { family, faces } = template.fonts[name]
  const path = faces[face]
  return {
    key: `${name}-${face}`,
    family,
    postscriptName: path
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, ''),
    weight: face.startsWith('bold') ? 700 : 400,
    style: face.endsWith('talic') ? 'italic' : 'normal',
    bytes: await world.packageFile(path),
  }
}
