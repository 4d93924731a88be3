import type { FaceKey, FaceName, FontFamilyName, Template } from '../templates/index.ts'
import { faceKey, parseFaceKey } from '../templates/index.ts'
import { AssetError, type World } from '../world.ts'
import { openFace } from './face-file.ts'
import { FontError, faceToken } from './font-error.ts'
import type { FontFace, FontFaces, FontLibrary, FontLicence } from './library.ts'
import { licenceText } from './licence.ts'
import type { OtherFace } from './other-faces.ts'
import { subsetter } from './subset.ts'

type HarfbuzzShaper = typeof import('./harfbuzz-shaper.ts').harfbuzzShaper

const FAMILIES: readonly FontFamilyName[] = ['serif', 'sans', 'mono']
const FACES: readonly FaceName[] = ['regular', 'italic', 'bold', 'boldItalic']

/** The faces of `loadFaces`, and a shaper over them. */
export async function loadFonts(template: Template, world: World): Promise<FontLibrary> {
  const { faces: opened, ...faces } = await openFaces(template, world)
  for (const { key, tryFont } of opened) {
    const flaw = await tryFont?.()
    if (flaw !== undefined) throw new FontError('broken', faceToken(key), flaw)
  }
  const { harfbuzzShaper } = await import('./harfbuzz-shaper.ts')
  return { ...faces, ...harfbuzzShaper((key) => faces.face(key).bytes) }
}

/** What an article shows, as far as it matters to its fonts. */
export interface WantedText {
  /** Each character at least once. */
  readonly characters: Iterable<string>
  readonly lang: string
  /** Whether formulas are to be set. */
  readonly hasFormulas?: boolean
}

/** The faces of a template with those of other families for what they lack of `text`, as far as these are installed. */
export async function withOtherFaces(
  plain: FontLibrary,
  text: WantedText,
  world: World,
): Promise<FontLibrary> {
  const lacking = lackingIn(text.characters, plain)
  if (lacking === '' && !text.hasFormulas) return plain
  const { loadOtherFaces } = await import('./other-faces.ts')
  const others = lacking === '' ? [] : await loadOtherFaces(lacking, text.lang, world)
  const { loadMathFace } = await import('./math-face.ts')
  const math = text.hasFormulas ? await loadMathFace(world) : undefined
  const { harfbuzzShaper } = await import('./harfbuzz-shaper.ts')
  return withOthers(plain, others, math, harfbuzzShaper)
}

const REGULAR = FAMILIES.map((family) => faceKey(family, 'regular'))

/** Those of `characters` that no text face of a template has, each once, in the order of their first. */
export function lackingIn(characters: Iterable<string>, { covers }: Pick<FontLibrary, 'covers'>): string {
  return [...new Set(characters)]
    .filter((character) => !REGULAR.some((face) => covers(face, character.codePointAt(0)!)))
    .join('')
}

function withOthers(
  plain: FontFaces,
  others: readonly OtherFace[],
  formulas: (OtherFace & Required<Pick<FontLibrary, 'math'>>) | undefined,
  shaperOf: HarfbuzzShaper,
): FontLibrary {
  const all = formulas ? [...others, formulas] : others
  const faces = facesWith(plain, all)
  return {
    ...faces,
    ...shaperOf((key) => faces.face(key).bytes),
    others: others.map(({ face: { key } }) => key),
    ...(formulas && { math: formulas.math }),
    otherPackages: [...new Set(all.map((other) => other.package))],
  }
}

/** Finds the template's faces and licences, and the face of formulas. Rejects with a `FontError` where one is not installed. */
export async function loadFaces(template: Template, world: World, hasFormulas = false): Promise<FontFaces> {
  const { faces: _, ...faces } = await openFaces(template, world)
  if (!hasFormulas) return faces
  const { loadMathFace } = await import('./math-face.ts')
  return facesWith(faces, [await loadMathFace(world)])
}

/** The faces of a template, and others beside them. */
function facesWith(plain: FontFaces, others: readonly OtherFace[]): FontFaces {
  const known = new Map(others.map((other) => [other.face.key, other]))
  const face = (key: FaceKey) => known.get(key)?.face ?? plain.face(key)
  return {
    face,
    subset: subsetter((key) => face(key).bytes),
    licences: (keys) => {
      const asked = [...new Set(keys)].sort()
      const own = new Map(
        asked.flatMap((key) => known.get(key) ?? []).map((other) => [other.face.family, other]),
      )
      return [
        ...plain.licences(asked.filter((key) => !known.has(key))),
        ...[...own.values()].map(({ licence }) => licence()),
      ]
    },
  }
}

async function openFaces(template: Template, world: World) {
  const faces = new Map<FaceKey, FontFace>()
  const licences = new Map<FontFamilyName, () => FontLicence>()
  await Promise.all(
    FAMILIES.map(async (name) => {
      const { licence, licenceName, family, faces: own, optical = {} } = template.fonts[name]
      const token = ['fonts', name, 'licence']
      const file = await world.packageFile(licence).catch(missingAt(token))
      const text = () => licenceText(file.read())
      if (file.tryFont && text() === undefined)
        throw new FontError('broken', token, `${licence} is no text of a licence`)
      licences.set(name, () => ({ name: licenceName, family, text: text() ?? '' }))
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
    faces: [...faces.values()],
    face,
    subset: subsetter((key) => face(key).bytes),
    licences: (keys: Iterable<FaceKey>) =>
      [...new Set([...keys].map((key) => parseFaceKey(key).font))]
        .sort()
        .map((name) => licences.get(name)!()),
  }
}

function missingAt(token: readonly string[]) {
  return (error: unknown): never => {
    throw error instanceof AssetError ? new FontError('missing', token, error.message) : error
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
  return openFace(key, family, faces[name], world).catch(missingAt(faceToken(key)))
}
