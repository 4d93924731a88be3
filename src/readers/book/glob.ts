/** `folders`: at the beginning of a folder's name, or behind the last; `folder`: in such a name. */
type Token = 'one' | 'many' | 'folders' | 'folder' | { readonly sign: string }

/**
 * Whether a path matches a glob: `*` any characters of a name, `?` one of them, `**` followed by a slash any folders, or none.
 * Takes effort in proportion to the product of both lengths, as a regular expression does not: a plan may be a stranger's.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const tokens = tokensOf(glob)
  let places = reached(tokens, [0])
  for (const sign of path)
    places = reached(
      tokens,
      [...places].flatMap((place) => behind(tokens, place, sign)),
    )
  return places.has(tokens.length)
}

function tokensOf(glob: string): Token[] {
  return [...glob.matchAll(/\*\*\/|\*+|[\s\S]/gu)].flatMap(([sign]): Token[] => {
    if (sign === '**/') return ['folders', 'folder']
    return [sign.startsWith('*') ? 'many' : sign === '?' ? 'one' : { sign }]
  })
}

/** Places of a glob, and those that are reached from them without a sign. */
function reached(tokens: readonly Token[], places: readonly number[]): ReadonlySet<number> {
  const found = new Set(places)
  // What is added to a set while it is gone through is gone through, too.
  for (const place of found) {
    if (tokens[place] === 'many') found.add(place + 1)
    if (tokens[place] === 'folders') found.add(place + 2)
  }
  return found
}

function behind(tokens: readonly Token[], place: number, sign: string): readonly number[] {
  const token = tokens[place]
  if (typeof token === 'object') return token.sign === sign ? [place + 1] : []
  if (token === 'folder') return [sign === '/' ? place - 1 : place]
  if (token === undefined || sign === '/') return []
  return [token === 'many' ? place : place + 1]
}
