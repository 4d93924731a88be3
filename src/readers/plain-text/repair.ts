import type { Position } from '../../ast/index.ts'
import type { Locate } from '../shared/index.ts'

/**
 * What the reader may mend or mark. The first fifteen change the text, the others only say what a piece of it is;
 * `octavo repair --accept` takes these names.
 */
const RULES = [
  'frame',
  'ornament',
  'letterspacing',
  'running-head',
  'desk-mark',
  'mail-head',
  'pull-quote',
  'folio',
  'unwrap-line',
  'dehyphenate',
  'initial',
  'join-page-tear',
  'ligature',
  'foot-note',
  'two-columns',
  'masthead',
  'kicker',
  'title',
  'subtitle',
  'byline',
  'date',
  'underline',
  'quoted-line',
  'heading',
  'table',
  'verse',
  'block-quotation',
  'boilerplate',
] as const
export type RepairRule = (typeof RULES)[number]

export interface Repair {
  readonly rule: RepairRule
  /** From 0 to 1. */
  readonly confidence: number
  /** False on a suggestion: the text is as the source has it. */
  readonly applied: boolean
  /** Source lines from 1, `end` inclusive. */
  readonly lines: { readonly start: number; readonly end: number }
  readonly position: Position
  /**
   * The text that the repair is about, lines parted by `\n`. Applied repairs account for every character of the
   * source, white space apart, that the article does not hold: what `before` has more than `after`.
   */
  readonly before: string
  readonly after: string
  /** One sentence without a final stop. */
  readonly message: string
}

/**
 * From here on a repair is applied. A wrong repair is worse than a missed one, for it makes a text that nobody
 * wrote and that reads well; a suggestion only costs a glance. So one sign alone never reaches this height: a
 * rule gives 0.8 or more where two signs that are independent of each other agree (a paragraph stops without
 * punctuation *and* the next starts in lower case), and stays at 0.7 or below where one could be chance.
 */
export const SURE = 0.8

/** A repair that a stage found, before anyone has decided on it. `from` and `to` are source offsets. */
export interface Proposal {
  readonly rule: RepairRule
  readonly confidence: number
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
  readonly message: string
}

/** Decides on a proposal. Pure: the same proposal gives the same repair. */
export type Judge = (proposal: Proposal) => Repair

/** What a stage hands on: its value, and what it mended or would mend. */
export interface Repaired<Value> {
  readonly value: Value
  readonly repairs: readonly Repair[]
}

/** @param accept Suggestions to take: `RULE` or `RULE@LINE`, the line being the repair's first. */
export function judgeBy(locate: Locate, accept: readonly string[]): Judge {
  const accepted = new Set(accept)
  return ({ from, to, ...proposal }) => {
    const position = locate(from, to)
    const lines = { start: position.start.line, end: position.end.line }
    const isAccepted = accepted.has(proposal.rule) || accepted.has(`${proposal.rule}@${lines.start}`)
    return { ...proposal, applied: proposal.confidence >= SURE || isAccepted, lines, position }
  }
}
