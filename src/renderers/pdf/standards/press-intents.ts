import type { PressCondition } from '../../renderer.ts'
import type { PrintDocument } from '../objects/index.ts'
import { writeOutputIntents } from './output-intent.ts'

/** Where names of printing conditions are registered. */
const ICC_REGISTRY = 'http://www.color.org'

/**
 * The output intents of a press file. Without a claim to PDF/X, the profile is still the one that device colours are
 * meant for.
 */
export function writePressIntents(
  document: PrintDocument,
  { standard, profile }: PressCondition,
  ink: number,
): void {
  const subtypes = standard === 'none' ? (['GTS_PDFA1'] as const) : (['GTS_PDFX', 'GTS_PDFA1'] as const)
  const { bytes, condition } = profile
  const description = `${profile.description}, at most ${ink} % of ink`
  const registry = condition === 'Custom' ? {} : { registry: ICC_REGISTRY }
  writeOutputIntents(document, subtypes, {
    profile: bytes,
    components: 4,
    condition,
    description,
    ...registry,
  })
}

/** The inks that the line of information names. */
export function inksOf({ profile: { condition, description } }: PressCondition): string {
  return `CMYK, ${condition === 'Custom' ? description : condition}`
}
