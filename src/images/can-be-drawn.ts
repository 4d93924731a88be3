import { Buffer } from 'node:buffer'
import { isTimeout, MOST_SECONDS, OPENING, type OpenSharp, Overrun } from './limits.ts'

/** Whether markup of a drawing gives pixels. Throws an `Overrun`. */
export async function canBeDrawn(sharp: OpenSharp, markup: Uint8Array): Promise<boolean> {
  try {
    await sharp(Buffer.from(markup), OPENING).timeout({ seconds: MOST_SECONDS }).raw().toBuffer()
    return true
  } catch (error) {
    if (isTimeout(error)) throw new Overrun('time')
    return false
  }
}
