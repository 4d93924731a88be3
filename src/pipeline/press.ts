import { type Told, told } from '../diagnostic.ts'
import { type Pixels, readOutputProfile } from '../images/index.ts'
import type { PdfX, PressCondition } from '../renderers/index.ts'
import type { Template } from '../templates/index.ts'
import { AssetError, type World } from '../world.ts'

export interface PressOptions {
  /** What the press PDF claims to be; PDF/X-4 where nothing is said. */
  readonly pdfX?: PdfX
  /** Name or path of the press's ICC profile; goes before the template's. */
  readonly outputProfile?: string
  /** Lets the press PDF have images of fewer pixels than the template's least. */
  readonly allowLowResolution?: boolean
}

/** PDF 1.4, which X-1a builds on, knows profiles of version 2; PDF 1.6 knows version 4. */
const NEWEST_PROFILE: Readonly<Record<PdfX, number>> = { none: 4, 'x-4': 4, 'x-1a': 2 }

/** What the press PDF is made for; nothing, and an error, where the profile is none of a press. */
export async function openPress(
  template: Template,
  options: PressOptions,
  world: World,
  pixels?: Pixels,
): Promise<Told<PressCondition | undefined>> {
  const standard = options.pdfX ?? 'x-4'
  const name = options.outputProfile ?? template.press.profile
  const profile = await openProfile(name, NEWEST_PROFILE[standard], world, pixels)
  if (!('code' in profile))
    return told({ standard, profile, allowLowResolution: options.allowLowResolution ?? false })
  const asker = options.outputProfile === undefined ? ` of template ${JSON.stringify(template.name)}` : ''
  const message = `the output profile ${JSON.stringify(name)}${asker} ${profile.message}; no press PDF is made`
  return told(undefined, [{ ...profile, severity: 'error', message }])
}

async function openProfile(name: string, newest: number, world: World, pixels: Pixels | undefined) {
  try {
    return await readOutputProfile(name, await world.outputProfile(name), newest, pixels)
  } catch (error) {
    if (!(error instanceof AssetError)) throw error
    return {
      code: 'press-profile-missing',
      message: `is not at hand: ${error.message}`,
      hint: 'name FOGRA39, or a file inside the folder of the article or template; --output-profile takes any path',
    }
  }
}
