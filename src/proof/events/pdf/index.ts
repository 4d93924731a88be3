/** In: a PDF. Out: the text of its structure tree, and the objects and contents that the rules look at. */
import { Refusal } from '../../../diagnostic.ts'
import { type Reading, wording } from '../../model/index.ts'
import {
  type ContentRun,
  Destinations,
  elementsOf,
  type FontCache,
  openObjects,
  type PageContent,
  type PdfObjects,
  Pictures,
  readPageContent,
  readPageLabels,
  readTags,
  type TagElement,
  type TagTree,
} from '../../pdf/index.ts'
import type { Markup } from '../../screen/index.ts'
import { type Events, inLanguage } from '../event.ts'
import { fold } from '../fold.ts'
import { blocksEvents, contentsEntries } from './blocks.ts'
import { type ContentOf, sequencesIn, textOf } from './content.ts'
import { readFacts } from './facts.ts'
import type { Context } from './inlines.ts'
import { isAddressLabel, labelIn, withoutLabel } from './kinds.ts'
import { pageStarts } from './page-starts.ts'
import { readXmp } from './xmp.ts'

export interface PdfReading extends Reading {
  readonly objects: PdfObjects
  readonly tags: TagTree
  /** The XMP packet; absent where there is none that can be read. */
  readonly xmp: Markup | undefined
  readonly contents: readonly PageContent[]
  readonly labels: readonly string[]
  readonly destinations: Destinations
  /** Entries of the printed contents, title and number. */
  readonly contentsEntries: readonly string[]
  /** Tagged sequences that the structure tree does not hold. */
  readonly orphans: readonly { readonly page: number; readonly run: ContentRun }[]
}

/** What it takes, in steps, to read and compare a character that a page shows. */
const STEPS_OF_CHARACTER = 1 / 4

/** Throws a `Refusal` where nothing can be compared: `pdf-untagged`, and those of `openObjects`. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const objects = openObjects(bytes)
  const tags = readTags(objects)
  if (!tags)
    throw new Refusal({
      code: 'pdf-untagged',
      severity: 'error',
      message: 'the PDF has no structure tree, so that nobody can tell what it says in what order',
      hint: 'check a file that Octavo built',
    })
  const fonts: FontCache = new Map()
  const pictures = new Pictures(objects)
  const contents = objects.pages.map((page) => readPageContent(page, objects, fonts, pictures))
  const tagged = contents.map(taggedContent)
  const contentOf: ContentOf = (page, mcid) => {
    const run = tagged[page]?.get(mcid)
    // A sequence may be in any number of places of the tree.
    objects.work.take(1 + (run?.text.length ?? 0) * STEPS_OF_CHARACTER)
    return run
  }
  const destinations = new Destinations(objects)
  const context = { contentOf, destinations, addresses: addressesIn(tags.root, contentOf) }
  const lang = objects.text(objects.catalog, 'Lang') ?? ''
  const text = fold(fileEvents(tags.root, lang, contents, context))
  const labels = readPageLabels(objects)
  const xmp = await readXmp(objects)
  const held = new Set(sequencesIn(tags.root))
  return {
    ...text,
    pages: pageStarts(text.leaves, labels, (page) => contents[page]?.runs.some(isPicture) ?? false),
    facts: readFacts(objects, xmp, lang),
    xmp,
    pictures: pictures.all,
    objects,
    tags,
    contents,
    labels,
    destinations,
    contentsEntries: contentsEntries(tags.root, context),
    orphans: tagged.flatMap((sequences, page) =>
      [...sequences].flatMap(([mcid, run]) => (held.has(`${page} ${mcid}`) ? [] : [{ page, run }])),
    ),
  }
}

/** Whether what stands beside the text is more than what every page has. */
function isPicture({ kind, type, paints, pictures }: PageContent['runs'][number]): boolean {
  return kind === 'artifact' && type !== 'Pagination' && (paints || pictures.length > 0)
}

function* fileEvents(
  root: TagElement,
  lang: string,
  contents: readonly PageContent[],
  context: Context,
): Events {
  for (const { runs } of contents) yield* artifactEvents(runs)
  for (const url of context.addresses.values()) {
    yield { type: 'declared', what: 'printed-address' }
    yield { type: 'address', url }
  }
  yield* inLanguage(lang, blocksEvents(root, context))
}

function* artifactEvents(runs: PageContent['runs']): Events {
  for (const { kind, subtype } of runs) {
    if (kind !== 'artifact') continue
    const what = subtype === 'Header' ? 'running-head' : subtype === 'Footer' ? 'folio' : 'layout'
    yield { type: 'declared', what }
  }
}

function taggedContent({ runs }: PageContent): Map<number, ContentRun> {
  const found = new Map<number, ContentRun>()
  for (const run of runs)
    if (run.kind === 'content' && run.mcid !== undefined && !found.has(run.mcid)) found.set(run.mcid, run)
  return found
}

/** The addresses of links that notes print, by their letters. */
function addressesIn(root: TagElement, contentOf: ContentOf): Map<string, string> {
  const notes = [...elementsOf(root)].filter(({ type }) => type === 'Note')
  return new Map(
    notes.flatMap((note) => {
      const label = textOf(labelIn(note), contentOf).trim()
      if (!isAddressLabel(label)) return []
      return [[label, wording(textOf(withoutLabel(note), contentOf))] as const]
    }),
  )
}
