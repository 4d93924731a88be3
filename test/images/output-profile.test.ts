import { Buffer } from 'node:buffer'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOutputProfile } from '../../src/images/output-profile.ts'
import { temporaryFolder } from '../support/folders.ts'
import { ownProfile } from '../support/world.ts'

const own = await ownProfile()

/** The profile with some bytes changed, as a file of the user's. */
async function changed(change: (bytes: Buffer) => Uint8Array | undefined, newest = 4) {
  const copy = Buffer.from(own.bytes)
  const bytes = change(copy) ?? copy
  const path = join(temporaryFolder(), 'press.icc')
  writeFileSync(path, bytes)
  return readOutputProfile('press.icc', { bytes, path }, newest)
}

const write = (text: string, at: number) => (bytes: Buffer) => void bytes.write(text, at, 'latin1')

describe('an output profile', () => {
  it('that comes with Octavo has the name of its condition', async () => {
    expect(await readOutputProfile('FOGRA39', own, 2)).toMatchObject({
      condition: 'FOGRA39',
      description: 'FOGRA39L Coated',
    })
  })

  it('of the user’s goes by what it calls itself', async () => {
    expect(await changed(() => undefined)).toMatchObject({
      condition: 'Custom',
      description: 'FOGRA39L Coated',
    })
  })

  it.each([
    ['is no ICC profile', () => Buffer.from('Dear printer,')],
    ['is no ICC profile', write('none', 36)],
    ['is cut off, or goes on after its end', (bytes: Buffer) => bytes.subarray(0, 5000)],
    ['describes a screen', write('mntr', 12)],
    ['describes something else than a press', write('????', 12)],
    ['is for RGB, not for CMYK', write('RGB ', 16)],
    ['has no tables from and to CMYK', write('none', 132 + 6 * 12)],
    ['has no tables from and to CMYK', (bytes: Buffer) => void bytes.writeUInt32BE(0xffffffff, 132 + 4)],
    [
      'has broken tables',
      (bytes: Buffer) => bytes.fill(0xff, bytes.readUInt32BE(132 + 8 * 12 + 4)).subarray(),
    ],
  ])('%s', async (message, change) => {
    expect(await changed(change)).toMatchObject({ code: 'press-profile-unfit', message })
  })

  it('of version 4 is too new for PDF/X-1a', async () => {
    const version4 = (bytes: Buffer) => void bytes.writeUInt8(4, 8)
    expect(await changed(version4, 2)).toMatchObject({
      message: 'is of ICC version 4, where 2 is the newest allowed',
    })
  })
})
