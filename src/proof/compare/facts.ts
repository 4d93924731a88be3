import { type Facts, type Told, wording, wrong } from '../model/index.ts'

/** Names each fact that the edition states otherwise, or not at all where its format has a place for it. */
export function* compareFacts(expected: Facts, found: Facts): Iterable<Told> {
  for (const name of new Set(Object.keys({ ...expected, ...found })) as Set<keyof Facts>) {
    if (!(name in found) && !ALWAYS.has(name)) continue
    const [wanted, stated] = [said(name, expected), said(name, found)]
    if (wanted !== stated)
      yield wrong({
        code: 'metadata-differs',
        message: `the metadata state another ${name}`,
        place: `metadata ${name}`,
        expected: wanted || 'none',
        found: stated || 'none',
      })
  }
}

/** Facts that all formats have a place for. */
const ALWAYS: ReadonlySet<keyof Facts> = new Set(['title', 'authors', 'lang', 'description', 'subjects'])

/** Lists as one text: a keyword with a comma in it is two in the formats that part them by commas. */
function said(name: keyof Facts, facts: Facts): string {
  const value = facts[name]
  if (value === undefined) return ''
  return wording(typeof value === 'string' ? value : value.join(name === 'subjects' ? ', ' : '; '))
}
