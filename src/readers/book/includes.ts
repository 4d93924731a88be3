import type { Position } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { AssetError } from '../../world.ts'
import { type Locate, lastAtMost, locateIn } from '../shared/index.ts'
import { folderOf, joined, type Shelf } from './plan.ts'
import { textFrom } from './text.ts'

/** A text that is made of several files. */
export interface Composed {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Of all files that are in it, by path. */
  readonly sources: ReadonlyMap<string, string>
  /** A document that is no text. */
  readonly bytes?: Uint8Array
}

/** A stretch of a file in a composed text. */
export interface Piece {
  /** Offset in the composed text, up to the next piece. */
  readonly at: number
  readonly file: string
  /** Offset in the file. */
  readonly from: number
}

/** `{{#include file.rs:anchor}}`, `{{#rustdoc_include …}}`, `{{#playground file.rs editable}}`, which is a fence, `{{#title …}}`; escaped with a backslash. */
const COMMAND = /(\\?)\{\{#(include|rustdoc_include|playground|playpen|title)[ \t]+([^}\n]{1,1000})\}\}/g

/** Files in files in files: deeper than any that are meant. */
const DEEPEST = 10
/** UTF-16 units that one text may grow to: includes of includes multiply. */
const LONGEST = 16 * 1024 * 1024

/**
 * A file with what mdBook's commands of it include (mdBook's guide, “mdBook-specific features”): files, lines of them,
 * or what stands between two anchors. Tells `include-left-out`.
 */
export async function compose(path: string, text: string, shelf: Shelf): Promise<Told<Composed>> {
  const composer = new Composer(shelf)
  await composer.add(path, text, [{ from: 0, to: text.length }], [path])
  const { parts, pieces, sources, findings } = composer
  return told({ text: parts.join(''), pieces, sources }, findings)
}

interface Stretch {
  readonly from: number
  readonly to: number
}

class Composer {
  readonly parts: string[] = []
  readonly pieces: Piece[] = []
  readonly sources = new Map<string, string>()
  readonly findings: Finding[] = []
  private readonly shelf: Shelf
  private length = 0

  constructor(shelf: Shelf) {
    this.shelf = shelf
  }

  /** `open`: the files that are being included, the innermost last. */
  async add(
    path: string,
    text: string,
    stretches: readonly Stretch[],
    open: readonly string[],
  ): Promise<void> {
    this.sources.set(path, text)
    let locate: Locate | undefined
    for (const stretch of stretches) {
      const { from, to } = stretch
      const fenced = fencedCommands(text, stretch)
      let at = from
      for (const command of text.slice(from, to).matchAll(COMMAND)) {
        const [whole, backslash, name, argument] = command as unknown as [string, string, string, string]
        const start = from + command.index
        const end = start + whole.length
        const isCommand = backslash === '' && name !== 'title'
        locate ??= locateIn(text)
        const position = { ...locate(start, end), file: path }
        const found = isCommand ? await this.find(argument.trim(), position, open) : undefined
        const lost = isCommand && !found ? fenced.get(start) : undefined
        this.put(path, text, at, lost ? lost.from : start)
        at = lost ? lost.to : end
        if (backslash !== '') this.put(path, text, start + 1, at)
        if (!found) continue
        const info = name.startsWith('play') ? ['rust', ...argument.trim().split(/\s+/).slice(1)] : undefined
        if (info) this.putMade(`\`\`\`${info.join(',')}\n`, path, start)
        await this.add(found.path, found.text, found.stretches, [...open, found.path])
        if (info) this.putMade('\n```\n', path, start)
      }
      this.put(path, text, at, to)
    }
  }

  /** What a command includes; nothing where it cannot be, which is told. */
  private async find(
    argument: string,
    position: Position,
    open: readonly string[],
  ): Promise<Included | undefined> {
    const [, name = '', spec] = /^([^\s:]+)(?::(\S*))?/.exec(argument) ?? []
    const path = joined(folderOf(open.at(-1)!), name)
    const fail = (message: string): undefined => {
      this.findings.push({ ...LEFT_OUT, message: `${message}, so it is left out`, position })
    }
    if (open.includes(path))
      return fail(`${path} includes itself${open.length > 1 ? ' by another file' : ''}`)
    if (open.length > DEEPEST) return fail(`${path} is the file in a file in a file, ${DEEPEST} deep`)
    const text = this.sources.get(path) ?? (await this.read(path, fail))
    if (text === undefined) return undefined
    const stretches = stretchesOf(text, spec)
    if (stretches === undefined) return fail(`${path} has no anchor ${JSON.stringify(spec)}`)
    if (this.length + text.length > LONGEST)
      return fail(`the text would be longer than ${LONGEST} characters`)
    return { path, text, stretches }
  }

  private async read(path: string, fail: (message: string) => void): Promise<string | undefined> {
    try {
      return (await textFrom(this.shelf, path)).value
    } catch (error) {
      if (!(error instanceof AssetError)) throw error
      fail(error.message)
      return undefined
    }
  }

  private put(file: string, text: string, from: number, to: number): void {
    if (to <= from) return
    this.pieces.push({ at: this.length, file, from })
    this.parts.push(text.slice(from, to))
    this.length += to - from
  }

  /** What a command stands for beside files: it has the place of the command. */
  private putMade(made: string, file: string, from: number): void {
    this.pieces.push({ at: this.length, file, from })
    this.parts.push(made)
    this.length += made.length
  }
}

interface Included {
  readonly path: string
  readonly text: string
  readonly stretches: readonly Stretch[]
}

const ONE_COMMAND = /^\s*\{\{[^}\n]*\}\}\s*$/
const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/gm

/** Code between fences, by the place of what is in it, where that is one command and nothing else. */
function fencedCommands(text: string, { from, to }: Stretch): ReadonlyMap<number, Stretch> {
  const found = new Map<number, Stretch>()
  let open: { readonly mark: string; readonly from: number; readonly to: number } | undefined
  for (const line of text.slice(from, to).matchAll(FENCE)) {
    const [whole, mark, info] = line as unknown as [string, string, string]
    const [start, end] = [from + line.index, from + line.index + whole.length]
    if (!open) open = { mark, from: start, to: end }
    else if (mark.startsWith(open.mark) && info.trim() === '') {
      const inside = text.slice(open.to, start)
      if (ONE_COMMAND.test(inside))
        found.set(open.to + inside.length - inside.trimStart().length, { from: open.from, to: end })
      open = undefined
    }
  }
  return found
}

const LEFT_OUT = {
  code: 'include-left-out',
  severity: 'error',
  hint: 'name a file below the folder of the book, from the file that includes it, and an anchor or lines of it',
} as const

const ANCHOR = /ANCHOR:[ \t]*([\w-]+)/
const ANCHOR_END = /ANCHOR_END:[ \t]*([\w-]+)/

/** The lines of a file that `2:10`, `:10`, `2:`, `2` or an anchor means, without the marks of anchors; nothing where there is no such anchor. */
function stretchesOf(text: string, spec: string | undefined): Stretch[] | undefined {
  const lines = linesOf(text)
  const range = /^(\d*)(:(\d*))?(?::.*)?$/.exec(spec ?? '')
  const isMark = ({ from, to }: Stretch) =>
    ANCHOR_END.test(text.slice(from, to)) || ANCHOR.test(text.slice(from, to))
  let taken: Stretch[] | undefined
  if (range) {
    const [, first = '', rest, last = ''] = range
    const from = Math.max(0, Number(first || 1) - 1)
    const to = rest === undefined ? (first === '' ? lines.length : from + 1) : Number(last || lines.length)
    taken = lines.slice(from, to)
  } else taken = anchored(text, lines, spec!.split(':')[0]!)
  const shown = taken?.filter((line) => !isMark(line))
  return shown && withoutLastEnd(text, shown)
}

function anchored(text: string, lines: readonly Stretch[], name: string): Stretch[] | undefined {
  const found: Stretch[] = []
  let isInside = false
  let isFound = false
  for (const line of lines) {
    const content = text.slice(line.from, line.to)
    if (ANCHOR_END.exec(content)?.[1] === name) isInside = false
    else if (ANCHOR.exec(content)?.[1] === name) {
      isInside = true
      isFound = true
    } else if (isInside) found.push(line)
  }
  return isFound ? found : undefined
}

function linesOf(text: string): Stretch[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ 0: line, index }) => ({
    from: index,
    to: index + line.length,
  }))
}

