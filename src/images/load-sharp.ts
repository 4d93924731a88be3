import { Refusal } from '../diagnostic.ts'
import type { OpenSharp } from './limits.ts'

/** sharp itself. Throws a `Refusal` where npm has left out its part for this system, as under `--omit=optional`. */
export async function loadSharp(): Promise<OpenSharp> {
  const loaded = await sharpIfThere()
  if (loaded) return loaded
  throw new Refusal({
    code: 'images-unavailable',
    severity: 'error',
    message: 'pictures cannot be read: sharp, which reads them, lacks its part for this system',
    hint: 'install it with npm install --include=optional sharp, on the system that Octavo runs on',
  })
}

export async function sharpIfThere(): Promise<OpenSharp | undefined> {
  return import('sharp').then(
    ({ default: sharp }) => sharp,
    () => undefined,
  )
}
