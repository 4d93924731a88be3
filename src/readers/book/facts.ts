import type { Position } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { type Fact, type FrontMatter, type FrontMetadata, readFactFile } from '../front-matter/index.ts'
import { abstractIn, phraseIn } from './phrase.ts'
import type { Plan } from './plan.ts'

export type Path = readonly PropertyKey[]
export type Place = (path: Path) => Position

export interface PlanFacts {
  /** What is said of the book, as front matter says it. */
  readonly about: Omit<Plan, 'entries'>
  readonly own: readonly Fact[]
  /** Where a value stands, by its path from the keys that are the reader's own. */
  readonly place: Place
}

/** A plan in YAML. `own`: the keys that are no front matter; `open`: those whose records stand beside the others. */
export function readPlanFacts(
  text: string,
  lang: string,
  own: readonly string[],
  open: readonly string[] = [],
): Told<PlanFacts> {
  const { value, findings } = readFactFile(text, lang, own, open)
  const about = aboutBook(value.rest)
  const place: Place = ([key, ...path]) => value.own.find((fact) => fact.key === key)!.place(path)
  return told({ about: about.value, own: value.own, place }, [...findings, ...about.findings])
}

/** What front matter says, as what it says of a book. */
export function aboutBook({
  metadata,
  title,
  subtitle,
  abstract,
}: Omit<FrontMatter, 'end'>): Told<PlanFacts['about']> {
  const said: Finding[] = []
  const phrase = (of: typeof title) => {
    if (!of) return undefined
    const read = phraseIn(of.value, of.position)
    said.push(...read.findings)
    return read.value
  }
  const words = { title: phrase(title), subtitle: phrase(subtitle) }
  const opening = abstract && abstractIn(abstract)
  said.push(...(opening?.findings ?? []))
  const about = {
    ...(words.title && { title: words.title }),
    ...(words.subtitle && { subtitle: words.subtitle }),
    ...(opening && { opening: opening.value }),
    metadata,
  }
  return told(about, said)
}

/**
 * Books of Quarto and bookdown show the numbers of their sections, and count figures anew in each chapter, where
 * nothing in their settings says otherwise.
 */
export function numbered(metadata: FrontMetadata, settings: string): FrontMetadata {
  if (/^[ \t]*number[-_]sections:[ \t]*(?:false|no)\b/im.test(settings)) return metadata
  return { ...metadata, numberSections: true, numberWithin: 'chapter' }
}
