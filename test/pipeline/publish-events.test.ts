import { describe, expect, it } from 'vitest'
import { type PublishEvent, publish, publishEvents } from '../../src/pipeline/index.ts'
import { memoryWorld } from '../support/world.ts'

const INPUT = {
  file: 'water.md',
  bytes: new TextEncoder().encode('# Water\n\n### Too deep\n\n![A wave](wave.png)\n'),
}
const OPTIONS = { editions: ['html'] } as const

describe('the events of a publication', () => {
  it('tell stages and findings as they come, and the publication last', async () => {
    const events: PublishEvent[] = []
    for await (const event of publishEvents(INPUT, OPTIONS, memoryWorld({}))) events.push(event)
    const found = events.flatMap((event) => (event.kind === 'finding' ? [event.diagnostic] : []))
    const last = events.at(-1)!
    const expected = await publish(INPUT, OPTIONS, memoryWorld({}))
    expect(expected.diagnostics.map(({ code }) => code)).toContain('heading-skipped')
    expect(found.toSorted(byCode)).toEqual(expected.diagnostics.toSorted(byCode))
    expect(last).toEqual({ kind: 'publication', publication: expected })
    // What is wrong with the text is told before its pages are set.
    const places = events.map((event) =>
      event.kind === 'stage' ? event.stage : event.kind === 'finding' ? event.diagnostic.code : event.kind,
    )
    expect(places.indexOf('heading-skipped')).toBeLessThan(places.indexOf('typesetting'))
  })

  it('are told no more to who leaves, and one who asked before hears all', async () => {
    const heard: string[] = []
    const told = ({ code }: { readonly code: string }) => heard.push(code)
    let ended: () => void
    const end = new Promise<void>((resolve) => {
      ended = resolve
    })
    const world = memoryWorld({})
    const asset = async (url: string) => {
      ended()
      return world.asset(url)
    }
    for await (const event of publishEvents(INPUT, { ...OPTIONS, told }, { ...world, asset }))
      if (event.kind === 'stage') break
    await end
    await expect.poll(() => heard).toContain('image-missing')
  })

  it('fail as the publication does, where a stage has a bug', async () => {
    const world = {
      ...memoryWorld({}),
      template: async () => {
        throw new TypeError('no template')
      },
    }
    const { compiledTemplate: _, ...bare } = world
    const reader = publishEvents(INPUT, OPTIONS, bare).getReader()
    await expect(
      (async () => {
        while (!(await reader.read()).done);
      })(),
    ).rejects.toThrow('no template')
  })
})

function byCode(one: { readonly code: string }, other: { readonly code: string }): number {
  return one.code.localeCompare(other.code)
}
