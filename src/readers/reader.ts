import type { Article } from '../ast/index.ts'
import type { Told } from '../diagnostic.ts'

/** Source text, already decoded; line ends may still be CRLF. */
export interface Source {
  /** As the user named it; names the title where nothing else does. */
  readonly file: string
  readonly text: string
  /** Language that the article is in where it names none; English. */
  readonly lang?: string
  /** Whether it cites works that are named elsewhere: in the plan of its book. */
  readonly isCiting?: boolean
  /** What lines of the other files of its book name, as `(label)=` does. */
  readonly labels?: readonly string[]
}

/**
 * Source text → Article. Never throws on bad input: recovers, says so, and drops nothing in silence.
 * May be slow to load, so readers are imported on demand.
 */
export type Reader = (source: Source) => Told<Article>
