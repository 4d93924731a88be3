import { type Told, told } from '../../diagnostic.ts'
import { readFrontMatter, tomlParserFor } from '../front-matter/index.ts'
import { FILE_START, locateIn, placedBy } from '../shared/index.ts'
import { aboutBook, numbered, type PlanFacts, readPlanFacts } from './facts.ts'
import { DEEPEST, namesIn } from './folders.ts'
import { phraseIn } from './phrase.ts'
import { joined, type PlanEntry, type PlannedChapter, type ReadPlan, type Shelf } from './plan.ts'
import { textIfThere } from './text.ts'

/** The keys of `_bookdown.yml`; what is said of the book stands at the head of its first file. */
const OWN = [
  ...['rmd_files', 'rmd_subdir', 'book_filename', 'output_dir', 'delete_merged_file', 'clean', 'new_session'],
  ...['before_chapter_script', 'after_chapter_script', 'edit', 'view', 'history', 'repo', 'language', 'site'],
]

/**
 * A book of bookdown by its `_bookdown.yml` (Xie, “bookdown”, 1.3, 2.2.2 and 4.4): the files that it names, or all of
 * the folder by their names, `index.Rmd` first. Headings `(PART)` in them begin parts, and `(APPENDIX)` the appendices.
 */
export async function readBookdown(text: string, lang: string, shelf: Shelf): Promise<Told<ReadPlan>> {
  const { value, findings } = readPlanFacts(text, lang, OWN)
  const named = filesIn(value.own.find(({ key }) => key === 'rmd_files')?.value)
  const files = named ?? (await filesOf('', isTrue(value.own, 'rmd_subdir') ? DEEPEST : 0, shelf))
  const sources = new Map<string, string>()
  for (const file of files) {
    const source = await textIfThere(shelf, file)
    if (source !== undefined) sources.set(file, source)
  }
  const [first = ''] = files
  const head = await readHead(first, sources.get(first) ?? '', value.about.metadata.lang)
  const { end, ...about } = head.value
  const walk = new Walk()
  for (const file of files) {
    const isFirst = file === first
    const named = about.title ? { title: about.title } : {}
    walk.add(file, sources.get(file) ?? '', isFirst ? { end, named } : undefined)
  }
  const plan = { ...about, metadata: numbered(about.metadata, text), entries: walk.entries }
  return told({ plan, sources }, [...findings, ...head.findings])
}

/** What the head of the first file says of the book, at its places there, and the offset behind it. */
async function readHead(
  file: string,
  text: string,
  lang: string,
): Promise<Told<PlanFacts['about'] & { readonly end: number }>> {
  const { value, findings } = readFrontMatter(text, { lang, toml: await tomlParserFor(text) })
  const about = aboutBook(value)
  const read = told({ ...about.value, end: value.end }, [...findings, ...about.findings])
  return placedBy(read, (position) => ({ ...position, file }))
}

/** Those of all formats, or those of print where each format has its own. */
function filesIn(value: unknown): readonly string[] | undefined {
  const list = Array.isArray(value) || typeof value !== 'object' || value === null ? value : ofPrint(value)
  const names = [list].flat().filter((name) => typeof name === 'string' && name !== '')
  return names.length > 0 ? names.map((name) => joined('', String(name))) : undefined
}

function ofPrint(value: object): unknown {
  const byFormat = value as Readonly<Record<string, unknown>>
  return byFormat.latex ?? byFormat.html ?? Object.values(byFormat)[0]
}

function isTrue(facts: readonly { readonly key: string; readonly value: unknown }[], key: string): boolean {
  return /^(?:true|yes)$/i.test(String(facts.find((fact) => fact.key === key)?.value))
}

/** Names that begin with a low line are no chapters; those of the index stand first. */
async function filesOf(folder: string, depth: number, shelf: Shelf): Promise<readonly string[]> {
  const names = (await namesIn(shelf, folder)).filter((name) => !name.startsWith('_'))
  const files = names.filter((name) => /\.rmd$/i.test(name)).map((name) => joined(folder, name))
  const below =
    depth > 0
      ? await Promise.all(
          names
            .filter((name) => name.endsWith('/'))
            .map((name) => filesOf(joined(folder, name), depth - 1, shelf)),
        )
      : []
  const isIndex = (name: string) => /^index\.rmd$/i.test(name)
  return [...files.filter(isIndex), ...files.filter((name) => !isIndex(name)), ...below.flat()]
}

const HEADING = /^(#{1,6})[ \t]+(.*)$/
const DIVISION = /^\((PART|APPENDIX)(?:\\\*)?\)[ \t]*/

class Walk {
  readonly entries: PlanEntry[] = []
  private isAppendix = false

  /** A file, with what its headings begin: before it where they stand before its own heading, else behind it. */
  add(path: string, text: string, head?: BookHead): void {
    const locate = locateIn(text)
    const [before, behind]: [PlanEntry[], PlanEntry[]] = [[], []]
    const ofBook: [number, number][] = head ? [[0, head.end]] : []
    let level: number | undefined
    for (const heading of headingsOf(text)) {
      const kind = DIVISION.exec(heading.words)?.[1]
      if (kind === undefined) {
        level ??= heading.level
        continue
      }
      const { from, to } = heading
      ofBook.push([from, to])
      if (kind === 'PART') {
        const title = heading.words.replace(DIVISION, '').replace(/(?<![ \t])[ \t]*\{[^{}]*\}[ \t]*$/, '')
        const position = { ...locate(from, to), file: path }
        const part: PlanEntry = { kind: 'part', title: phraseIn(title, position).value, position }
        ;(level === undefined ? before : behind).push(part)
      } else this.isAppendix = true
    }
    const own = this.chapter(path, level ?? 1)
    this.entries.push(...before, { ...own, ...(ofBook.length > 0 && { ofBook }), ...head?.named }, ...behind)
  }

  /** A file that begins with a section goes on in the chapter before it. */
  private chapter(path: string, level: number): PlannedChapter {
    const nesting = this.entries.some(({ kind }) => kind === 'chapter') ? level - 1 : 0
    const role = nesting > 0 ? 'section' : this.isAppendix ? 'appendix' : 'chapter'
    const matter = role === 'appendix' ? ({ matter: 'back' } as const) : {}
    return { kind: 'chapter', path, position: FILE_START, nesting, role, ...matter }
  }
}

/** What the head of a book's first file is to the chapter in that file. */
interface BookHead {
  /** Offset behind it. */
  readonly end: number
  readonly named: Pick<PlannedChapter, 'title'>
}

interface WrittenHeading {
  readonly level: number
  readonly words: string
  /** Offsets of its line. */
  readonly from: number
  readonly to: number
}

/** The headings of a text by number signs that stand in no fence. */
function headingsOf(text: string): WrittenHeading[] {
  const found: WrittenHeading[] = []
  let fence: string | undefined
  let from = 0
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    const to = from + line.trimEnd().length
    if (fence === undefined && mark) fence = mark
    else if (fence !== undefined && mark?.startsWith(fence) && line.trim() === mark) fence = undefined
    const [, signs = '', words = ''] = (fence === undefined && HEADING.exec(line.trimEnd())) || []
    if (signs) found.push({ level: signs.length, words, from, to })
    from += line.length + 1
  }
  return found
}
