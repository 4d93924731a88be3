import type { Pixels } from '../images/index.ts'
import type { StageCache } from './cache.ts'
import { digest, recall, type Stage } from './stages.ts'

/**
 * Decodes and encodes each picture once, where a process goes on. `profile` gives the colours of the press as soon as
 * they are known: what separates a picture names them by a path alone.
 */
export async function rememberPixels(
  own: Pixels | undefined,
  cache: StageCache,
  profile: () => Uint8Array | undefined,
): Promise<Pixels> {
  const { OPERATIONS } = await import('../images/index.ts')
  const pixels = own ?? OPERATIONS
  const stage: Stage<[operation: keyof Pixels, given: readonly unknown[]], Promise<unknown>> = {
    name: 'pixels',
    keyOf: (operation, given) => digest(operation, JSON.stringify(withDigests(given)), profile() ?? ''),
    run: (operation, given) =>
      (pixels[operation] as (...given: readonly unknown[]) => Promise<unknown>)(...given),
  }
  const remembering = (operation: keyof Pixels) => [
    operation,
    (...given: readonly unknown[]) => recall(stage, cache, operation, given),
  ]
  return Object.fromEntries(
    (Object.keys(OPERATIONS) as (keyof Pixels)[]).map(remembering),
  ) as unknown as Pixels
}

/** A copy that says of bytes which they are. */
function withDigests(value: unknown): unknown {
  if (value instanceof Uint8Array) return digest(value)
  if (Array.isArray(value)) return value.map(withDigests)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, withDigests(inside)]))
}
