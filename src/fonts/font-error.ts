import type { FaceKey } from '../templates/index.ts'
import { parseFaceKey } from '../templates/index.ts'

/** Why a font or a licence of a template cannot be used, and the token that names it. */
export class FontError extends Error {
  override readonly name = 'FontError'
  readonly reason: 'missing' | 'broken'
  readonly token: readonly string[]
  constructor(reason: FontError['reason'], token: readonly string[], message: string) {
    super(message)
    this.reason = reason
    this.token = token
  }
}

/** Where a template names the file of a face. */
export function faceToken(key: FaceKey): readonly string[] {
  const { font, name, cut } = parseFaceKey(key)
  return ['fonts', font, ...(cut === undefined ? [] : ['optical', cut]), 'faces', name]
}
