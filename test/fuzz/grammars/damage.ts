import fc from 'fast-check'

/** A change to bytes, at a share of their length. */
type Change =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'put'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'remove' | 'repeat' | 'zero'; readonly at: number; readonly length: number }

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const length = fc.constantFrom(1, 2, 4, 16, 300, 5000)
/** Where tables, lengths and offsets stand in most formats. */
const early = at.map((share) => share ** 4)
const place = fc.oneof(at, early)

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      at: place,
      bytes: fc
        .constantFrom(
          [0xff, 0xff, 0xff, 0xff],
          [0x7f, 0xff, 0xff, 0xff],
          [0x80, 0, 0, 0],
          [0, 0, 0, 0],
          [0xff, 0xff],
          [0, 1],
        )
        .map((all) => Uint8Array.from(all)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('remove' as const, 'repeat' as const, 'zero' as const),
      at: place,
      length,
    }),
  },
)

function applied(bytes: Uint8Array, done: Change): Uint8Array {
  const from = Math.floor(done.at * bytes.length)
  const [before, rest] = [bytes.subarray(0, from), bytes.subarray(from)]
  switch (done.kind) {
    case 'flip':
      return joined(before, Uint8Array.from([(rest[0] ?? 0) ^ (1 << done.bit)]), rest.subarray(1))
    case 'cut':
      return before
    case 'put':
      return joined(before, done.bytes, rest.subarray(done.bytes.length))
    case 'remove':
      return joined(before, rest.subarray(done.length))
    case 'repeat':
      return joined(before, rest.subarray(0, done.length), rest)
    case 'zero':
      return joined(before, new Uint8Array(Math.min(done.length, rest.length)), rest.subarray(done.length))
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** The bytes after up to six changes. */
export function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => changes.reduce(applied, bytes))
}
