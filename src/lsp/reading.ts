import type { Article } from '../ast/index.ts'
import { type ListedWorks, listWorks } from '../citations/index.ts'
import { type Diagnostic, Refusal } from '../diagnostic.ts'
import { Diagnostics, type MemoryCache, readArticle, typesetInput } from '../pipeline/index.ts'
import type { World } from '../world.ts'
import { addressIn, folderOf, nameOf, placeOf } from './addresses.ts'
import type { Host } from './host.ts'

/** An article or a book, with the texts that are open in the editor in the place of those on the disk. */
export interface Reading {
  /** Of the article, or of the plan of the book. */
  readonly address: string
  /** Absent where it was refused. */
  readonly article?: Article
  /** What it may cite. */
  readonly listed: ListedWorks
  /** What is wrong, by the places of files. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>
  /** All texts that were read, by the places of their files. */
  readonly sources: ReadonlyMap<string, string>
}

/** The texts that are open, by the places of their files. */
export type OpenTexts = ReadonlyMap<string, string>

/** Reads an input as a build would, up to its lines. */
export async function readInput(
  address: string,
  open: OpenTexts,
  host: Host,
  cache: MemoryCache,
): Promise<Reading> {
  const folder = folderOf(address)
  const file = nameOf(address)
  const diagnostics = new Diagnostics(file)
  const world = openWorld(folder, open, host.world(address))
  const refused = (error: unknown): undefined => {
    if (error instanceof Refusal) diagnostics.refuse(error)
    else diagnostics.add([host.failure(error)])
  }
  const article = await build().catch(refused)
  const byPlace = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics.inSourceOrder()) {
    const place = placeOf(addressIn(folder, diagnostic.file))
    byPlace.set(place, [...(byPlace.get(place) ?? []), diagnostic])
  }
  const texts = [...diagnostics.sources].map(
    ([name, text]) => [placeOf(addressIn(folder, name)), text] as const,
  )
  const listed = article ? await listWorks(article, world) : { works: new Map(), libraries: [] }
  return { address, ...(article && { article }), listed, diagnostics: byPlace, sources: new Map(texts) }

  async function build(): Promise<Article | undefined> {
    const bytes = bytesOf(open, address) ?? (await host.read(address))
    const input = { file, bytes }
    const options = { cache, ...(host.pixels && { pixels: host.pixels }) }
    const set = await typesetInput(input, options, world, diagnostics).catch(refused)
    // A template or a font that cannot be had does not keep anybody from going to a note.
    return (
      set?.article ?? readArticle(input, cache, undefined, world).then(({ value }) => value.article, ignored)
    )
  }
}

/** It has been told already. */
const ignored = (): undefined => undefined

function openWorld(folder: string, open: OpenTexts, disk: World): World {
  return {
    ...disk,
    async asset(path) {
      const address = addressIn(folder, path)
      const isInside = placeOf(address).startsWith(placeOf(folder))
      if (isInside) return bytesOf(open, address) ?? disk.asset(path)
      // The disk says whether a book may show what lies around it.
      const saved = await disk.asset(path)
      return bytesOf(open, address) ?? saved
    },
  }
}

function bytesOf(open: OpenTexts, address: string): Uint8Array | undefined {
  const text = open.get(placeOf(address))
  return text === undefined ? undefined : new TextEncoder().encode(text)
}
