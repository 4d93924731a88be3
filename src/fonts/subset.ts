import type { FaceKey } from '../templates/index.ts'
import type { FontFaces } from './library.ts'

/**
 * What shaping takes for granted (OpenType 1.9, feature tags on by default), whatever the template asks for: in all
 * scripts; in those whose letters join; in those of India and its neighbours; in Hangul; from right to left.
 */
const ALWAYS = [
  'ccmp locl mark mkmk rlig calt clig kern liga rclt curs dist',
  'isol init medi med2 fina fin2 fin3 mset stch',
  'nukt akhn rphf rkrf pref blwf abvf half pstf vatu cjct cfar pres abvs blws psts haln abvm blwm',
  'ljmo vjmo tjmo',
  'ltra ltrm rtla rtlm',
].flatMap((tags) => tags.split(' '))

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index))

/** Subsets with HarfBuzz. The same wish gives the same bytes, which are made once. */
export function subsetter(bytesOf: (key: FaceKey) => Uint8Array): FontFaces['subset'] {
  const made = new Map<string, Promise<Uint8Array>>()
  return (key, characters, features) => {
    const text = [...new Set([...ASCII, ...characters])].sort().join('')
    const keepFeatures = [...new Set([...ALWAYS, ...features.filter((tag) => !tag.startsWith('-'))])].sort()
    const wish = `${key}|${keepFeatures.join()}|${text}`
    const known = made.get(wish) ?? subset(bytesOf(key), text, keepFeatures)
    made.set(wish, known)
    return known
  }
}

/** Loads the subsetter before it is needed, for those who wait for something else meanwhile. */
export const loadSubsetter = async (): Promise<void> => {
  await import('subset-font')
}

async function subset(bytes: Uint8Array, text: string, keepFeatures: string[]): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font')
  return new Uint8Array(await subsetFont(Buffer.from(bytes), text, { targetFormat: 'woff', keepFeatures }))
}
