import { readOutputProfile } from '../../src/images/output-profile.ts'
import type { PdfX, PressCondition } from '../../src/renderers/renderer.ts'
import { ownProfile } from './world.ts'

/** The printing condition that comes with Octavo. */
export async function pressCondition(standard: PdfX): Promise<PressCondition> {
  const profile = await readOutputProfile('FOGRA39', await ownProfile(), 4)
  if ('code' in profile) throw new Error(profile.message)
  return { standard, profile, allowLowResolution: false }
}
