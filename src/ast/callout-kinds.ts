import type { Aside, AsideKind } from './nodes.ts'

export type CalloutKind = (typeof CALLOUT_KINDS)[number]

/** Kinds of asides whose word is told even where the author gave a title: what a reader must not miss. */
export const CALLOUT_KINDS = [
  'note',
  'tip',
  'important',
  'warning',
  'caution',
] as const satisfies readonly AsideKind[]

/** What Quarto begins the ids of callouts with that are referred to by their numbers. */
const NUMBERED = /^(?:nte|tip|imp|wrn|cau)[-:]/

/** The series that a callout counts in; nothing where it is none that is numbered. */
export function calloutSeries({ kind, id }: Aside): CalloutKind | undefined {
  return id !== undefined && NUMBERED.test(id) ? CALLOUT_KINDS.find((callout) => callout === kind) : undefined
}
