import { type Told, told } from '../diagnostic.ts'
import type { Plugin } from '../pipeline/index.ts'
import type { OpenedInput } from './input.ts'
import type { Plugged } from './plugins.ts'

/** Bytes of a file in which its front matter ends. */
const HEAD = 64 * 1024

/** The plugins of one input. Most have none, and load no code for them. Throws a `Refusal`. */
export async function openPlugins(input: OpenedInput, said: Plugged): Promise<Told<readonly Plugin[]>> {
  const head = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, Math.min(HEAD, input.bytes.length))
  if (!said.plugin && !head.includes('plugins')) return told([])
  const { pluginsOf } = await import('./plugins.ts')
  return pluginsOf(input, said)
}
