import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { diskCache } from '../../src/cli/disk-cache.ts'
import { temporaryFolder } from '../support/folders.ts'

let folder: string
beforeEach(() => {
  folder = join(temporaryFolder(), 'cache')
})
const files = () => readdirSync(folder).map((name) => join(folder, name))

describe('a cache on disk', () => {
  it('gives a later run what this one put in', () => {
    const value = { pages: [1, 2], columns: new Map([['a', new Uint8Array([1])]]) }
    diskCache(folder).set('key', value)
    expect(diskCache(folder).get('key')).toEqual(value)
    expect(diskCache(folder).get('other')).toBeUndefined()
  })

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -3)],
    [
      'changed',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 2 ? byte ^ 1 : byte))),
    ],
    ['empty', () => Buffer.alloc(0)],
  ])('does not know a file that is %s', (_, spoil) => {
    const cache = diskCache(folder)
    cache.set('key', ['a value'])
    const [file] = files()
    writeFileSync(file!, spoil(readFileSync(file!)))
    expect(cache.get('key')).toBeUndefined()
  })

  it('fails nothing where it cannot write', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const cache = diskCache(join(file, 'below'))
    cache.set('key', 1)
    cache.trim()
    expect(cache.get('key')).toBeUndefined()
  })

  it('leaves files alone that are not its own', () => {
    const cache = diskCache(folder)
    cache.set('key', 1)
    writeFileSync(join(folder, 'mine.txt'), '')
    cache.trim()
    expect(readdirSync(folder)).toContain('mine.txt')
  })
})
