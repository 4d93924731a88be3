import type { Eyes } from '../../model/index.ts'
import { asDict, asNumber, type Dict, type PdfObjects, type Value } from '../objects.ts'
import { inkOfImage } from './images.ts'
import { type Box, type Ink, type PressPage, readPressPage } from './paint.ts'

/** What a finished file puts on the plates, read from its operators and samples. */
export interface PressFacts {
  readonly pages: readonly PressPage[]
  /** The most ink on one pixel, in percent, of each image that is CMYK or grey. */
  readonly imageInks: ReadonlyMap<Value, number>
  /** The most ink that the file says it has, in percent. */
  readonly allowedInk: number
}

/** What is taken for allowed where a file does not say: enough for any coated paper. */
const USUAL_INK = 300

/** Reads every page's operators, and every image's samples once. */
export async function readPress(objects: PdfObjects, eyes: Eyes): Promise<PressFacts> {
  const pages = objects.pages.map((page) => readPressPage(page, boxOf(page, 'BleedBox', objects), objects))
  const imageInks = new Map<Value, number>()
  for (const { image } of pages.flatMap(({ images }) => images)) {
    const ink = imageInks.has(image) ? undefined : await inkOfImage(image, objects, eyes)
    if (ink !== undefined) imageInks.set(image, ink)
  }
  return { pages, imageInks, allowedInk: allowedInk(objects) }
}

/** Percent; 0 for what is no CMYK. */
export function inkOf({ cmyk }: Ink): number {
  return cmyk ? Math.round(cmyk.reduce((sum, share) => sum + share, 0) * 1000) / 10 : 0
}

/** The output intent's description ends with it: `Coated FOGRA39, at most 300 % of ink`. */
function allowedInk(objects: PdfObjects): number {
  const intents = objects.array(objects.catalog, 'OutputIntents').map((intent) => asDict(intent))
  const said = intents.flatMap(
    (intent) => /(\d+) % of ink$/.exec(objects.text(intent, 'Info') ?? '')?.[1] ?? [],
  )
  return said.length > 0 ? Math.min(...said.map(Number)) : USUAL_INK
}

/** A page's box, its own or an inherited one. */
export function boxOf(page: Dict, key: string, objects: PdfObjects): Box | undefined {
  const numbers = objects.items(objects.inherited(page, key)).flatMap((item) => asNumber(item) ?? [])
  return numbers.length === 4 ? (numbers as unknown as Box) : undefined
}
