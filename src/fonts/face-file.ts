import type { FaceKey } from '../templates/index.ts'
import { parseFaceKey } from '../templates/index.ts'
import type { World } from '../world.ts'
import type { FontFace } from './library.ts'

/** A face of a file in a package, which is read when it is first asked for. */
export async function openFace(key: FaceKey, family: string, path: string, world: World): Promise<FontFace> {
  const { isBold, isItalic } = parseFaceKey(key)
  const file = await world.packageFile(path)
  let bytes: Uint8Array | undefined
  return {
    key,
    family,
    postscriptName: path
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, ''),
    weight: isBold ? 700 : 400,
    style: isItalic ? 'italic' : 'normal',
    ...(file.tryFont && { tryFont: file.tryFont }),
    get bytes() {
      bytes ??= file.read()
      return bytes
    },
  }
}
