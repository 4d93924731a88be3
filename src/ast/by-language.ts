/**
 * The entry of `table` for a BCP 47 tag: the longest prefix that the table knows, as RFC 4647 §3.4 looks up
 * (`de-CH-1996` → `de-CH` → `de`). Keys are in lower case. `undefined` where the language is not in the table.
 */
export function byLanguage<T>(table: Readonly<Record<string, T>>, lang: string): T | undefined {
  for (let tag = lang.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (Object.hasOwn(table, tag)) return table[tag]
  }
  return undefined
}
