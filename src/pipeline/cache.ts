/** What stages have made, by the key of all that they were given. It may forget; it never gives what was not put in. */
export interface StageCache {
  get(key: string): unknown
  set(key: string, value: unknown): void
  /** Whether what is put in stays in this process as it is: open fonts, too, may be kept. */
  readonly isLive?: true
  /** Whether what this stage makes is worth its key; all are where nothing is said. */
  holds?(stage: string): boolean
}

/** Whether what a stage makes stays in this process as it is. */
export function isKeeping(cache: StageCache | undefined, stage: string): cache is StageCache {
  return cache?.isLive === true && cache.holds?.(stage) !== false
}

/** More than the chapters, the sections and the pictures of a long book: one too few, and a book gone through in order finds none. */
const MOST = 20_000

export interface MemoryCache extends StageCache {
  /** To be called after each build: forgets what neither it nor the one before has asked for. */
  readonly forgetUnused: () => void
}

/** Keeps values in memory, and forgets first the one that was last asked for longest ago. */
export function memoryCache(most = MOST): MemoryCache {
  const values = new Map<string, unknown>()
  let used = new Set<string>()
  let usedBefore = new Set<string>()
  const put = (key: string, value: unknown): void => {
    values.delete(key)
    values.set(key, value)
    used.add(key)
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
    forgetUnused() {
      for (const key of values.keys()) if (!used.has(key) && !usedBefore.has(key)) values.delete(key)
      usedBefore = used
      used = new Set()
    },
  }
}
