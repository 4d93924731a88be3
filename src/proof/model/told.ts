import type { Declared } from './declared.ts'
import type { Fault } from './difference.ts'

/** What a reader or a comparison has to tell. */
export type Told = FaultPoint | DeclaredPoint

/** Something is wrong. Its place, where a reader names none, is where the event stands. */
interface FaultPoint {
  readonly type: 'fault'
  readonly fault: Fault
}

/** Something that may differ was set aside. */
interface DeclaredPoint {
  readonly type: 'declared'
  readonly what: Declared
  /** 1 where absent. */
  readonly times?: number
}

/** Something wrong, as it is told. */
export function wrong(fault: Fault): Told {
  return { type: 'fault', fault }
}

/** Faults in their order, and how often each of what is declared was set aside. */
export interface Findings {
  readonly faults: readonly Fault[]
  readonly declared: ReadonlyMap<Declared, number>
}

export function gather(...told: readonly Iterable<Told>[]): Findings {
  const faults: Fault[] = []
  const declared = new Map<Declared, number>()
  for (const one of told.flatMap((some) => [...some])) {
    if (one.type === 'fault') faults.push(one.fault)
    else declared.set(one.what, (declared.get(one.what) ?? 0) + (one.times ?? 1))
  }
  return { faults, declared }
}

/** What several have found, one after the other. */
export function merged(...all: readonly Findings[]): Findings {
  const told = all.map(({ faults, declared }) => [
    ...faults.map(wrong),
    ...[...declared].map(([what, times]): Told => ({ type: 'declared', what, times })),
  ])
  return gather(...told)
}
