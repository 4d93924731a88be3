import { faceKey } from '../templates/index.ts'
import type { MathFace, MathFont } from '../typeset/model/index.ts'
import type { World } from '../world.ts'
import { openFace } from './face-file.ts'
import { readMathFont } from './math-table.ts'
import type { OtherFace } from './other-faces.ts'

const PACKAGE = '@expo-google-fonts/stix-two-math'
const FAMILY = 'STIX Two Math'
/** It is no cut of the serif family, but stands in the place of one. */
export const MATH_FACE = faceKey('serif', 'regular', 'STIXTwoMath')

/** The face of formulas, which comes with Octavo: a font with a MATH table. */
export async function loadMathFace(world: World): Promise<OtherFace & { readonly math: MathFace }> {
  const face = await openFace(MATH_FACE, FAMILY, `${PACKAGE}/400Regular/STIXTwoMath_400Regular.ttf`, world)
  const licence = await world.packageFile(`${PACKAGE}/LICENSE_FONT`)
  let font: MathFont | undefined
  return {
    face,
    licence: () => ({ name: 'OFL-1.1', text: new TextDecoder().decode(licence.read()), family: FAMILY }),
    package: PACKAGE,
    math: {
      face: MATH_FACE,
      font: () => {
        font ??= readMathFont(face.bytes)
        return font
      },
    },
  }
}
