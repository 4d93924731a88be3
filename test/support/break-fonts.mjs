/** Preloaded with `--import`: makes the shaper fail to load, as a bug of our own would. */
import { register } from 'node:module'

const hook = `export async function resolve(specifier, context, next) {
  if (specifier === 'harfbuzzjs') throw new Error('the shaper is broken')
  return next(specifier, context)
}`

register(`data:text/javascript,${encodeURIComponent(hook)}`)
