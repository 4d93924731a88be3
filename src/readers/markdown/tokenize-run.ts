import type { StateInline } from 'markdown-it'

/** Tokens of `type_open`, of what stands between two offsets, and of `type_close`. */
export function tokenizeRun(state: StateInline, type: string, from: number, to: number): void {
  const { posMax } = state
  state.push(`${type}_open`, '', 1)
  state.pos = from
  state.posMax = to
  state.md.inline.tokenize(state)
  state.push(`${type}_close`, '', -1)
  state.posMax = posMax
}
