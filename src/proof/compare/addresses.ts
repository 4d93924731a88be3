import { addressDecoded, normalise, type Reading, type Told, wrong } from '../model/index.ts'

/** Each address that a note prints is that of a link. */
export function* compareAddresses(tree: Reading, { addresses }: Reading): Iterable<Told> {
  const known = new Set(
    tree.leaves.flatMap(({ marks }) =>
      marks.flatMap(({ kind, value }) => (kind === 'link' ? [shown(value)] : [])),
    ),
  )
  for (const address of addresses)
    if (!known.has(shown(address)))
      yield wrong({
        code: 'printed-address-differs',
        message: 'a printed address is that of no link',
        place: 'notes',
        found: address,
      })
}

/** An address as it is printed: without the schemes of mail and telephone, without escapes and line ends. */
function shown(url: string): string {
  return addressDecoded(normalise(url.replace(/^(?:mailto|tel):/i, '')).replaceAll(' ', ''))
}
