import type { Position } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { AssetError } from '../../world.ts'
import { type Locate, lastAtMost, locateIn } from '../shared/index.ts'
import { type Command, commandsIn, type Stretch, type Target } from './include-commands.ts'
import { linesOf, stretchesOf } from './include-selection.ts'
import { folderOf, joined, type Shelf } from './plan.ts'
import { textFrom, textIfThere } from './text.ts'

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

/** Files in files in files: deeper than any that are meant. */
const DEEPEST = 10
/** UTF-16 units that one text may grow to: includes of includes multiply. */
const LONGEST = 16 * 1024 * 1024

/**
 * A file with what its commands include, whoever's they are: files, lines of them, or what stands between two marks.
 * Tells `include-left-out`.
 */
export async function compose(
  path: string,
  text: string,
  shelf: Shelf,
  variables: ReadonlyMap<string, string> = new Map(),
): Promise<Told<Composed>> {
  const composer = new Composer(shelf, variables)
  await composer.add(path, text, [{ from: 0, to: text.length }], [path])
  const { parts, pieces, sources, findings } = composer
  return told({ text: parts.join(''), pieces, sources }, findings)
}

class Composer {
  readonly parts: string[] = []
  readonly pieces: Piece[] = []
  readonly sources = new Map<string, string>()
  readonly findings: Finding[] = []
  private readonly shelf: Shelf
  private readonly variables: ReadonlyMap<string, string>
  private length = 0

  constructor(shelf: Shelf, variables: ReadonlyMap<string, string>) {
    this.shelf = shelf
    this.variables = variables
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
      const commands = commandsIn(text, stretch)
      const fenced = commands.length > 0 ? fencedCommands(text, stretch) : undefined
      let at = stretch.from
      for (const command of commands) {
        if (command.variable !== undefined) {
          const value = this.variables.get(command.variable)
          if (value === undefined) continue
          this.put(path, text, at, command.from)
          this.putMade(value, path, command.from)
          at = command.to
          continue
        }
        locate ??= locateIn(text)
        const position = { ...locate(command.from + command.indent.length, command.to), file: path }
        const found = await this.findAll(command, position, open)
        // What may be no command is the text that it looks like.
        if (found === undefined) continue
        const isLost = command.targets.length > 0 && found.length === 0
        const lost = isLost ? fenced?.get(command.from + command.indent.length) : undefined
        this.put(path, text, at, lost ? lost.from : command.from)
        at = lost ? lost.to : command.to
        if (command.shownFrom !== undefined) this.put(path, text, command.shownFrom, at)
        for (const [index, one] of found.entries()) {
          if (index > 0) this.putMade('\n', path, command.from)
          await this.include(one, command, path, open)
        }
      }
      this.put(path, text, at, stretch.to)
    }
  }

  /** Puts what was found in the place of a command that stands in the file `path`. */
  private async include(
    { path, text, stretches, info }: Included,
    { from, indent }: Command,
    by: string,
    open: readonly string[],
  ): Promise<void> {
    if (info !== undefined) this.putMade(`${indent}${FENCE_OF_CODE}${info}\n`, by, from)
    const lines = indent === '' ? stretches : stretches.flatMap((stretch) => linesIn(text, stretch))
    if (indent === '') await this.add(path, text, stretches, [...open, path])
    else
      for (const line of lines) {
        this.putMade(indent, by, from)
        await this.add(path, text, [line], [...open, path])
      }
    if (info !== undefined) this.putMade(`\n${indent}${FENCE_OF_CODE}\n`, by, from)
  }

  /** What a command includes, of all of its files those that can be; nothing where it need not be a command and none can. */
  private async findAll(
    { targets, isCertain }: Command,
    position: Position,
    open: readonly string[],
  ): Promise<readonly Included[] | undefined> {
    const found: Included[] = []
    for (const target of targets) {
      const tell = (message: string): undefined => {
        if (isCertain) this.findings.push({ ...LEFT_OUT, message: `${message}, so it is left out`, position })
      }
      const one = await this.find(target, open, tell)
      if (one) found.push(one)
    }
    return found.length === 0 && !isCertain ? undefined : found
  }

  /** What is included by a name; nothing where it cannot be, which is told. */
  private async find(
    target: Target,
    open: readonly string[],
    fail: (message: string) => undefined,
  ): Promise<Included | undefined> {
    const paths = pathsOf(target, open.at(-1)!)
    const path = (await this.firstOf(paths)) ?? paths.at(-1)!
    if (open.includes(path))
      return fail(`${path} includes itself${open.length > 1 ? ' by another file' : ''}`)
    if (open.length > DEEPEST) return fail(`${path} is the file in a file in a file, ${DEEPEST} deep`)
    const text = this.sources.get(path) ?? (await this.read(path, fail))
    if (text === undefined) return undefined
    const stretches = stretchesOf(text, target)
    if (stretches === undefined) return fail(`${path} has no ${whatOf(target)}`)
    if (this.length + text.length > LONGEST)
      return fail(`the text would be longer than ${LONGEST} characters`)
    return { path, text, stretches, ...(target.info !== undefined && { info: target.info }) }
  }

  /** Of several paths the first that leads to a text. */
  private async firstOf(paths: readonly string[]): Promise<string | undefined> {
    if (paths.length === 1) return paths[0]
    for (const path of paths)
      if (this.sources.has(path) || (await textIfThere(this.shelf, path)) !== undefined) return path
    return undefined
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
  readonly info?: string
}

/** Longer than the fences in what is included. */
const FENCE_OF_CODE = '`'.repeat(8)

/** Where a file may lie that is named in another. */
function pathsOf({ name, base }: Target, by: string): readonly string[] {
  const folder = folderOf(by)
  if (base === 'file') return [joined(folder, name)]
  if (base === 'root') return [joined('', name)]
  const steps = folder === '' ? [] : folder.split('/')
  const above = steps.map((_, index) => joined(steps.slice(0, index + 1).join('/'), name))
  return [...new Set([joined('', name), ...above])]
}

function whatOf({ spec, after, before }: Target): string {
  return spec === undefined ? JSON.stringify(after ?? before) : `anchor ${JSON.stringify(spec)}`
}

/** A stretch line by line. */
function linesIn(text: string, { from, to }: Stretch): readonly Stretch[] {
  return linesOf(text.slice(from, to)).map((line) => ({ from: from + line.from, to: from + line.to }))
}

const ONE_COMMAND = /^\s*(?:\{\{[^}\n]*\}\}|-+8<-[^\n]*)\s*$/
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
  hint: 'name a file by its path from the file that includes it, and an anchor or lines of it; --root FOLDER lets it come from a larger folder than the book’s',
} as const

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
