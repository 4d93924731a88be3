/** Preloaded with `--import`: an installation without optional packages, in which sharp lacks its part for the system. */
import { register } from 'node:module'

const hook = `export async function resolve(specifier, context, next) {
  if (specifier === 'sharp') throw new Error('Could not load the "sharp" module')
  return next(specifier, context)
}`

register(`data:text/javascript,${encodeURIComponent(hook)}`)
