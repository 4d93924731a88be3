import type { Finding } from '../diagnostic.ts'
import type { Pixels } from '../images/index.ts'
import type { World } from '../world.ts'

/** What the server asks of the machine that it runs on. Files are named by their addresses, `file:` URLs. */
export interface Host {
  /** The plan of the book whose folder is the nearest above a file. */
  planOf(address: string): Promise<string | undefined>
  /** Throws a `Refusal`. */
  read(address: string): Promise<Uint8Array>
  /** What an article, or a book by its plan, may show: what lies in its folder and below, and in the repository of a book. */
  world(address: string): World
  /** Resolves once nobody has typed for a while, counted from now. */
  pause(): Promise<void>
  /** A bug of ours, as a sentence. */
  failure(error: unknown): Finding
  /** What a code means, and the way out. */
  explain(code: string): Promise<string | undefined>
  /** The themes that an article in a folder can name. */
  themes(folder: string): Promise<readonly string[]>
  readonly pages: Pages
  /** Decodes images somewhere else. */
  readonly pixels?: Pixels
}

/** The pages of a text in the browser. */
export interface Pages {
  /** Shows those of a text in place of others. `editor`: what a click on a line opens. Gives the address for the browser. */
  open(address: string, editor?: string): Promise<string>
  /** Leads them to a place, which counts from 1; whether it is of the text that is shown. */
  show(address: string, line: number, column: number): Promise<boolean>
}
