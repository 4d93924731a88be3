import type { FaceKey } from '../templates/index.ts'
import { faceKey } from '../templates/index.ts'
import { AssetError, type World } from '../world.ts'
import { openFace } from './face-file.ts'
import type { FontFace, FontLicence } from './library.ts'
import { facePath, familyOf, type OtherFamily, SYMBOLS, scriptFinder } from './other-families.ts'

/** A face of no template. */
export interface OtherFace {
  readonly face: FontFace
  readonly licence: () => FontLicence
  readonly package: string
}

/** The faces that may have `characters`, in the order of asking: of their scripts, then of symbols. What is not installed is left out. */
export async function loadOtherFaces(
  characters: string,
  lang: string,
  world: World,
): Promise<readonly OtherFace[]> {
  const findScript = scriptFinder(lang, characters)
  const scripts = [...new Set([...characters].map(findScript))]
  const families = new Map(
    [...scripts.flatMap((script) => (script && familyOf(script)) || []), ...SYMBOLS].map((family) => [
      family.family,
      family,
    ]),
  )
  const wanted = scripts.includes(undefined)
    ? [...families.values()]
    : [...families.values()].filter(isForScript)
  return (await Promise.all(wanted.map((family) => loadFamily(family, world)))).flat()
}

function isForScript(family: OtherFamily): boolean {
  return !SYMBOLS.includes(family)
}

async function loadFamily(family: OtherFamily, world: World): Promise<readonly OtherFace[]> {
  const faces = [
    ['regular', '400Regular'] as const,
    ...(family.hasBold ? [['bold', '700Bold'] as const] : []),
  ]
  try {
    const licence = await world.packageFile(`${family.package}/LICENSE_FONT`)
    const text = () => new TextDecoder().decode(licence.read())
    const opened = faces.map(([name, weight]) =>
      openFace(otherKey(family.family, name), family.family, facePath(family, weight), world),
    )
    return (await Promise.all(opened)).map((face) => ({
      face,
      licence: () => ({ name: 'OFL-1.1', text: text(), family: family.family }),
      package: family.package,
    }))
  } catch (error) {
    if (!(error instanceof AssetError)) throw error
    return []
  }
}

/** Such a face is no cut of the serif family, but stands in the place of one. */
function otherKey(family: string, name: 'regular' | 'bold'): FaceKey {
  return faceKey('serif', name, family.replaceAll(' ', ''))
}
