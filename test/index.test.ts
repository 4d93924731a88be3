import { expect, it } from 'vitest'
import { check, diskWorld, publish } from '../src/index.ts'

it('publishes from a program and holds what it made against its tree, as the README shows', async () => {
  const input = { file: 'essay.md', bytes: new TextEncoder().encode('# Sluice\n\nWater *falls*.\n') }
  const { files, diagnostics } = await publish(input, { editions: ['html'] }, diskWorld('.'))
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  const bytesOf = (ending: string) => files.find(({ name }) => name.endsWith(ending))!.bytes
  const [tree, html] = [bytesOf('.ast.json'), bytesOf('.html')]
  const differencesOf = async (bytes: Uint8Array) => {
    const file = { name: 'essay.html', edition: 'html', read: async () => bytes } as const
    const [checked] = await check({ files: [file], tree })
    return checked!.differences.map(({ code }) => code)
  }
  expect(await differencesOf(html)).toEqual([])
  const spoilt = new TextDecoder().decode(html).replace('<em>falls</em>', 'falls')
  expect(await differencesOf(new TextEncoder().encode(spoilt))).toEqual(['emphasis-lost'])
})
