import { expect, it } from 'vitest'
import { notedWorld } from '../../../src/cli/watch/index.ts'
import { memoryWorld } from '../../support/world.ts'

it('notes the files around an article that are asked for, there or not, and nothing else', async () => {
  const noted: string[] = []
  const world = notedWorld(memoryWorld({ 'a.md': 'A', './look.yaml': 'name: look' }), '/home/book', (path) =>
    noted.push(path),
  )
  await world.asset('a.md')
  await world.asset('a%20sheet.png').catch(() => {})
  await world.asset('https://example.org/b.png').catch(() => {})
  await world.asset('data:image/png;base64,AAAA').catch(() => {})
  await world.template('./look.yaml')
  await world.template('news')
  await world.packageFile('./fonts/own.otf').catch(() => {})
  await world.folder?.('')
  expect(noted).toEqual([
    '/home/book/a.md',
    '/home/book/a sheet.png',
    '/home/book/look.yaml',
    '/home/book/fonts/own.otf',
    '/home/book',
  ])
})
