import type { PDFReference } from 'pdfkit'
import { type PrintDocument, textString } from '../objects/index.ts'

/** A device that a file is meant for. */
export interface IntendedOutput {
  /** The ICC profile, whole. */
  readonly profile: Uint8Array
  /** Colorants of the profile's device. */
  readonly components: 3 | 4
  /** Name in `registry`, or `Custom`. */
  readonly condition: string
  readonly registry?: string
  readonly description: string
}

export type IntentSubtype = 'GTS_PDFX' | 'GTS_PDFA1'

/** Output intents (ISO 32000-1, 14.11.5) that share one profile, as ISO 19005-2, 6.2.3 asks. */
export function writeOutputIntents(
  document: PrintDocument,
  subtypes: readonly IntentSubtype[],
  { profile, components, condition, registry, description }: IntendedOutput,
): void {
  const stream = document.ref({ N: components })
  stream.end(profile)
  document._root.data.OutputIntents = subtypes.map(
    (S): PDFReference =>
      document.object({
        Type: 'OutputIntent',
        S,
        OutputConditionIdentifier: textString(condition),
        ...(registry && { RegistryName: textString(registry) }),
        Info: textString(description),
        DestOutputProfile: stream,
      }),
  )
}
