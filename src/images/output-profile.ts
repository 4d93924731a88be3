import { Buffer } from 'node:buffer'
import type { ProfileFile } from '../world.ts'
import type { Problem } from './limits.ts'
import { OPERATIONS, type Pixels } from './operations.ts'
import type { OutputProfile } from './press-image.ts'

/** Header and tag table of the smallest profile (ICC.1:2022, 7.2 and 7.3). */
const SMALLEST = 132
const MOST_TAGS = 100

/** Names of the printing conditions whose profiles come with Octavo. */
const KNOWN_CONDITIONS: ReadonlySet<string> = new Set(['FOGRA39'])

/**
 * Reads the profile of a name or path, or tells why it cannot be a press's: it must describe a CMYK output device,
 * by an ICC version of at most `newest`.
 */
export async function readOutputProfile(
  name: string,
  file: ProfileFile,
  newest: number,
  pixels: Pixels = OPERATIONS,
): Promise<OutputProfile | Problem> {
  const described = describe(file.bytes, newest)
  if (typeof described !== 'string') return described
  if (KNOWN_CONDITIONS.has(name)) return { ...file, condition: name, description: described }
  const isUsed = await pixels.convertsToInk(file.path).catch(() => false)
  return isUsed ? { ...file, condition: 'Custom', description: described } : problem('has broken tables')
}

/** What a profile calls itself, if it can be a press's. */
function describe(file: Uint8Array, newest: number): string | Problem {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const word = (at: number) => bytes.toString('latin1', at, at + 4)
  if (bytes.length < SMALLEST || word(36) !== 'acsp') return problem('is no ICC profile')
  if (bytes.readUInt32BE(0) !== bytes.length) return problem('is cut off, or goes on after its end')
  if (bytes[8]! > newest)
    return problem(`is of ICC version ${bytes[8]}, where ${newest} is the newest allowed`)
  if (word(12) !== 'prtr') return problem(`describes ${CLASSES[word(12)] ?? 'something else than a press'}`)
  if (word(16) !== 'CMYK') return problem(`is for ${word(16).trim()}, not for CMYK`)
  const tags = readTags(bytes)
  if (!tags?.has('A2B0') || !tags.has('B2A0')) return problem('has no tables from and to CMYK')
  return descriptionIn(tags.get('desc')) ?? 'CMYK'
}

const CLASSES: Readonly<Record<string, string>> = {
  mntr: 'a screen',
  scnr: 'a scanner or camera',
  link: 'a link of two devices',
  spac: 'a colour space',
  abst: 'an effect',
  nmcl: 'named colours',
}

function problem(message: string): Problem {
  return {
    code: 'press-profile-unfit',
    message,
    hint: 'ask the printer for the ICC output profile of the paper and the press',
  }
}

/** The profile's tags by signature; nothing where one lies outside the file. */
function readTags(bytes: Buffer): Map<string, Buffer> | undefined {
  const count = bytes.readUInt32BE(128)
  if (count > MOST_TAGS || SMALLEST + count * 12 > bytes.length) return undefined
  const tags = new Map<string, Buffer>()
  for (let at = SMALLEST; at < SMALLEST + count * 12; at += 12) {
    const [offset, size] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)]
    if (offset + size > bytes.length) return undefined
    tags.set(bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + size))
  }
  return tags
}

/** `textDescriptionType` of version 2 and `multiLocalizedUnicodeType` of version 4, in the first language. */
function descriptionIn(tag: Buffer | undefined): string | undefined {
  if (!tag || tag.length < 28) return undefined
  const type = tag.toString('latin1', 0, 4)
  if (type === 'desc') return clean(tag.toString('latin1', 12, 12 + tag.readUInt32BE(8)))
  if (type !== 'mluc') return undefined
  const [length, offset] = [tag.readUInt32BE(20), tag.readUInt32BE(24)]
  const text = Buffer.from(tag.subarray(offset, offset + length - (length % 2)))
  return text.length > 0 && text.length % 2 === 0 ? clean(text.swap16().toString('utf16le')) : undefined
}

const LONGEST_DESCRIPTION = 100

function clean(text: string): string | undefined {
  return (
    text
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, LONGEST_DESCRIPTION) || undefined
  )
}
