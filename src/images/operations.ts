import type { OpenSharp } from './limits.ts'
import { loadSharp } from './load-sharp.ts'

/**
 * All that is done to pixels of strangers. Values in, values out: each can be done in a process of its own, which may
 * be killed. An `Overrun` says that it was.
 */
export const OPERATIONS = {
  probe: loaded(async () => (await import('./probe.ts')).probe),
  bmpAsPng: loaded(async () => (await import('./bmp.ts')).bmpAsPng),
  sumsOfJpeg: loaded(async () => (await import('./jpeg-sums.ts')).sumsOfJpeg),
  lookOf: loaded(async () => (await import('./look.ts')).lookOf),
  countPixels: loaded(async () => (await import('./count-pixels.ts')).countPixels),
  uprightImage: loaded(async () => (await import('./upright-image.ts')).uprightImage),
  encodeForScreen: loaded(async () => (await import('./encode.ts')).encodeForScreen),
  encodeForPage: loaded(async () => (await import('./encode.ts')).encodeForPage),
  encodeForPress: loaded(async () => (await import('./encode-press.ts')).encodeForPress),
  separateColors: loaded(async () => (await import('./press-colors.ts')).separateColors),
  convertsToInk: loaded(async () => (await import('./encode-press.ts')).convertsToInk),
}

export type Pixels = Readonly<typeof OPERATIONS>

type Operation<Given extends readonly unknown[], Made> = (...given: Given) => Promise<Made>

/** sharp and the operation are loaded by the first call: most articles need neither. */
function loaded<Given extends readonly unknown[], Made>(
  load: () => Promise<(sharp: OpenSharp, ...given: Given) => Promise<Made>>,
): Operation<Given, Made> {
  return async (...given) => {
    const [sharp, operation] = await Promise.all([loadSharp(), load()])
    return operation(sharp, ...given)
  }
}
