import type { Article, Block, Heading, Inline, Position } from '../../ast/index.ts'
import { directionOf } from '../../ast/index.ts'
import { type Finding, Refusal, type Told, told } from '../../diagnostic.ts'
import { least } from '../../lists.ts'
import { type ReadResult, read } from '../index.ts'
import { UNNAMED } from '../language/index.ts'
import { placedBy } from '../shared/index.ts'
import { withoutHiddenLines } from './hidden-lines.ts'
import { type Composed, placeIn } from './includes.ts'
import type { Plan, PlannedChapter } from './plan.ts'

/** What the book says of the texts of all its chapters. */
export interface ChapterReading {
  readonly hiddenLines?: Plan['hiddenLines'] | undefined
  readonly isHeaded?: boolean | undefined
  readonly isCiting?: boolean
  /** What lines of all files name, as `(label)=` does. */
  readonly labels?: readonly string[]
}

/**
 * A file as a chapter: a heading of level 1 that opens it, and all that it holds, deeper, each at its place in its own
 * file. An empty file is a heading alone. Throws the refusals of readers, at their places.
 */
export async function readChapter(
  entry: PlannedChapter,
  composed: Composed,
  lang: string,
  { hiddenLines, isHeaded, ...reading }: ChapterReading = {},
): Promise<Told<Article>> {
  const place = placeIn(composed)
  const { value, findings } = await readFile(composed, entry, lang, reading).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal(placedFinding(error.finding, place, entry)) : error
  })
  const isNamed =
    !findings.some(({ code }) => code === 'title-missing') && !(isHeaded && TITLED_TWICE.test(composed.text))
  const shown = hiddenLines ? withoutHiddenLines(value.article, hiddenLines) : value.article
  const chapter = { ...shown, children: openedBy(shown, entry, isNamed) }
  const placed = findings
    .filter(({ code }) => code !== 'title-missing')
    .map((finding) => placedFinding(finding, place, entry))
  return told(placedBy(chapter, place), placed)
}

/** A title in the front matter, and one that the text begins with. */
const TITLED_TWICE = /^\uFEFF?---[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,200}?---[ \t]*\r?\n\s*#[ \t]+\S/

async function readFile(
  { text, bytes }: Composed,
  { path, ofBook = [] }: PlannedChapter,
  lang: string,
  { isCiting = false, labels = [] }: Pick<ChapterReading, 'isCiting' | 'labels'>,
): Promise<Told<Pick<ReadResult, 'article'>>> {
  if (bytes === undefined && text.trim() === '') {
    const title: readonly Inline[] = [{ type: 'text', value: path }]
    const metadata = { title, authors: [], lang, dir: directionOf(lang), subjects: [] } as const
    const article: Article = { type: 'article', metadata, children: [], footnotes: [] }
    return told({ article }, [{ code: 'title-missing', severity: 'info', message: 'an empty file' }])
  }
  return read({
    file: path,
    bytes: bytes ?? new TextEncoder().encode(blanked(text, ofBook)),
    isCiting,
    labels,
    ...(lang !== UNNAMED && { unnamed: lang }),
  })
}

/** A text with blanks in the place of stretches, so that all else stays where it is. */
function blanked(text: string, stretches: NonNullable<PlannedChapter['ofBook']>): string {
  const ends = [0, ...stretches.map(([, to]) => to)]
  const pieces = stretches.map(
    ([from, to], index) =>
      `${text.slice(ends[index], from)}${text.slice(from, to).replaceAll(/[^\r\n]/g, ' ')}`,
  )
  return `${pieces.join('')}${text.slice(ends.at(-1))}`
}

function placedFinding(
  finding: Finding,
  place: (position: Position) => Position,
  { path }: PlannedChapter,
): Finding {
  const start = { line: 1, column: 1, offset: 0 }
  return {
    ...finding,
    position: finding.position ? place(finding.position) : { file: path, start, end: start },
  }
}

/** The blocks of a chapter below the heading that opens it: its title, its first heading, or what the plan calls it. */
function openedBy(
  { metadata, children, aliases, position, opening: said }: Article,
  entry: PlannedChapter,
  isNamed: boolean,
): readonly Block[] {
  const [first, ...rest] = children
  const own = !isNamed && first?.type === 'heading' ? first : undefined
  const words: readonly Inline[] =
    own?.children ?? (isNamed ? metadata.title : (entry.title ?? metadata.title))
  const start = position?.start ?? { line: 1, column: 1, offset: 0 }
  const opening: Heading = {
    ...(own ?? {
      type: 'heading',
      ...(aliases && { aliases }),
      position: titlePlace(words) ?? { start, end: start },
    }),
    depth: 1,
    children: words,
    role: own?.role ?? said?.role ?? entry.role,
    ...(entry.matter && { matter: entry.matter }),
    ...((entry.isUnnumbered || said?.isUnnumbered) && { isUnnumbered: true }),
  }
  return [opening, ...below(own ? rest : children)]
}

function titlePlace(nodes: readonly Inline[]): Position | undefined {
  return nodes.find(({ position }) => position)?.position
}

/**
 * The sections of a chapter begin at level 2, whatever level its title is of in its file: `## Title`, `### First`,
 * `## Last` is a title with two sections.
 */
function below(blocks: readonly Block[]): readonly Block[] {
  const highest = least(blocks.map((block) => (block.type === 'heading' ? block.depth : 6)))
  const shift = Math.max(0, 2 - highest)
  let first: { readonly written: number; readonly raise: number } | undefined
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    const depth = Math.min(6, block.depth + shift)
    first ??= { written: depth, raise: depth - 2 }
    if (depth < first.written) first = { written: 0, raise: 0 }
    return { ...block, depth: (depth - first.raise) as Heading['depth'] }
  })
}
