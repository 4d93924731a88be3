import type { FileEdition } from '../../../src/editions.ts'
import type { DifferenceCode } from '../../../src/proof/model/index.ts'

/** A small corruption of a finished file, and the code by which the check has to name it. */
export interface Mutation {
  readonly edition: FileEdition
  readonly name: string
  readonly code: DifferenceCode
  readonly mutate: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

type Swap = readonly [from: string | RegExp, to: string]

/** Replaces once each; a corruption that corrupts nothing is an error of the bench. */
export function swap(text: string, ...swaps: readonly Swap[]): string {
  return swaps.reduce((current, [from, to]) => {
    const next = typeof from === 'string' ? current.replace(from, () => to) : current.replace(from, to)
    if (next === current) throw new Error(`nothing to corrupt: ${from}`)
    return next
  }, text)
}

export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
