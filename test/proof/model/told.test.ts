import { expect, it } from 'vitest'
import { inOrder } from '../../../src/proof/model/declared.ts'
import { gather, merged, type Told, wrong } from '../../../src/proof/model/told.ts'

const fault = (message: string) => ({ code: 'text-missing', message }) as const
const aside = (what: 'folio' | 'cover', times?: number): Told => ({
  type: 'declared',
  what,
  ...(times !== undefined && { times }),
})

it('keeps faults in their order and counts what is declared', () => {
  const findings = gather([wrong(fault('a')), aside('folio')], [aside('folio', 2), wrong(fault('b'))])
  expect(findings.faults).toEqual([fault('a'), fault('b')])
  expect([...findings.declared]).toEqual([['folio', 3]])
})

it('puts together what several have found', () => {
  const findings = merged(
    gather([wrong(fault('a')), aside('folio')]),
    gather([wrong(fault('b')), aside('folio')]),
  )
  expect(findings.faults).toEqual([fault('a'), fault('b')])
  expect([...findings.declared]).toEqual([['folio', 2]])
})

it('reports what is declared in the order of the list, and nothing of what was not met', () => {
  expect(inOrder(gather([aside('folio'), aside('cover'), aside('folio', 0)]).declared)).toEqual([
    { code: 'cover', count: 1 },
    { code: 'folio', count: 1 },
  ])
  expect(inOrder(gather([aside('folio', 0)]).declared)).toEqual([])
})
