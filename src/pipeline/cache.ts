/** What stages have made, by the key of all that they were given. It may forget; it never gives what was not put in. */
export interface StageCache {
  get(key: string): unknown
  set(key: string, value: unknown): void
  /** Whether what is put in stays in this process as it is: open fonts, too, may be kept. */
  readonly isLive?: true
}

/** More than the chapters and the sections of a long book: one too few, and a book gone through in order finds none. */
const MOST = 2000

/** Keeps values in memory, and forgets first the one that was last asked for longest ago. */
export function memoryCache(most = MOST): StageCache {
  const values = new Map<string, unknown>()
  const put = (key: string, value: unknown): void => {
    values.delete(key)
    values.set(key, value)
  }
  return {
    isLive: true,
    get(key) {
      const value = values.get(key)
      if (value !== undefined) put(key, value)
      return value
    },
    set(key, value) {
      put(key, value)
      if (values.size > most) values.delete(values.keys().next().value!)
    },
  }
}
