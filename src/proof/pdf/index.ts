import { Refusal } from '../../diagnostic.ts'
import type { Count } from '../declared.ts'
import type { Reading, Tell } from '../model.ts'
import { Destinations } from './destinations.ts'
import { readFacts } from './facts.ts'
import { openObjects, type PdfObjects } from './objects.ts'
import { type FontCache, type PageContent, readPageContent } from './page-content.ts'
import { readPageLabels } from './page-labels.ts'
import { pageStarts } from './page-starts.ts'
import { readTaggedText } from './read-tags.ts'
import { readTags, type TagTree } from './structure.ts'
import type { ContentOf, TaggedContent } from './tag-content.ts'

export { readNumberTree } from './number-tree.ts'
export { asBoolean, asDict, asName, asNumber, type Dict, isArray, PdfObjects, type Value } from './objects.ts'
export { childElements, elementsOf, STANDARD_TYPES, type TagElement } from './structure.ts'

export interface PdfReading extends Reading {
  readonly objects: PdfObjects
  readonly tags: TagTree
  readonly contents: readonly PageContent[]
  readonly labels: readonly string[]
  readonly destinations: Destinations
  /** Entries of the printed contents, title and number. */
  readonly contentsEntries: readonly string[]
  /** Tagged sequences that the structure tree does not hold, as `page mcid`. */
  readonly orphans: readonly string[]
}

/** Throws a `Refusal` where nothing can be compared: `pdf-encrypted`, `pdf-unreadable`, `pdf-untagged`. */
export async function readPdf(bytes: Uint8Array, tell: Tell, count: Count): Promise<PdfReading> {
  const objects = await openObjects(bytes)
  const tags = readTags(objects)
  if (!tags)
    throw new Refusal({
      code: 'pdf-untagged',
      severity: 'error',
      message: 'the PDF has no structure tree, so that nobody can tell what it says in what order',
      hint: 'check a file that Octavo built',
    })
  const fonts: FontCache = new Map()
  const contents = objects.pages.map((page) => readPageContent(page, objects, fonts))
  countArtifacts(contents, count)
  const tagged = contents.map(taggedContent)
  const contentOf: ContentOf = (page, mcid) => tagged[page]?.get(mcid)
  const destinations = new Destinations(objects)
  const lang = objects.text(objects.catalog, 'Lang') ?? ''
  const { leaves, used, contentsEntries, addresses } = readTaggedText(
    tags.root,
    lang,
    contentOf,
    destinations,
    tell,
    count,
  )
  const labels = readPageLabels(objects)
  return {
    leaves,
    addresses,
    pages: pageStarts(leaves, labels),
    facts: readFacts(objects, lang),
    ...{ objects, tags, contents, labels, destinations, contentsEntries },
    orphans: tagged.flatMap((sequences, page) =>
      [...sequences.keys()].map((mcid) => `${page} ${mcid}`).filter((key) => !used.has(key)),
    ),
  }
}

function taggedContent({ runs }: PageContent): Map<number, TaggedContent> {
  const found = new Map<number, TaggedContent>()
  runs.forEach((run, order) => {
    if (run.kind === 'content' && run.mcid !== undefined && !found.has(run.mcid))
      found.set(run.mcid, { run, order })
  })
  return found
}

function countArtifacts(contents: readonly PageContent[], count: Count): void {
  for (const { runs } of contents) {
    for (const { kind, subtype } of runs) {
      if (kind !== 'artifact') continue
      if (subtype === 'Header') count('running-head')
      else if (subtype === 'Footer') count('folio')
      else count('layout')
    }
  }
}
