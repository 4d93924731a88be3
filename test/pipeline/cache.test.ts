import { expect, it } from 'vitest'
import { memoryCache } from '../../src/pipeline/cache.ts'

it('gives what was put in, and forgets what was asked for longest ago', () => {
  const cache = memoryCache(2)
  cache.set('a', 1)
  cache.set('b', 2)
  expect(cache.get('a')).toBe(1)
  cache.set('c', 3)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3])
})

it('forgets after two builds what neither has asked for', () => {
  const cache = memoryCache()
  cache.set('kept', 1)
  cache.set('old', 2)
  for (let build = 0; build < 2; build++) {
    cache.forgetUnused()
    cache.get('kept')
  }
  cache.forgetUnused()
  expect([cache.get('kept'), cache.get('old')]).toEqual([1, undefined])
})
