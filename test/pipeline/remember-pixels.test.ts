import { expect, it } from 'vitest'
import type { Pixels } from '../../src/images/index.ts'
import { memoryCache } from '../../src/pipeline/index.ts'
import { rememberPixels } from '../../src/pipeline/remember-pixels.ts'

/** Counts what it is asked, and says of all pictures that they are the press's colours. */
function counting() {
  const asked: string[] = []
  const pixels = {
    countPixels: async (images: readonly Uint8Array[]) => {
      asked.push(images.map((bytes) => [...bytes].join('.')).join())
      return images.length
    },
  } as unknown as Pixels
  return { asked, pixels }
}

it('asks once of the same bytes for the same press, and again for another', async () => {
  const { asked, pixels } = counting()
  let profile: Uint8Array | undefined
  const remembering = await rememberPixels(pixels, memoryCache(), () => profile)
  const count = (...bytes: number[]) =>
    remembering.countPixels([new Uint8Array(bytes)] as unknown as Parameters<Pixels['countPixels']>[0])
  expect([await count(1), await count(1), await count(2)]).toEqual([1, 1, 1])
  expect(asked).toEqual(['1', '2'])
  profile = new Uint8Array([7])
  await count(1)
  expect(asked).toEqual(['1', '2', '1'])
})

it('keeps nothing of a picture that could not be decoded', async () => {
  let tries = 0
  const pixels = {
    lookOf: async () => {
      if (tries++ === 0) throw new Error('no time')
      return 'white'
    },
  } as unknown as Pixels
  const remembering = await rememberPixels(pixels, memoryCache(), () => undefined)
  await expect(remembering.lookOf(new Uint8Array([1]))).rejects.toThrow('no time')
  expect(await remembering.lookOf(new Uint8Array([1]))).toBe('white')
})