/** Lines that follow each other as one stretch; the command stands in a line of its own, which ends it. */
function withoutLastEnd(text: string, lines: readonly Stretch[]): Stretch[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of lines) {
    const last = merged.at(-1)
    if (last?.to === from) last.to = to
    else merged.push({ from, to })
  }
  const last = merged.at(-1)
  if (last) last.to -= /\r?\n$/.exec(text.slice(last.from, last.to))?.[0].length ?? 0
  return merged
}

/** Where a stretch of a composed text stands in the files that it is made of: in the file that it begins in. */
export function placeIn({ pieces, sources }: Composed): (position: Position) => Position {
  const starts = pieces.map(({ at }) => at)
  const locators = new Map<string, Locate>()
  const locatorOf = (file: string) => {
    const known = locators.get(file) ?? locateIn(sources.get(file) ?? '')
    locators.set(file, known)
    return known
  }
  const [only] = pieces
  if (only && pieces.length === 1 && only.from === 0) return (position) => ({ file: only.file, ...position })
  return (position) => {
    const { start, end } = position
    if (position.file !== undefined) return position
    const at = lastAtMost(starts, start.offset)
    const piece = pieces[at]
    if (!piece) return position
    const { file } = piece
    // What ends in another file ends where that begins; what it holds of its own file may go on behind it.
    const last = pieces.findLastIndex(
      (other, index) => index >= at && other.file === file && other.at < end.offset,
    )
    const ending = pieces[Math.max(at, last)]!
    const limit = starts[Math.max(at, last) + 1] ?? Number.POSITIVE_INFINITY
    const from = piece.from + start.offset - piece.at
    const to = ending.from + Math.min(end.offset, limit) - ending.at
    return { file, ...locatorOf(file)(from, Math.max(from, to)) }
  }
}
